using Reporting.Domain.Periods;
using Reporting.Domain.Programmes;
using Reporting.Domain.Roster;
using Reporting.Domain.Words;

namespace Reporting.Domain.Reports;

/// <summary>Is this the form that the unit owes, and is it still as it was handed out.</summary>
internal static class FormChecks
{
    public static Finding? WrongForm(RawReport report, Programme programme, Period period, Unit unit)
    {
        var place = report.IdentityPlace;
        if (report.Manifest is not { } form) return WithoutManifest(report, programme, period, unit);
        if (!Same(form.Programme, programme.Id.ToString())) return Findings.WrongProgramme(place, form.Programme, programme);
        if (!Same(form.Unit, unit.Code.ToString())) return Findings.WrongUnit(place, form.Unit, NameOf(form.Unit, programme), unit.Code, unit.Name);
        return Same(form.Period, period.Id.ToString()) ? null : Findings.WrongPeriod(place, form.Period, period);
    }

    /// <returns>Why what is there has to be confirmed on a new form; null when the form is as it was handed out.</returns>
    public static Finding? Rearranged(RawReport report, Programme programme)
    {
        if (report.Manifest is { } form && !Same(form.Version, programme.Version)) return Findings.WrongVersion(report.NewForm?.Identity ?? report.IdentityPlace, form.Version, programme.Version);
        var reason = report switch
        {
            { Manifest: null } => new Bilingual("trang thông tin ẩn của biểu mẫu không còn, các ô được tìm theo mã hoặc theo tên", "the form's hidden information sheet is gone, and its cells were found by code or by label"),
            { Contradicted: [var first, ..] } => new($"tên ô và mã chỉ tiêu trên dòng không khớp nhau ({first})", $"the cells' names and the codes in their rows do not agree ({first})"),
            { UnnamedTables: [var code, ..] } when programme.Tables.FirstOrDefault(table => table.Code == code) is { } table =>
                new($"bảng “{table.Title.Vi}” không còn tên vùng, được tìm theo dòng tiêu đề", $"the table \"{table.Title.En}\" has lost its name and was found by its head"),
            _ when report.Cells.FirstOrDefault(cell => cell.Value.FoundBy != FoundBy.Name) is { Value: not null } found => new($"ô của {found.Key} không còn tên, được tìm {found.Value.FoundBy.InWords().Vi}", $"the cell of {found.Key} has lost its name and was found {found.Value.FoundBy.InWords().En}"),
            _ => null,
        };
        return reason is null ? null : Findings.Rearranged(report.NewForm?.Identity ?? report.IdentityPlace, reason);
    }

    // A workbook that has lost its manifest may still show whose it is; and it is a form only if most of one is there.
    private static Finding? WithoutManifest(RawReport report, Programme programme, Period period, Unit unit)
    {
        var required = programme.Elements.Where(element => element.Required).ToList();
        if (report.Cells.Count == 0 || required.Count(element => report.Cells.ContainsKey(element.Code)) * 2 < required.Count) return Findings.NotAForm();
        var units = report.CodesShown.Where(code => programme.Units.Any(known => Same(code, known.Code.ToString()))).ToList();
        if (units.Count > 0 && !units.Any(code => Same(code, unit.Code.ToString()))) return Findings.WrongUnit(report.IdentityPlace, units[0], NameOf(units[0], programme), unit.Code, unit.Name);
        var periods = report.CodesShown.Where(code => PeriodId.TryParse(code.Trim(), out _)).ToList();
        return periods.Count == 0 || periods.Any(code => Same(code, period.Id.ToString())) ? null : Findings.WrongPeriod(report.IdentityPlace, periods[0], period);
    }

    private static bool Same(string entered, string expected) => string.Equals(entered.Trim(), expected, StringComparison.OrdinalIgnoreCase);

    private static string? NameOf(string unit, Programme programme) =>
        UnitCode.TryParse(unit.Trim(), out var code) ? programme.Units.FirstOrDefault(known => known.Code == code)?.Name : null;
}
