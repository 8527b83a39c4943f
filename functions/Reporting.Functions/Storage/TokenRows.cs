using Azure.Data.Tables;
using Reporting.Domain.Words;
using Reporting.Functions.Access;

namespace Reporting.Functions.Storage;

/// <summary>Table <c>Tokens</c>: who holds which token. Only the token's hash is stored, so that the table opens no door.</summary>
public sealed class TokenRows(TableServiceClient tables)
{
    internal const string Table = "Tokens";

    private const string Partition = "token";

    private readonly TableClient table = tables.GetTableClient(Table);

    public async Task Grant(string tokenHash, Caller caller, CancellationToken stop)
    {
        var row = new TableEntity(Partition, tokenHash);
        if (caller.Unit is { } unit) row["Unit"] = unit.ToString();
        else row["Officer"] = caller.IsOfficer;
        await table.UpsertEntityAsync(row, TableUpdateMode.Replace, stop);
    }

    /// <returns>Whose token it is; null when nobody's.</returns>
    public async Task<Caller?> Find(string tokenHash, CancellationToken stop)
    {
        var row = await table.GetEntityIfExistsAsync<TableEntity>(Partition, tokenHash, cancellationToken: stop);
        if (!row.HasValue) return null;
        if (UnitCode.TryParse(row.Value!.GetString("Unit"), out var unit)) return Caller.OfUnit(unit);
        return row.Value.GetBoolean("Officer") == true ? Caller.Officer : null;
    }
}
