using Reporting.Domain.Programmes;
using Reporting.Domain.Reports;
using Reporting.Domain.Words;

namespace Reporting.Domain.Tests.Support;

/// <summary>A report of TRAM-A on <see cref="SmallPack"/>'s form, right in every respect until told otherwise.</summary>
internal sealed class AReport
{
    private readonly Dictionary<ElementCode, RawCell> cells = new()
    {
        [ElementCode.Parse("TONG")] = new(new CellPlace("Biểu 1", "E7"), RawCellKind.Number, "20"),
        [ElementCode.Parse("NU")] = new(new CellPlace("Biểu 1", "E8"), RawCellKind.Number, "9"),
        [ElementCode.Parse("GHICHU")] = new(new CellPlace("Thuyết minh", "C5"), RawCellKind.Blank, ""),
    };

    private Manifest? manifest = new("NHO", "1", "2024-6T", "TRAM-A");
    private Programme programme = SmallPack.Programme;

    public AReport With(string element, RawCellKind kind, string text)
    {
        var code = ElementCode.Parse(element);
        cells[code] = cells[code] with { Kind = kind, Text = text };
        return this;
    }

    public AReport With(string element, string number) => With(element, RawCellKind.Number, number);

    public AReport Without(string element)
    {
        cells.Remove(ElementCode.Parse(element));
        return this;
    }

    public AReport Saying(Manifest? other)
    {
        manifest = other;
        return this;
    }

    public AReport JudgedBy(Programme other)
    {
        programme = other;
        return this;
    }

    public Verdict Judged() => ReportChecks.Judge(
        new RawReport(manifest, new CellPlace("Biểu 1", "C3"), cells), programme,
        programme.FindPeriod(PeriodId.Parse("2024-6T"))!, programme.Units.Single(unit => unit.Code == UnitCode.Parse("TRAM-A")));
}
