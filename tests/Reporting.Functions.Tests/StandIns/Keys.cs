using Azure;
using Azure.Data.Tables;
using Reporting.Functions.Tests.Support;

namespace Reporting.Functions.Tests.StandIns;

[Collection("Azurite")]
public sealed class Keys(AzuriteFixture azurite)
{
    [Theory]
    [InlineData("Đắk Lắk")]
    [InlineData("phường Đống Đa|Hà Nội")]
    [InlineData("it's")]
    [InlineData("''")]
    [InlineData("100%")]
    [InlineData("a%20b")]
    [InlineData("1+1 = 2")]
    [InlineData("a&b=c;d,e")]
    [InlineData("\"(q)\" $@!*:")]
    [InlineData("日本 😀")]
    [InlineData("")]
    public async Task An_odd_key_can_be_written_read_listed_changed_and_deleted(string key)
    {
        var table = await azurite.NewTable();

        await table.AddEntityAsync(new TableEntity(key, key) { ["A"] = 1 });
        await table.UpsertEntityAsync(new TableEntity(key, key) { ["B"] = 2 });
        await table.UpdateEntityAsync(new TableEntity(key, key) { ["C"] = 3 }, ETag.All);

        var read = await table.Read(key, key);
        Assert.Equal((key, key, 1, 2, 3), (read.PartitionKey, read.RowKey, read["A"], read["B"], read["C"]));
        Assert.Equal([key], await table.RowsWhere(TableClient.CreateQueryFilter($"PartitionKey eq {key} and RowKey eq {key}")));
        Assert.Equal(204, (await table.DeleteEntityAsync(key, key)).Status);
        Assert.Empty(table.Query<TableEntity>());
    }

    [Fact]
    public async Task Keys_differ_by_case_and_by_accent()
    {
        var table = await azurite.NewTable();

        foreach (var key in new[] { "HA", "ha", "hà", "ha\u0300" })
            await table.AddEntityAsync(new TableEntity("p", key));

        Assert.Equal(4, table.Query<TableEntity>().Count());
    }

    [Theory]
    [InlineData("a\\b")]
    [InlineData("a#b")]
    [InlineData("a?b")]
    public async Task A_key_with_a_forbidden_character_is_refused_by_the_service(string key)
    {
        var table = await azurite.NewTable();

        var refusal = await Assert.ThrowsAsync<RequestFailedException>(() => table.UpsertEntityAsync(new TableEntity("p", key)));

        Assert.Equal(400, refusal.Status);
    }

    [Fact]
    public async Task A_missing_key_is_refused_before_anything_is_sent()
    {
        var table = azurite.MissingTable();

        await Assert.ThrowsAsync<ArgumentNullException>(() => table.AddEntityAsync(new TableEntity { RowKey = "r" }));
        await Assert.ThrowsAsync<ArgumentNullException>(() => table.UpsertEntityAsync(new TableEntity { PartitionKey = "p" }));
        await Assert.ThrowsAsync<ArgumentNullException>(() => table.DeleteEntityAsync(null, "r"));
        await Assert.ThrowsAsync<ArgumentNullException>(() => table.AddEntityAsync<TableEntity>(null!));
    }
}
