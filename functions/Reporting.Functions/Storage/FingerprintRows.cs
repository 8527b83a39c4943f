using Azure.Data.Tables;
using Reporting.Domain.Reports;
using Reporting.Domain.Words;

namespace Reporting.Functions.Storage;

/// <summary>Table <c>Fingerprints</c>: partition <c>programme|period</c>, row <c>kind-hash|unit</c>, so that who else has sent the same
/// is a range of rows, whatever the number of units.</summary>
public sealed class FingerprintRows(TableServiceClient tables)
{
    internal const string Table = "Fingerprints";

    private const string FiguresKind = "figures-";
    private const string TextsKind = "texts-";

    private readonly TableClient table = tables.GetTableClient(Table);

    /// <returns>The other units with an accepted report of the same figures, and of the same texts.</returns>
    public async Task<(IReadOnlyList<UnitCode> Figures, IReadOnlyList<UnitCode> Texts)> Others(SubmissionId id, Fingerprints prints, CancellationToken stop)
    {
        var partition = Keys.Partition(id.Programme, id.Period);
        return (await Others(partition, FiguresKind + prints.Figures, prints.Figures, id.Unit, stop), await Others(partition, TextsKind + prints.Texts, prints.Texts, id.Unit, stop));
    }

    /// <summary>Replaces the unit's rows of these prints: keeping them twice is keeping them once.</summary>
    public async Task Keep(SubmissionId id, Fingerprints prints, CancellationToken stop)
    {
        var rows = new[] { (FiguresKind, prints.Figures), (TextsKind, prints.Texts) }.Where(one => one.Item2 is not null)
            .Select(one => new TableTransactionAction(TableTransactionActionType.UpsertReplace, ToRow(id, one.Item1 + one.Item2)));
        await table.SubmitTransactionAsync(rows, stop);
    }

    private async Task<IReadOnlyList<UnitCode>> Others(string partition, string key, string? print, UnitCode unit, CancellationToken stop)
    {
        if (print is null) return [];
        var rows = await table.ReadRange(partition, $"{key}|", $"{key}}}", stop);
        return [.. rows.Select(row => UnitCode.Parse(row.GetString("Unit"))).Where(other => other != unit)];
    }

    private static TableEntity ToRow(SubmissionId id, string key) => new(Keys.Partition(id.Programme, id.Period), $"{key}|{id.Unit}")
    {
        ["Unit"] = id.Unit.ToString(),
        ["Submission"] = id.ToString(),
    };
}
