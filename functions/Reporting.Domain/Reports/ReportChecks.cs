using Reporting.Domain.Periods;
using Reporting.Domain.Programmes;
using Reporting.Domain.Roster;
using Reporting.Domain.Words;

namespace Reporting.Domain.Reports;

/// <summary>Judges a report that could be read: is it the right form, is each cell what it should be, do the cells agree.
/// The answer holds every finding, but a wrong form gets one sentence and not one for each cell.</summary>
public static class ReportChecks
{
    public static Verdict Judge(RawReport report, Programme programme, Period period, Unit unit)
    {
        if (WrongForm(report, programme, period, unit) is { } wrong) return Verdict.Rejected(wrong);

        var read = programme.Elements.Where(element => report.Cells.ContainsKey(element.Code))
            .Select(element => CellReading.Read(element, report.Cells[element.Code])).ToList();
        var values = read.Select(one => one.Value).OfType<CellValue>().ToList();
        return new Verdict([.. MissingCells(report, programme), .. read.Select(one => one.Finding).OfType<Finding>(), .. BrokenRules(programme, values)], values) { Rows = [.. FilledRows(report, programme)] };
    }

    private static Finding? WrongForm(RawReport report, Programme programme, Period period, Unit unit)
    {
        var place = report.IdentityPlace;
        if (report.Manifest is not { } form) return Findings.NotAForm();
        if (!Same(form.Programme, programme.Id.ToString())) return Findings.WrongProgramme(place, form.Programme, programme);
        if (!Same(form.Unit, unit.Code.ToString())) return Findings.WrongUnit(place, form.Unit, NameOf(form.Unit, programme), unit.Code, unit.Name);
        if (!Same(form.Period, period.Id.ToString())) return Findings.WrongPeriod(place, form.Period, period);
        if (!Same(form.Version, programme.Version)) return Findings.WrongVersion(place, form.Version, programme.Version);
        return null;
    }

    private static bool Same(string entered, string expected) => string.Equals(entered.Trim(), expected, StringComparison.OrdinalIgnoreCase);

    private static string? NameOf(string unit, Programme programme) =>
        UnitCode.TryParse(unit.Trim(), out var code) ? programme.Units.FirstOrDefault(known => known.Code == code)?.Name : null;

    private static IEnumerable<Finding> MissingCells(RawReport report, Programme programme) =>
        programme.Elements.Where(element => element.Required && !report.Cells.ContainsKey(element.Code))
            .Select(element => Findings.CellMissing(element, report.IdentityPlace));

    // A row that the plan gives says nothing until the unit adds something to it.
    private static IEnumerable<TableRow> FilledRows(RawReport report, Programme programme) =>
        from row in report.Rows
        let table = programme.Tables.FirstOrDefault(table => table.Code == row.Table)
        where table is not null
        let given = row.Number <= table.GivenRows.Count ? table.GivenColumns.Select(column => column.Code).ToHashSet() : []
        where row.Cells.Any(cell => !given.Contains(cell.Key) && !string.IsNullOrWhiteSpace(cell.Value))
        select row;

    private static IEnumerable<Finding> BrokenRules(Programme programme, List<CellValue> values)
    {
        var elements = programme.Elements.ToDictionary(element => element.Code);
        var numbers = values.Where(value => value.Number is not null).ToDictionary(value => value.Element);
        foreach (var rule in programme.Rules)
        {
            if (!rule.Left.Concat(rule.Right).All(numbers.ContainsKey)) continue;
            if (rule.Operator.Holds(Sum(rule.Left), Sum(rule.Right))) continue;
            yield return Findings.RuleBroken(rule, [.. Terms(rule.Left)], [.. Terms(rule.Right)]);
        }

        decimal Sum(IEnumerable<ElementCode> codes) => codes.Sum(code => numbers[code].Number!.Value);
        IEnumerable<(DataElement, CellValue)> Terms(IEnumerable<ElementCode> codes) => codes.Select(code => (elements[code], numbers[code]));
    }
}
