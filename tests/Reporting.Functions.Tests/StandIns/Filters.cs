using System.Linq.Expressions;
using Azure;
using Azure.Data.Tables;
using Reporting.Functions.Tests.Support;

namespace Reporting.Functions.Tests.StandIns;

[Collection("Azurite")]
public sealed class Filters(AzuriteFixture azurite)
{
    private static readonly Guid Id = Guid.Parse("11111111-2222-3333-4444-555555555555");
    private static readonly DateTimeOffset At = new DateTimeOffset(2024, 5, 26, 8, 0, 0, 500, TimeSpan.FromHours(7));

    public static TheoryData<string, string> Texts => new()
    {
        { TableClient.CreateQueryFilter($"Text eq {"it's"}"), "yes" },
        { TableClient.CreateQueryFilter($"Text eq {"its"}"), "" },
        { TableClient.CreateQueryFilter($"Name ge {"Đ"} and Name lt {"đ"}"), "yes" },
        { TableClient.CreateQueryFilter($"Int eq {5}"), "yes" },
        { TableClient.CreateQueryFilter($"Int gt {4} and Int le {6}"), "no yes" },
        { TableClient.CreateQueryFilter($"Long eq {5_000_000_000L}"), "yes" },
        { TableClient.CreateQueryFilter($"Double gt {1.5} and Double lt {2.5}"), "yes" },
        { TableClient.CreateQueryFilter($"Bool eq {true}"), "yes" },
        { TableClient.CreateQueryFilter($"not (Bool eq {true})"), "no" },
        { TableClient.CreateQueryFilter($"Guid eq {Id}"), "yes" },
        { TableClient.CreateQueryFilter($"At eq {At}"), "yes" },
        { TableClient.CreateQueryFilter($"At lt {At.UtcDateTime.AddDays(1)}"), "yes" },
        { TableClient.CreateQueryFilter($"Bytes eq {new byte[] { 1, 255 }}"), "yes" },
        { TableClient.CreateQueryFilter($"PartitionKey eq {"p"} and RowKey ne {"no"}"), "yes" },
        { TableClient.CreateQueryFilter($"Int eq {5} or Int eq {6}"), "no yes" },
    };

    [Theory, MemberData(nameof(Texts))]
    public async Task A_filter_of_each_type_finds_its_rows(string filter, string rows)
    {
        var table = await TableOfTwo();

        Assert.Equal(rows, string.Join(' ', await table.RowsWhere(filter)));
    }

    public static TheoryData<Expression<Func<TableEntity, bool>>, string> Expressions => new()
    {
        { row => row.PartitionKey == "p" && row.RowKey.CompareTo("yes") >= 0, "yes" },
        { row => row.GetString("Text") == "it's", "yes" },
        { row => row.GetInt32("Int") > 5, "no" },
        { row => (long)row["Long"] == 5_000_000_000L, "yes" },
        { row => row.GetDouble("Double") == 2.0, "yes" },
        { row => row.GetBoolean("Bool") == false, "no" },
        { row => row.GetGuid("Guid") == Id, "yes" },
        { row => (DateTimeOffset)row["At"] >= At, "no yes" },
        { row => !(row.RowKey == "yes"), "no" },
        { row => !(row.RowKey == "yes" && row.GetBoolean("Bool") == true), "no" },
        { row => row.RowKey == "no" && (row.GetInt32("Int") == 5 || row.GetInt32("Int") == 6), "no" },
        { row => (row.GetInt32("Int") == 6 || row.GetInt32("Int") == 5) && row.RowKey == "yes", "yes" },
        { row => row.RowKey == "no" && row.GetInt32("Int") == 5 || row.RowKey == "yes", "yes" },
        { row => true, "no yes" },
    };

    [Theory, MemberData(nameof(Expressions))]
    public async Task An_expression_finds_its_rows(Expression<Func<TableEntity, bool>> filter, string rows)
    {
        var table = await TableOfTwo();

        Assert.Equal(rows, string.Join(' ', table.Query(filter).Select(row => row.RowKey)));
    }

    [Fact]
    public async Task A_filter_that_is_none_is_the_services_error()
    {
        var table = await azurite.NewTable();

        var failure = Assert.Throws<RequestFailedException>(() => table.Query<TableEntity>("this is ( no filter").ToList());

        Assert.Equal((400, "InvalidInput"), (failure.Status, failure.ErrorCode));
    }

    private async Task<TableClient> TableOfTwo()
    {
        var table = await azurite.NewTable();
        await table.AddEntityAsync(new TableEntity("p", "yes")
        {
            ["Text"] = "it's", ["Name"] = "Đống Đa", ["Int"] = 5, ["Long"] = 5_000_000_000L, ["Double"] = 2.0, ["Bool"] = true,
            ["Guid"] = Id, ["At"] = At, ["Bytes"] = new byte[] { 1, 255 },
        });
        await table.AddEntityAsync(new TableEntity("p", "no")
        {
            ["Text"] = "it", ["Name"] = "Ba Đình", ["Int"] = 6, ["Long"] = 6L, ["Double"] = 3.0, ["Bool"] = false,
            ["Guid"] = Guid.Empty, ["At"] = At.AddDays(2), ["Bytes"] = new byte[] { 1 },
        });
        return table;
    }
}
