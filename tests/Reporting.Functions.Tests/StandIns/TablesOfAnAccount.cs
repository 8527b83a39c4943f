using Azure;
using Azure.Data.Tables;
using Azure.Data.Tables.Models;
using Reporting.Functions.Tests.Support;

namespace Reporting.Functions.Tests.StandIns;

[Collection("Azurite")]
public sealed class TablesOfAnAccount(AzuriteFixture azurite)
{
    private readonly TableServiceClient service = new(azurite.ConnectionString);

    [Fact]
    public async Task A_table_is_created_once_and_may_be_asked_for_again()
    {
        var name = azurite.NewPrefix();

        var first = await service.CreateTableIfNotExistsAsync(name);
        var again = await service.CreateTableIfNotExistsAsync(name);
        var byTable = await service.GetTableClient(name).CreateIfNotExistsAsync();
        var conflict = await Assert.ThrowsAsync<RequestFailedException>(() => service.CreateTableAsync(name));

        Assert.Equal((name, name, name), (first.Value.Name, again.Value.Name, byTable.Value.Name));
        Assert.Equal((409, TableErrorCode.TableAlreadyExists), (conflict.Status, conflict.ErrorCode));
    }

    [Fact]
    public async Task A_table_is_deleted_with_its_rows_and_deleting_it_again_is_no_error()
    {
        var table = await azurite.NewTable();
        await table.AddEntityAsync(new TableEntity("p", "r"));

        var first = await service.DeleteTableAsync(table.Name);
        var again = await table.DeleteAsync();
        await table.CreateAsync();

        Assert.Equal((204, 404), (first.Status, again.Status));
        Assert.Empty(table.Query<TableEntity>());
    }

    [Fact]
    public async Task Tables_are_listed_by_name_page_by_page()
    {
        var prefix = azurite.NewPrefix();
        foreach (var letter in new[] { "a", "b", "c" })
            await service.CreateTableAsync(prefix + letter);
        var filter = TableServiceClient.CreateQueryFilter($"TableName ge {prefix} and TableName lt {prefix + "z"}");

        var names = new List<string>();
        await foreach (var table in service.QueryAsync(filter, maxPerPage: 2))
            names.Add(table.Name);

        Assert.Equal([prefix + "a", prefix + "b", prefix + "c"], names);
        Assert.Equal([2, 1], service.Query(filter, maxPerPage: 2).AsPages().Select(page => page.Values.Count));
        Assert.Equal(prefix + "b", Assert.Single(service.Query(table => table.Name == prefix + "b")).Name);
    }

    [Fact]
    public async Task A_missing_table_is_named_as_the_reason_by_whatever_needs_it()
    {
        var table = azurite.MissingTable();

        var add = await Assert.ThrowsAsync<RequestFailedException>(() => table.AddEntityAsync(new TableEntity("p", "r")));
        var get = await Assert.ThrowsAsync<RequestFailedException>(() => table.GetEntityAsync<TableEntity>("p", "r"));
        var query = Assert.Throws<RequestFailedException>(() => table.Query<TableEntity>().ToList());

        Assert.All([add, get, query], failure => Assert.Equal((404, "TableNotFound"), (failure.Status, failure.ErrorCode)));
        Assert.False((await table.GetEntityIfExistsAsync<TableEntity>("p", "r")).HasValue);
        Assert.Equal(404, (await table.DeleteEntityAsync("p", "r")).Status);
    }

    [Fact]
    public async Task A_name_that_a_table_cannot_have_is_refused_by_the_service()
    {
        var failure = await Assert.ThrowsAsync<RequestFailedException>(() => service.CreateTableAsync("not-a-name"));

        Assert.Equal(400, failure.Status);
        Assert.StartsWith("The specified resource name contains invalid characters.", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Everything_works_without_async_too()
    {
        var name = azurite.NewPrefix();
        service.CreateTable(name);
        var table = service.GetTableClient(name);

        table.CreateIfNotExists();
        table.AddEntity(new TableEntity("p", "r") { ["A"] = 1 });
        table.UpsertEntity(new TableEntity("p", "r") { ["A"] = 2 });
        table.UpdateEntity(new TableEntity("p", "r") { ["A"] = 3 }, ETag.All);
        table.SubmitTransaction([new(TableTransactionActionType.Add, new TableEntity("p", "s"))]);

        Assert.Equal(3, table.GetEntity<TableEntity>("p", "r").Value["A"]);
        Assert.True(table.GetEntityIfExists<TableEntity>("p", "s").HasValue);
        Assert.Equal(204, table.DeleteEntity("p", "r").Status);
        Assert.Equal(204, service.DeleteTable(name).Status);
    }
}
