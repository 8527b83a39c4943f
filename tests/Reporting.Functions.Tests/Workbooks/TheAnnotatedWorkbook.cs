using ClosedXML.Excel;
using Reporting.Domain.Reports;
using Reporting.Functions.Tests.Support;
using Reporting.Functions.Workbooks;
using Reporting.Functions.Workbooks.Reading;

namespace Reporting.Functions.Tests.Workbooks;

public sealed class TheAnnotatedWorkbook
{
    [Fact]
    public void Lists_the_findings_first_with_a_link_to_each_cell()
    {
        using var annotated = Annotate(new FilledForm().With("CBVC_NU", cell => cell.SetValue(99)).Save());

        var list = annotated.Worksheet(1);
        Assert.Equal("KẾT QUẢ KIỂM TRA", list.Name);
        Assert.Equal("TRẢ LẠI: 1 lỗi phải sửa", list.Cell("A2").GetString());
        Assert.Equal("Báo cáo!E16", list.Cell("B10").GetString());
        Assert.Equal("'Báo cáo'!E16", list.Cell("B10").GetHyperlink().InternalAddress);
        Assert.Equal("Lỗi", list.Cell("C10").GetString());
        Assert.Equal(
            "“Viên chức, người lao động là nữ” (E16) = 99 không được lớn hơn “Viên chức, người lao động hiện có” (E15) = 10.",
            list.Cell("D10").GetString());
        Assert.Equal(["99", "", "≤ 10", "Hãy kiểm tra các ô này và sửa ô sai."], new[] { "E10", "F10", "G10", "H10" }.Select(cell => list.Cell(cell).GetString()));
    }

    [Fact]
    public void Marks_the_cell_with_colour_and_note()
    {
        using var annotated = Annotate(new FilledForm().With("CBVC_NU", cell => cell.SetValue(99)).Save());

        var cell = annotated.Worksheet("Báo cáo").Cell("E16");
        Assert.Equal(Look.Error.Color, cell.Style.Fill.BackgroundColor.Color);
        Assert.Contains("không được lớn hơn", cell.GetComment().Text, StringComparison.Ordinal);
        Assert.False(annotated.Worksheet("Báo cáo").Cell("E15").HasComment);
    }

    [Fact]
    public void Keeps_what_the_unit_entered_and_the_lock_and_the_validation()
    {
        using var annotated = Annotate(new FilledForm().With("CBVC_NU", cell => cell.SetValue(99)).Save());

        var sheet = annotated.Worksheet("Báo cáo");
        Assert.Equal(99, sheet.Cell("E16").GetDouble());
        Assert.True(sheet.Protection.IsProtected);
        Assert.False(sheet.Cell("E16").Style.Protection.Locked);
        Assert.Contains(sheet.DataValidations, validation => validation.Ranges.Any(range => range.Contains(sheet.Cell("E16"))));
        Assert.Equal(XLWorksheetVisibility.VeryHidden, annotated.Worksheet("_manifest").Visibility);
    }

    [Fact]
    public void Takes_its_own_marks_off_when_it_comes_back()
    {
        using var first = Annotate(new FilledForm().With("CBVC_NU", cell => cell.SetValue(99)).Save());
        first.Worksheet("Báo cáo").Cell("E16").SetValue(5);

        using var second = Annotate(first.ToBytes());

        Assert.Equal("ĐÃ NHẬN, không có lỗi", second.Worksheet(1).Cell("A2").GetString());
        Assert.Single(second.Worksheets, sheet => sheet.Name == "KẾT QUẢ KIỂM TRA");
        Assert.False(second.Worksheet("Báo cáo").Cell("E16").HasComment);
        Assert.Equal(Look.Input.Color, second.Worksheet("Báo cáo").Cell("E16").Style.Fill.BackgroundColor.Color);
    }

    [Fact]
    public void Two_findings_of_one_cell_stand_in_one_note()
    {
        using var annotated = Annotate(new FilledForm().With("LDQL", cell => cell.SetValue(50)).With("LDQL_NU", cell => cell.SetValue(60)).Save());

        var note = annotated.Worksheet("Báo cáo").Cell("E18").GetComment().Text;

        Assert.Contains("“Nữ lãnh đạo, quản lý các bộ phận” (E18) = 60 không được lớn hơn “Lãnh đạo, quản lý các bộ phận” (E17) = 50", note, StringComparison.Ordinal);
        Assert.Contains("“Viên chức, người lao động là nữ” (E16) = 3", note, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("=HYPERLINK(\"http://x.example\",\"bấm\")")]
    [InlineData("+1+1")]
    [InlineData("@SUM(A1)")]
    [InlineData("'12")]
    public void Nothing_a_unit_typed_becomes_a_formula(string typed)
    {
        using var annotated = Annotate(new FilledForm().With("CBVC", cell => cell.SetValue(typed)).Save());

        var entered = annotated.Worksheet(1).Cell("E10");
        Assert.False(entered.HasFormula);
        Assert.Contains(typed.TrimStart('\''), entered.GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("UTF-8")]
    [InlineData("iso-8859-1")]
    public void A_part_that_would_end_the_process_in_a_library_is_not_given_to_one(string encoding)
    {
        var (open, close) = (string.Concat(Enumerable.Repeat("<a>", 20_000)), string.Concat(Enumerable.Repeat("</a>", 20_000)));
        var file = new FilledForm().Save().Replace("xl/theme/theme1.xml", _ => $"<?xml version=\"1.0\" encoding=\"{encoding}\"?>{open}{close}");

        Assert.Throws<InvalidDataException>(() => OpenableWorkbook.Of(file, new ReadingOptions()));
    }

    [Theory]
    [InlineData("=HYPERLINK(\"http://x.example\",\"bấm\")")]
    [InlineData("+1+1")]
    [InlineData("@SUM(A1)")]
    public void Nothing_a_unit_typed_becomes_a_formula_in_a_form_to_confirm(string typed)
    {
        var file = new FilledForm().With("KETQUA", cell => cell.SetValue(typed)).Save()
            .Replace("xl/workbook.xml", xml => xml.Replace("'Báo cáo'!$E$15:$E$15", "#REF!", StringComparison.Ordinal));
        var report = Assert.IsType<ReadOutcome.Readable>(ReportReader.Read(file, VanCanh.Programme, new ReadingOptions())).Report;
        var verdict = ReportChecks.Judge(report, VanCanh.Programme, VanCanh.Duty.Period, VanCanh.Duty.Unit);
        Assert.True(verdict.NeedsConfirming);

        using var toConfirm = Open(FormWorkbook.Write(VanCanh.Duty, null, verdict));

        var cell = toConfirm.DefinedNames.Single(name => name.Name == "de.KETQUA").Ranges.First().FirstCell();
        Assert.False(cell.HasFormula);
        Assert.Equal(typed, cell.GetString());
    }

    [Fact]
    public void Is_only_the_list_when_the_file_is_no_workbook()
    {
        using var annotated = Open(AnnotatedWorkbook.Write(null, Verdict.Rejected(Findings.NotAWorkbook()), VanCanh.Duty, VanCanh.Submission().Id, VanCanh.Submission().ReceivedAt));

        Assert.Equal("TRẢ LẠI: 1 lỗi phải sửa", Assert.Single(annotated.Worksheets).Cell("A2").GetString());
    }

    private static XLWorkbook Annotate(BinaryData file)
    {
        var report = Assert.IsType<ReadOutcome.Readable>(ReportReader.Read(file, VanCanh.Programme, new ReadingOptions())).Report;
        var verdict = ReportChecks.Judge(report, VanCanh.Programme, VanCanh.Duty.Period, VanCanh.Duty.Unit);
        return Open(AnnotatedWorkbook.Write(file, verdict, VanCanh.Duty, VanCanh.Submission().Id, VanCanh.Submission().ReceivedAt));
    }

    private static XLWorkbook Open(BinaryData file) => new(file.ToStream());
}
