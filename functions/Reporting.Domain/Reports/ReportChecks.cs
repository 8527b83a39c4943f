using Reporting.Domain.Periods;
using Reporting.Domain.Programmes;
using Reporting.Domain.Roster;
using Reporting.Domain.Words;

namespace Reporting.Domain.Reports;

/// <summary>Judges a report that could be read: is it the right form, is each cell what it should be, do the cells agree, with each
/// other and with what the unit reported before. The answer holds every finding, but a wrong form gets one sentence and not one
/// for each cell; and a form that is right but no longer as it was handed out is carried over to a new one, never accepted unseen.</summary>
public static class ReportChecks
{
    /// <param name="past">The unit's accepted reports of earlier periods, as far as the programme's rules look back to them.</param>
    public static Verdict Judge(RawReport report, Programme programme, Period period, Unit unit, IReadOnlyList<PastReport>? past = null)
    {
        if (FormChecks.WrongForm(report, programme, period, unit) is { } wrong) return new Verdict([wrong, .. report.Remarks], []);

        if (FormChecks.Rearranged(report, programme) is { } rearranged) return CarriedOver(report, programme, rearranged);

        var (values, missing, findings) = Read(programme, report.Cells);
        var checkedRules = RuleChecks.Of(report, programme, period, values, past ?? []);
        return new Verdict([.. report.Remarks, .. Missing(report, programme, missing), .. findings, .. checkedRules, .. Leftovers.In(programme, period, unit, values)], values)
        {
            Rows = [.. FilledRows(report, programme)],
        };
    }

    // Every finding points into the new form, since that is what the unit gets back.
    private static Verdict CarriedOver(RawReport report, Programme programme, Finding why)
    {
        var filled = programme.Elements.Where(element => report.Cells.TryGetValue(element.Code, out var cell) && !cell.IsBlank).ToList();
        var moved = filled.ToDictionary(element => element.Code, element => report.Cells[element.Code] with { Place = PlaceOf(element) });
        return new Verdict(
            [why, .. report.Remarks, .. Read(programme, moved).Findings, .. filled.Select(element => Findings.CarriedOver(element, report.Cells[element.Code], PlaceOf(element)))], [])
        {
            NeedsConfirming = true,
            CarriedOver = moved,
            Rows = [.. FilledRows(report, programme)],
        };

        CellPlace PlaceOf(DataElement element) => report.NewForm?.Cells.GetValueOrDefault(element.Code) ?? report.Cells[element.Code].Place;
    }

    private static (List<CellValue> Values, List<DataElement> Missing, List<Finding> Findings) Read(Programme programme, IReadOnlyDictionary<ElementCode, RawCell> cells)
    {
        var (values, missing, findings) = (new List<CellValue>(cells.Count), new List<DataElement>(), new List<Finding>());
        foreach (var element in programme.Elements)
        {
            if (!cells.TryGetValue(element.Code, out var cell))
            {
                missing.Add(element);
                continue;
            }

            var (value, about) = CellReading.Read(element, cell, programme.Words);
            if (value is not null) values.Add(value);
            findings.AddRange(about);
        }

        return (values, missing, findings);
    }

    private static IEnumerable<Finding> Missing(RawReport report, Programme programme, List<DataElement> elements) =>
    [
        .. elements.Where(element => element.Required).Select(element => Findings.CellMissing(element, report.IdentityPlace)),
        .. programme.Tables.Where(table => report.MissingTables.Contains(table.Code)).Select(table => Findings.TableMissing(table, report.IdentityPlace)),
    ];

    // A row that the plan gives says nothing until the unit adds something to it.
    private static IEnumerable<TableRow> FilledRows(RawReport report, Programme programme) =>
        from row in report.Rows
        let table = programme.Tables.FirstOrDefault(table => table.Code == row.Table)
        where table is not null
        let given = row.Number <= table.GivenRows.Count ? table.GivenColumns.Select(column => column.Code).ToHashSet() : []
        where row.Cells.Any(cell => !given.Contains(cell.Key) && !string.IsNullOrWhiteSpace(cell.Value))
        select row;
}
