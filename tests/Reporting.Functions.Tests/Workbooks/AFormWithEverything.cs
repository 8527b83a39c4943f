using ClosedXML.Excel;
using Reporting.Domain.Reports;
using Reporting.Domain.Totals;
using Reporting.Domain.Words;
using Reporting.Functions.Tests.Support;
using Reporting.Functions.Workbooks;
using Reporting.Functions.Workbooks.Reading;

namespace Reporting.Functions.Tests.Workbooks;

public sealed class AFormWithEverything
{
    private readonly XLWorkbook form = new(FormWorkbook.Write(SmallProgramme.Duty, Previous()).ToStream());

    private IXLWorksheet Sheet => form.Worksheet("Báo cáo");

    [Fact]
    public void Has_a_column_for_what_is_expected_and_a_grey_locked_one_for_what_was_accepted_before()
    {
        Assert.Equal(["Thực hiện", "Ước thực hiện", "Kỳ trước\n2024-01"], new[] { "E13", "F13", "G13" }.Select(address => Sheet.Cell(address).GetString()));
        Assert.Equal("E15", CellOf("A").Address.ToString());
        Assert.Equal("F15", CellOf("A_UTH").Address.ToString());
        Assert.Equal(12, Sheet.Cell("G15").GetDouble());
        Assert.Equal("", Sheet.Cell("G16").GetString());
        Assert.Equal("Có", Sheet.Cell("G17").GetString());
        Assert.True(Sheet.Cell("G15").Style.Protection.Locked);
        Assert.Equal(Look.Section.Color, Sheet.Cell("G15").Style.Fill.BackgroundColor.Color);
    }

    [Fact]
    public void Leaves_the_column_of_the_period_before_out_when_there_is_none()
    {
        using var first = new XLWorkbook(FormWorkbook.Write(SmallProgramme.Duty).ToStream());

        Assert.Equal("", first.Worksheet("Báo cáo").Cell("G13").GetString());
    }

    [Fact]
    public void Shows_each_target_in_the_plans_words_with_the_units_own_value_as_a_formula()
    {
        var targets = form.Worksheet("Chỉ tiêu");
        Assert.Equal("đạt 50% trở lên", targets.Cell("C4").GetString());
        Assert.Equal("≥ 50", targets.Cell("D4").GetString());
        Assert.Equal("IF((N('Báo cáo'!E15))=0,\"\",(N('Báo cáo'!E16))*100/(N('Báo cáo'!E15)))", targets.Cell("E4").FormulaA1);
        Assert.Equal("tính chung", targets.Cell("E5").GetString());
    }

    [Fact]
    public void Gives_the_plans_rows_locked_and_the_rest_to_the_unit()
    {
        var table = form.Worksheet("Hoạt động");
        Assert.Equal("Công tác chỉ đạo", table.Cell("A4").GetString());
        Assert.Equal(["2", "Truyền thông", "Tháng 3 - 10/2024", ""], table.Row(6).Cells(1, 4).Select(cell => cell.GetString()));
        Assert.True(table.Cell("B6").Style.Protection.Locked);
        Assert.False(table.Cell("D6").Style.Protection.Locked);
        Assert.All(table.Row(7).Cells(1, 4), cell => Assert.False(cell.Style.Protection.Locked));
    }

    [Fact]
    public void Comes_back_with_every_kind_of_value_and_only_the_rows_that_say_something()
    {
        Fill();
        form.Worksheet("Hoạt động").Cell("D6").SetValue("Đã xong");
        form.Worksheet("Hoạt động").Cell("B8").SetValue("Việc thêm");
        form.Worksheet("Hoạt động").Cell("C8").SetValue("Quý II/2024");

        var verdict = Judge();

        Assert.Empty(verdict.Findings);
        Assert.Equal(20, Value(verdict, "A").Number);
        Assert.Equal(30, Value(verdict, "A_UTH").Number);
        Assert.Equal(98.5m, Value(verdict, "D").Number);
        Assert.Equal(new DateOnly(2024, 2, 20), Value(verdict, "E").Date);
        Assert.Equal([3, 5], verdict.Rows.Select(row => row.Number));
        Assert.Equal("Truyền thông|Đã xong", $"{Text(verdict.Rows[0], "ND")}|{Text(verdict.Rows[0], "KQ")}");
        Assert.Equal("2024-04/2024-06", ActivityTime.Parse(Text(verdict.Rows[1], "TG"))!.ToString());
        Assert.Equal(1, Figures.Of(SmallProgramme.Programme, verdict.Values)[ElementCode.Parse("NHIEU")]);
    }

    [Theory]
    //          typed               finding   not applicable
    [InlineData("KAD",              null,     true)]
    [InlineData("không áp dụng",    null,     true)]
    [InlineData("0",                "read-as", false)]
    [InlineData("",                 "required", false)]
    public void Tells_not_applicable_from_blank_and_from_zero(string typed, string? finding, bool notApplicable)
    {
        Fill();
        CellOf("B").SetValue(typed);

        var verdict = Judge();

        Assert.Equal(finding, verdict.Findings.SingleOrDefault()?.Code);
        Assert.Equal(notApplicable, verdict.Values.SingleOrDefault(value => value.Element.ToString() == "B")?.NotApplicable ?? false);
    }

    [Fact]
    public void Refuses_not_applicable_where_the_plan_wants_a_figure()
    {
        Fill();
        CellOf("A").SetValue("KAD");

        Assert.Equal(["not-a-number"], Judge().Findings.Select(finding => finding.Code));
    }

    private void Fill()
    {
        CellOf("A").SetValue(20);
        CellOf("A_UTH").SetValue(30);
        CellOf("B").SetValue(5);
        CellOf("C").SetValue("KAD");
        CellOf("D").SetValue(98.5);
        CellOf("E").SetValue(new DateTime(2024, 2, 20, 0, 0, 0, DateTimeKind.Unspecified));
    }

    private Verdict Judge()
    {
        var read = ReportReader.Read(form.ToBytes(), SmallProgramme.Programme, new ReadingOptions());
        return ReportChecks.Judge(Assert.IsType<ReadOutcome.Readable>(read).Report, SmallProgramme.Programme, SmallProgramme.Duty.Period, SmallProgramme.Duty.Unit);
    }

    private IXLCell CellOf(string element) => form.DefinedNames.Single(name => name.Name == $"de.{element}").Ranges.First().FirstCell();

    private static CellValue Value(Verdict verdict, string element) => verdict.Values.Single(value => value.Element.ToString() == element);

    private static string Text(TableRow row, string column) => row.Cells[ElementCode.Parse(column)];

    private static PreviousFigures Previous() => new(
        SmallProgramme.Programme.Before(SmallProgramme.Duty.Period)!,
        new Figures(1, new Dictionary<ElementCode, decimal> { [ElementCode.Parse("A")] = 12, [ElementCode.Parse("C")] = 1 }));
}
