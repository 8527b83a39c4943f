using FsCheck.Xunit;
using Reporting.Domain.Programmes;
using Reporting.Domain.Reports;
using Reporting.Domain.Tests.Support;
using Reporting.Domain.Totals;
using Reporting.Domain.Words;

namespace Reporting.Domain.Tests.Totals;

public sealed class SumsOfFigures
{
    [Property]
    public bool The_order_of_reports_does_not_matter((byte Element, int Hundredths)[][] reports, int seed)
    {
        Figures[] parts = [.. reports.Select(Report)];
        var shuffled = parts.ToArray();
        new Random(seed).Shuffle(shuffled);

        return Shown(Figures.Sum(parts)) == Shown(Figures.Sum(shuffled));
    }

    [Property]
    public bool Adding_branches_up_equals_adding_all_reports_up((byte Element, int Hundredths)[][] first, (byte Element, int Hundredths)[][] second)
    {
        var branches = Figures.Sum([Figures.Sum(first.Select(Report)), Figures.Sum(second.Select(Report))]);

        return Shown(branches) == Shown(Figures.Sum([.. first.Select(Report), .. second.Select(Report)]));
    }

    [Fact]
    public void Blank_is_not_zero()
    {
        var sum = Figures.Sum([Of(("TONG", 20)), Of(("TONG", 0), ("NU", 0))]);

        Assert.Equal((2, 20, 0), (sum.Reported, sum[Code("TONG")], sum[Code("NU")]));
        Assert.Null(sum[Code("NAM")]);
        Assert.Equal("0: ", Shown(Figures.Sum([])));
    }

    [Fact]
    public void A_report_contributes_what_adds_up_and_nothing_else()
    {
        var programme = SmallPack.ReadWith("form[0].elements[2].kind", "\"percentage\"");
        CellValue[] values = [Value("TONG", 20), new(Code("NU"), ACell.Place, "lời", Text: "lời"), Value("GHICHU", 45)];

        Assert.Equal("1: TONG=20", Shown(Figures.Of(programme, values)));   // percentages do not add up
    }

    [Fact]
    public void Answers_of_yes_add_up_as_the_units_that_gave_them()
    {
        var element = AnElement.Of(ElementKind.YesNo);
        var programme = SmallPack.Programme with { Form = [new FormSection { Title = element.Label, Elements = [element] }] };

        var sum = Figures.Sum(new[] { "Có", "Không", "Có" }.Select(answer => Figures.Of(programme, [Reading.Of(element, ACell.Text(answer)).Value!])));

        Assert.Equal("3: SO=2", Shown(sum));
    }

    [Fact]
    public void Every_node_of_the_tree_sums_the_reporters_below_it()
    {
        var tree = VanCanh.Programme.TreeIn(VanCanh.HalfYear2024);

        var totals = NodeTotals.Of(tree, unit => unit.Code.ToString() is "P-DD" or "K-KB" or "K-NOI" ? Of(("CBVC", 10)) : null);

        Assert.Equal(
            ["TTYT-VANCANH 3/22 CBVC=30", "KHOI-PHONG 1/5 CBVC=10", "KHOI-KHOA 2/10 CBVC=20", "KHOI-TYT 0/7 "],
            totals.Select(one => $"{one.Node.Code} {one.Figures.Reported}/{one.Expected} {Shown(one.Figures).Split(": ")[1]}"));
    }

    private static Figures Report((byte Element, int Hundredths)[] cells) =>
        new(1, cells.DistinctBy(cell => cell.Element % 5).ToDictionary(cell => Code($"E{cell.Element % 5}"), cell => cell.Hundredths / 100m));

    private static Figures Of(params (string Element, decimal Value)[] values) => new(1, values.ToDictionary(one => Code(one.Element), one => one.Value));

    private static CellValue Value(string element, decimal number) => new(Code(element), ACell.Place, "", Number: number);

    private static ElementCode Code(string code) => ElementCode.Parse(code);

    private static string Shown(Figures figures) =>
        $"{figures.Reported}: {string.Join(' ', figures.Values.OrderBy(one => one.Key).Select(one => $"{one.Key}={Numbers.Plain(one.Value)}"))}";
}
