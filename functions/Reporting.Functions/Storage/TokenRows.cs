using Azure.Data.Tables;
using Reporting.Domain.Words;
using Reporting.Functions.Access;

namespace Reporting.Functions.Storage;

/// <summary>Table <c>Tokens</c>: who holds which token, and until when. Only the token's hash is stored, so that the table opens no door.</summary>
public sealed class TokenRows(TableServiceClient tables)
{
    internal const string Table = "Tokens";

    private const string Partition = "token";
    private const int MostInATransaction = 100;

    private readonly TableClient table = tables.GetTableClient(Table);

    public async Task Grant(string tokenHash, Caller caller, DateTimeOffset issuedAt, DateTimeOffset? expiresAt, CancellationToken stop) =>
        await table.UpsertEntityAsync(ToRow(tokenHash, caller, issuedAt, expiresAt), TableUpdateMode.Replace, stop);

    /// <returns>Whose token it is; null when nobody's, or when it has expired.</returns>
    public async Task<Caller?> Find(string tokenHash, DateTimeOffset now, CancellationToken stop)
    {
        var row = await table.GetEntityIfExistsAsync<TableEntity>(Partition, tokenHash, cancellationToken: stop);
        if (!row.HasValue || row.Value!.GetDateTimeOffset("ExpiresAt") <= now) return null;
        if (FromRow(row.Value) is { } token) return Caller.OfUnit(token.Unit, token.Within);
        return row.Value.GetBoolean("Officer") == true ? Caller.Officer : null;
    }

    /// <returns>The unit's tokens, expired ones included. Reads the partition: officers ask it, requests do not.</returns>
    public async Task<IReadOnlyList<UnitToken>> OfUnit(UnitCode unit, CancellationToken stop)
    {
        var found = new List<UnitToken>();
        await foreach (var row in table.QueryAsync<TableEntity>(TableClient.CreateQueryFilter($"PartitionKey eq {Partition} and Unit eq {unit.ToString()}"), cancellationToken: stop))
        {
            if (FromRow(row) is { } token) found.Add(token);
        }

        return found;
    }

    /// <returns>The tokens of all units, expired ones included: a thousand a round trip.</returns>
    public async Task<IReadOnlyList<UnitToken>> OfUnits(CancellationToken stop)
    {
        var found = new List<UnitToken>();
        await foreach (var row in table.QueryAsync<TableEntity>(TableClient.CreateQueryFilter($"PartitionKey eq {Partition} and Unit gt {""}"), cancellationToken: stop))
        {
            if (FromRow(row) is { } token) found.Add(token);
        }

        return found;
    }

    /// <summary>Grants many units their tokens, a hundred a round trip.</summary>
    public async Task Grant(IEnumerable<UnitToken> tokens, CancellationToken stop)
    {
        foreach (var some in tokens.Chunk(MostInATransaction))
        {
            await table.SubmitTransactionAsync(some.Select(one => new TableTransactionAction(TableTransactionActionType.UpsertReplace, ToRow(one.Hash, Caller.OfUnit(one.Unit, one.Within), one.IssuedAt!.Value, one.ExpiresAt))), stop);
        }
    }

    public async Task Remove(string tokenHash, CancellationToken stop) => await table.DeleteEntityAsync(Partition, tokenHash, cancellationToken: stop);

    // A bound that cannot be read is not the same as none: such a token opens nothing.
    private static UnitToken? FromRow(TableEntity row)
    {
        var words = row.GetString("Within");
        var within = words is null ? null : DeskRoles.Read(words.Split(' '));
        if (!UnitCode.TryParse(row.GetString("Unit"), out var unit) || (words is not null && within is null)) return null;
        return new UnitToken(row.RowKey, unit, row.GetDateTimeOffset("IssuedAt"), row.GetDateTimeOffset("ExpiresAt")) { Within = within };
    }

    private static TableEntity ToRow(string tokenHash, Caller caller, DateTimeOffset issuedAt, DateTimeOffset? expiresAt)
    {
        var row = new TableEntity(Partition, tokenHash) { ["IssuedAt"] = issuedAt };
        if (expiresAt is { } end) row["ExpiresAt"] = end;
        if (caller.Within is { } within) row["Within"] = string.Join(' ', within.Words);
        if (caller.Unit is { } unit) row["Unit"] = unit.ToString();
        else row["Officer"] = caller.Roles is not null;
        return row;
    }
}
