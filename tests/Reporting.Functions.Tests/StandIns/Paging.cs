using Azure.Data.Tables;
using Reporting.Functions.Tests.Support;

namespace Reporting.Functions.Tests.StandIns;

[Collection("Azurite")]
public sealed class Paging(AzuriteFixture azurite)
{
    [Fact]
    public async Task More_than_a_thousand_rows_come_in_several_pages_each_row_once_and_in_order()
    {
        var table = await TableWith(1_150);

        var pages = new List<int>();
        var rows = new List<string>();
        await foreach (var page in table.QueryAsync<TableEntity>().AsPages())
        {
            pages.Add(page.Values.Count);
            rows.AddRange(page.Values.Select(row => row.RowKey));
        }

        Assert.Equal([1_000, 150], pages);
        Assert.Equal(Enumerable.Range(0, 1_150).Select(RowName), rows);
        Assert.Equal(1_150, table.Query<TableEntity>().Count());
    }

    [Theory]
    //           max per page, hint, pages
    [InlineData(3, null, "3 3 1")]
    [InlineData(null, 3, "3 3 1")]
    [InlineData(2, 5, "5 2")]       // the hint wins
    [InlineData(7, null, "7")]
    [InlineData(null, null, "7")]
    public async Task Pages_have_the_size_asked_for(int? maxPerPage, int? hint, string expected)
    {
        var table = await TableWith(7);

        var pages = new List<int>();
        await foreach (var page in table.QueryAsync<TableEntity>("PartitionKey eq 'p'", maxPerPage).AsPages(pageSizeHint: hint))
            pages.Add(page.Values.Count);
        var inOneGo = table.Query<TableEntity>("PartitionKey eq 'p'", maxPerPage).AsPages(pageSizeHint: hint).Select(page => page.Values.Count);

        Assert.Equal(expected, string.Join(' ', pages));
        Assert.Equal(expected, string.Join(' ', inOneGo));
    }

    [Fact]
    public async Task A_continuation_token_goes_on_where_its_page_ended_in_another_client()
    {
        var table = await TableWith(5);
        var token = table.Query<TableEntity>(maxPerPage: 2).AsPages().First().ContinuationToken;

        var rest = new TableClient(azurite.ConnectionString, table.Name).Query<TableEntity>().AsPages(token, 2).ToList();

        Assert.Equal(["00002 00003", "00004"], rest.Select(page => string.Join(' ', page.Values.Select(row => row.RowKey))));
        Assert.True(string.IsNullOrEmpty(rest[^1].ContinuationToken));
    }

    [Fact]
    public async Task Pages_cross_odd_keys()
    {
        var table = await azurite.NewTable();
        var keys = new[] { "phường Đống Đa", "it's", "100% + 1|2", "a b" }.Order(StringComparer.Ordinal).ToArray();
        foreach (var key in keys)
            await table.AddEntityAsync(new TableEntity(key, key));

        Assert.Equal(keys, table.Query<TableEntity>(maxPerPage: 1).Select(row => row.RowKey));
    }

    [Fact]
    public async Task An_empty_table_has_no_rows()
    {
        var table = await azurite.NewTable();

        Assert.Empty(table.Query<TableEntity>());
    }

    [Fact]
    public async Task A_list_and_a_read_can_be_limited_to_some_properties()
    {
        var table = await azurite.NewTable();
        await table.AddEntityAsync(new TableEntity("p", "r") { ["A"] = 1, ["B"] = 2.0 });

        var listed = Assert.Single(table.Query<TableEntity>(select: ["RowKey", "B"]));
        var read = (await table.GetEntityAsync<TableEntity>("p", "r", ["B"])).Value;

        Assert.Equal(("r", 2.0, null), (listed.RowKey, listed["B"], listed["A"]));
        Assert.Equal((2.0, null), (read["B"], read["A"]));
        Assert.NotEqual(default, listed.ETag);
    }

    private async Task<TableClient> TableWith(int rows)
    {
        var table = await azurite.NewTable();
        foreach (var chunk in Enumerable.Range(0, rows).Chunk(100))
            await table.SubmitTransactionAsync(chunk.Select(row => new TableTransactionAction(TableTransactionActionType.Add, new TableEntity("p", RowName(row)))));
        return table;
    }

    private static string RowName(int row) => $"{row:00000}";
}
