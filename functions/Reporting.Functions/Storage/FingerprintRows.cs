using Azure;
using Azure.Data.Tables;
using Reporting.Domain.Reports;
using Reporting.Domain.Words;

namespace Reporting.Functions.Storage;

/// <summary>Table <c>Fingerprints</c>: partition <c>programme|period</c>, row <c>kind-hash|unit</c>, so that who else has sent the same
/// is a range of rows, whatever the number of units. Beside them a row <c>kind-hash</c>, without a unit: whoever can insert it is the
/// first, and has nobody to look for.</summary>
public sealed class FingerprintRows(TableServiceClient tables)
{
    internal const string Table = "Fingerprints";

    private const string FiguresKind = "figures-";
    private const string TextsKind = "texts-";

    private readonly TableClient table = tables.GetTableClient(Table);

    /// <summary>Keeps the unit's prints: keeping them twice is keeping them once.</summary>
    /// <returns>The other units with an accepted report of the same figures, and of the same texts.</returns>
    public async Task<(IReadOnlyList<UnitCode> Figures, IReadOnlyList<UnitCode> Texts)> Keep(SubmissionId id, Fingerprints prints, CancellationToken stop)
    {
        if (await TryKeepAsFirst(id, prints, stop)) return ([], []);

        // Kept before it is looked, so that of two at once at least one sees the other.
        await table.SubmitTransactionAsync(Rows(id, prints, TableTransactionActionType.UpsertReplace), stop);
        var partition = Keys.Partition(id.Programme, id.Period);
        return (await Others(partition, FiguresKind, prints.Figures, id.Unit, stop), await Others(partition, TextsKind, prints.Texts, id.Unit, stop));
    }

    private async Task<bool> TryKeepAsFirst(SubmissionId id, Fingerprints prints, CancellationToken stop)
    {
        try
        {
            await table.SubmitTransactionAsync(Rows(id, prints, TableTransactionActionType.Add), stop);
            return true;
        }
        catch (RequestFailedException there) when (there.Status == 409)
        {
            return false;
        }
    }

    private static IEnumerable<TableTransactionAction> Rows(SubmissionId id, Fingerprints prints, TableTransactionActionType ofTheFirst)
    {
        var partition = Keys.Partition(id.Programme, id.Period);
        foreach (var key in new[] { prints.Figures is { } figures ? FiguresKind + figures : null, prints.Texts is { } texts ? TextsKind + texts : null }.OfType<string>())
        {
            yield return new(ofTheFirst, new TableEntity(partition, key));
            yield return new(TableTransactionActionType.UpsertReplace, new TableEntity(partition, $"{key}|{id.Unit}") { ["Unit"] = id.Unit.ToString(), ["Submission"] = id.ToString() });
        }
    }

    private async Task<IReadOnlyList<UnitCode>> Others(string partition, string kind, string? print, UnitCode unit, CancellationToken stop)
    {
        if (print is null) return [];
        var rows = await table.ReadRange(partition, $"{kind}{print}|", $"{kind}{print}}}", stop);
        return [.. rows.Select(row => UnitCode.Parse(row.GetString("Unit"))).Where(other => other != unit)];
    }
}
