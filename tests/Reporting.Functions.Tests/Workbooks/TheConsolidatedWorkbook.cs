using System.Globalization;
using ClosedXML.Excel;
using Reporting.Domain.Deadlines;
using Reporting.Domain.Totals;
using Reporting.Domain.Words;
using Reporting.Functions.Consolidate;
using Reporting.Functions.Tests.Support;
using Reporting.Functions.Workbooks;

namespace Reporting.Functions.Tests.Workbooks;

public sealed class TheConsolidatedWorkbook
{
    private static readonly DateTimeOffset Now = new(2024, 5, 26, 8, 0, 0, TimeSpan.FromHours(7));

    private readonly XLWorkbook workbook = new(ConsolidatedWorkbook.Write(Content()).ToStream());

    [Fact]
    public void Shows_how_far_reporting_has_come_branch_by_branch()
    {
        var sheet = workbook.Worksheet("Tổng hợp");
        Assert.Equal(["Trung tâm Y tế huyện Vân Canh", "22", "2", "2", "9.1"], Row(sheet, 10, 2, 6));
        Assert.Equal(["Khối các khoa", "10", "2", "2", "20"], Row(sheet, 12, 2, 6));
        Assert.Equal(["Khối các trạm y tế", "7", "0", "0", "0"], Row(sheet, 13, 2, 6));
    }

    [Fact]
    public void Works_indicators_out_from_summed_numerators_and_denominators()
    {
        // 1 of 4 and 9 of 16 women among leaders: 10 of 20 is 50 %, and not the mean of 25 % and 56.25 %.
        Assert.Equal(["Tỷ lệ nữ trong lãnh đạo, quản lý (%)", "10", "20", "50", "không nêu", "–"], Indicator("TL_LD_NU"));
    }

    [Theory]
    //          indicator  value                status
    [InlineData("SRB",     "111",               "Đạt")]
    [InlineData("TL_QH_NU", "",                 "Không xác định")]
    [InlineData("TL_CU_NU", "",                 "Chưa đủ số liệu")]
    public void Judges_each_indicator(string code, string value, string status)
    {
        var row = Indicator(code);
        Assert.Equal(value, row[3]);
        Assert.Equal(status, row[5]);
    }

    [Fact]
    public void Leaves_a_unit_that_has_not_reported_empty_and_not_zero()
    {
        var matrix = workbook.Worksheet("Số liệu");
        var missing = matrix.RowsUsed().Single(row => row.Cell(2).GetString() == "TYT-CANHLIEN");
        Assert.All(missing.Cells(3, 24), cell => Assert.Equal("", cell.GetString()));
        var total = matrix.RowsUsed().Single(row => row.Cell(2).GetString() == "TTYT-VANCANH");
        Assert.Equal("Trung tâm Y tế huyện Vân Canh (cộng)", total.Cell(1).GetString());
    }

    [Fact]
    public void Names_who_is_missing_with_the_reason_and_whom_to_call()
    {
        var sheet = workbook.Worksheet("Chưa nộp");
        Assert.Equal("ĐƠN VỊ CHƯA CÓ BÁO CÁO ĐƯỢC CHẤP NHẬN: 20/22", sheet.Cell("A1").GetString());
        var row = sheet.RowsUsed().Single(one => one.Cell(3).GetString() == "TYT-CANHLIEN");
        Assert.Equal("Quá hạn", row.Cell(4).GetString());
        Assert.Contains("quá hạn 1 ngày 8 giờ", row.Cell(5).GetString(), StringComparison.Ordinal);
        Assert.Contains("@", row.Cell(6).GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Names_the_submission_behind_every_units_figures()
    {
        var sheet = workbook.Worksheet("Nguồn");
        Assert.Equal(["K-KB", "K-NOI"], new[] { 4, 5 }.Select(row => sheet.Cell(row, 3).GetString()));
        Assert.Equal("08:00:00 ngày 20/5/2024", sheet.Cell("D4").GetString());
        Assert.Equal("VANCANH-BDG.2024-6T.K-KB.20240520T010000000Z-abc", sheet.Cell("F4").GetString());
    }

    [Fact]
    public void Is_the_same_cell_by_cell_when_written_again()
    {
        using var again = new XLWorkbook(ConsolidatedWorkbook.Write(Content()).ToStream());
        Assert.Equal(Cells(workbook), Cells(again));
    }

    private static Consolidation Content()
    {
        var (programme, period, tree) = (VanCanh.Programme, VanCanh.Duty.Period, VanCanh.Duty.Tree);
        AcceptedReport[] reports =
        [
            Report("K-KB", ("LDQL", 4), ("LDQL_NU", 1), ("SINH_NAM", 61), ("SINH_NU", 50), ("QH", 0), ("QH_NU", 0)),
            Report("K-NOI", ("LDQL", 16), ("LDQL_NU", 9), ("SINH_NAM", 50), ("SINH_NU", 50), ("QH", 0), ("QH_NU", 0)),
        ];
        var obligations = tree.Reporters.Select(unit => Domain.Deadlines.Deadline.Judge(
            unit, period, reports.Any(report => report.Unit == unit.Code) ? [VanCanh.Submission(state: SubmissionState.Accepted, unit: unit.Code.ToString())] : [], Now)).ToList();
        return new Consolidation(programme, period, Now, tree, obligations, reports.ToDictionary(report => report.Unit));
    }

    private static AcceptedReport Report(string unit, params (string Element, decimal Value)[] values)
    {
        var submission = VanCanh.Submission(unit: unit);
        return new AcceptedReport(UnitCode.Parse(unit), submission.Id, submission.ReceivedAt, new string('a', 64), new Figures(1, values.ToDictionary(one => ElementCode.Parse(one.Element), one => one.Value)));
    }

    private string[] Indicator(string code)
    {
        var name = VanCanh.Programme.Indicators.Single(one => one.Code.ToString() == code).Name.Vi;
        var sheet = workbook.Worksheet("Tổng hợp");
        return Row(sheet, sheet.RowsUsed().Single(row => row.Cell(2).GetString().StartsWith(name, StringComparison.Ordinal)).RowNumber(), 2, 7);
    }

    private static string[] Row(IXLWorksheet sheet, int row, int from, int to) => [.. Enumerable.Range(from, to - from + 1).Select(column => Text(sheet.Cell(row, column)))];

    private static string Text(IXLCell cell) => cell.DataType == XLDataType.Number ? cell.GetDouble().ToString(CultureInfo.InvariantCulture) : cell.GetString();

    private static List<string> Cells(XLWorkbook from) => [.. from.Worksheets.SelectMany(sheet => sheet.CellsUsed().Select(cell => $"{sheet.Name}!{cell.Address}={cell.GetString()}"))];
}
