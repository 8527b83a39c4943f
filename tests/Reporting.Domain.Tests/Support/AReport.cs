using Reporting.Domain.Programmes;
using Reporting.Domain.Reports;
using Reporting.Domain.Totals;
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
    private string period = "2024-6T";
    private IReadOnlyList<string> shown = [];
    private readonly List<PastReport> past = [];

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

    /// <summary>Codes that stand on the form in plain sight.</summary>
    public AReport Showing(params string[] codes)
    {
        shown = codes;
        return this;
    }

    public AReport FoundIn(string element, FoundBy way)
    {
        var code = ElementCode.Parse(element);
        cells[code] = cells[code] with { FoundBy = way };
        return this;
    }

    /// <summary>What the unit reported before.</summary>
    public AReport After(string period, params (string Element, decimal Number)[] figures)
    {
        past.Add(new PastReport(PeriodId.Parse(period), new Figures(1, figures.ToDictionary(one => ElementCode.Parse(one.Element), one => one.Number))));
        return this;
    }

    public AReport For(string period)
    {
        this.period = period;
        if (manifest is not null) manifest = manifest with { Period = period };
        return this;
    }

    public AReport JudgedBy(Programme other)
    {
        programme = other;
        return this;
    }

    public Verdict Judged() => ReportChecks.Judge(
        new RawReport(manifest, new CellPlace("Biểu 1", "C3"), cells) { CodesShown = shown }, programme,
        programme.FindPeriod(PeriodId.Parse(period))!, programme.Units.Single(unit => unit.Code == UnitCode.Parse("TRAM-A")), past);
}
