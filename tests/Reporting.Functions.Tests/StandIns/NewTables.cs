using Azure.Data.Tables;
using Reporting.Functions.Tests.Support;

namespace Reporting.Functions.Tests.StandIns;

/// <summary>Tables for tests.</summary>
internal static class NewTables
{
    public static TableClient MissingTable(this AzuriteFixture azurite, TableClientOptions? options = null) =>
        new(azurite.ConnectionString, azurite.NewPrefix(), options);

    public static async Task<TableClient> NewTable(this AzuriteFixture azurite, TableClientOptions? options = null)
    {
        var table = azurite.MissingTable(options);
        await table.CreateAsync();
        return table;
    }

    public static async Task<TableEntity> Read(this TableClient table, string partition, string row) =>
        (await table.GetEntityAsync<TableEntity>(partition, row)).Value;

    public static async Task<string[]> RowsWhere(this TableClient table, string filter)
    {
        var rows = new List<string>();
        await foreach (var entity in table.QueryAsync<TableEntity>(filter))
            rows.Add(entity.RowKey);
        return [.. rows];
    }
}
