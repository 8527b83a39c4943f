using Azure.Data.Tables;
using Reporting.Domain.Deadlines;
using Reporting.Domain.Words;
using Reporting.Functions.Catalogue;

namespace Reporting.Functions.Storage;

/// <summary>Table <c>Extensions</c>: partition <c>programme|period</c>, row <c>unit|moment of granting</c>. Rows are added and
/// never changed, so that what held on any day can be told later.</summary>
public sealed class ExtensionRows(TableServiceClient tables)
{
    internal const string Table = "Extensions";

    private const int MostInATransaction = 100;

    private readonly TableClient table = tables.GetTableClient(Table);

    /// <summary>Adds what was granted in one decision, a hundred units a round trip. Saying the same again adds nothing.</summary>
    public async Task Add(ProgrammeId programme, PeriodId period, IEnumerable<Grant> grants, CancellationToken stop)
    {
        foreach (var some in grants.Chunk(MostInATransaction))
        {
            await table.SubmitTransactionAsync(some.Select(one => new TableTransactionAction(TableTransactionActionType.UpsertReplace, ToRow(programme, period, one))), stop);
        }
    }

    /// <returns>The duty with what was granted for it.</returns>
    public async Task<Duty> Granted(Duty duty, CancellationToken stop) => duty with { Grants = await OfUnit(duty.Programme.Id, duty.Period.Id, duty.Unit.Code, stop) };

    public async Task<IReadOnlyList<Grant>> OfUnit(ProgrammeId programme, PeriodId period, UnitCode unit, CancellationToken stop) =>
        [.. (await table.ReadRange(Keys.Partition(programme, period), $"{unit}|", $"{unit}}}", stop)).Select(FromRow)];

    public async Task<IReadOnlyList<Grant>> OfPeriod(ProgrammeId programme, PeriodId period, CancellationToken stop) =>
        [.. (await table.ReadPartition(Keys.Partition(programme, period), stop)).Select(FromRow)];

    private static TableEntity ToRow(ProgrammeId programme, PeriodId period, Grant grant)
    {
        var row = new TableEntity(Keys.Partition(programme, period), Keys.Row(grant.Unit, Keys.Moment(grant.At)))
        {
            ["Kind"] = grant.Kind.ToString(),
            ["Reason"] = grant.Reason,
            ["Document"] = grant.Document,
            ["By"] = grant.By,
            ["At"] = grant.At,
        };
        if (grant.Until is { } until) row["Until"] = until;
        return row;
    }

    private static Grant FromRow(TableEntity row) => new(
        UnitCode.Parse(row.RowKey.Split('|')[0]),
        Enum.Parse<GrantKind>(row.GetString("Kind")),
        row.GetDateTimeOffset("Until"),
        row.GetString("Reason"),
        row.GetString("Document"),
        row.GetString("By"),
        row.GetDateTimeOffset("At")!.Value);
}
