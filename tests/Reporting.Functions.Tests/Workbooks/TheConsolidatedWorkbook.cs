using System.Globalization;
using ClosedXML.Excel;
using Reporting.Domain.Reports;
using Reporting.Functions.Tests.Consolidate;
using Reporting.Functions.Tests.Support;

namespace Reporting.Functions.Tests.Workbooks;

public sealed class TheConsolidatedWorkbook
{
    private static readonly AConsolidation Content = new AConsolidation(ARichProgramme.Programme)
        .With("K-KB", ("LDQL", 4), ("LDQL_NU", 1), ("SINH_NAM", 61), ("SINH_NU", 50), ("QH", 0), ("QH_NU", 0), ("PBLUAT", 1), ("CAPUY", NotApplicable.Short), ("KETQUA", "Đã tổ chức 2 buổi."))
        .With("K-NOI", "20240518T010000000Z-a", ("LDQL", 15), ("LDQL_NU", 9))
        .With("K-NOI", "20240520T020000000Z-b", ActivitiesAndWarnings())
        .With("TYT-CANHLIEN", "20240525T010000000Z-c", ("LDQL", 3), ("LDQL_NU", 3), ("PBLUAT", 0), ("KHOKHAN", "Đường xa.\nThiếu người."))
        .WithBefore("P-TCHC", ("LDQL", 3), ("LDQL_NU", 2)).WithBefore("P-DD", ("LDQL", 5), ("LDQL_NU", 1));

    private static readonly BinaryData File = Content.Write();

    private readonly XLWorkbook workbook = new(File.ToStream());

    [Fact]
    public void Says_what_it_said_when_it_was_last_read_through() => Golden.Matches(File, "consolidated-vancanh-2024-6T");

    [Fact]
    public void Is_the_same_cell_by_cell_when_written_again() => Assert.Equal(Golden.Render(File), Golden.Render(Content.Write()));

    [Fact]
    public void Has_the_report_first_and_the_hidden_manifest_last() => Assert.Equal(
        ["Báo cáo", "Chỉ tiêu", "Số liệu", "Tiến độ nộp", "Chưa nộp", "Cảnh báo", "Thuyết minh", "Hoạt động", "Nguồn", "DuLieu", "_manifest"],
        workbook.Worksheets.Select(sheet => sheet.Name));

    [Fact]
    public void Shows_how_far_reporting_has_come_branch_by_branch()
    {
        var sheet = workbook.Worksheet("Tiến độ nộp");
        Assert.Equal(["Trung tâm Y tế huyện Vân Canh", "22", "3", "2", "13.6", "9.1"], Row(sheet, 4, 2, 7));
        Assert.Equal(["Khối các khoa", "10", "2", "2", "20", "20"], Row(sheet, 6, 2, 7));
        Assert.Equal(["Khối các trạm y tế", "7", "1", "0", "14.3", "0"], Row(sheet, 7, 2, 7));
    }

    [Theory]
    //          indicator                                       numerator denominator target            status             not reported
    [InlineData("Tỷ lệ nữ trong lãnh đạo, quản lý (%)",         "13",     "23",       "không nêu mức",  "–",               "")]
    [InlineData("Tỷ số giới tính khi sinh (trai/100 gái)",      "111",    "100",      "không quá 111",  "Đạt",             "")]
    [InlineData("Tỷ lệ nữ trong quy hoạch (%)",                 "0",      "0",        "không nêu mức",  "Không xác định",  "")]
    [InlineData("Tỷ lệ nữ tham gia cấp ủy (%)",                 "",       "",         "không nêu mức",  "Chưa đủ số liệu", "")]
    [InlineData("Tỷ lệ đơn vị phổ biến Luật (%)",               "2",      "22",       "100%",           "Không đạt",       "19")]
    public void Holds_each_indicator_against_its_target(string name, string numerator, string denominator, string target, string status, string notReported)
    {
        var (sheet, stored) = (workbook.Worksheet("Chỉ tiêu"), StoredCells.Of(File));
        var row = sheet.RowsUsed().Single(one => one.Cell(2).GetString() == name).RowNumber();
        Assert.Equal([numerator, denominator], new[] { "D", "E" }.Select(column => stored[$"Chỉ tiêu!{column}{row}"].Value));
        Assert.Equal([target, status, notReported], Row(sheet, row, 7, 9));
    }

    [Fact]
    public void Leaves_a_unit_that_has_not_reported_empty_and_not_zero()
    {
        var matrix = workbook.Worksheet("Số liệu");
        Assert.All(MatrixRow("P-TCHC").Cells(3, 25), cell => Assert.Equal("", cell.GetString()));
        Assert.Equal("KAD", MatrixRow("K-KB").Cell(7).GetString());
        Assert.Equal("Trung tâm Y tế huyện Vân Canh (cộng)", matrix.Cell("A5").GetString());
    }

    [Fact]
    public void Leads_from_each_figure_to_its_units_row_among_the_sources()
    {
        var links = StoredCells.LinksOf(File, "Số liệu");
        Assert.Equal("'Nguồn'!A5", links[$"E{MatrixRow("K-NOI").RowNumber()}"]);
        Assert.Equal("'Nguồn'!A6", links[$"A{MatrixRow("TYT-CANHLIEN").RowNumber()}"]);
        Assert.Equal(["K-KB", "K-NOI", "TYT-CANHLIEN"], new[] { 4, 5, 6 }.Select(row => workbook.Worksheet("Nguồn").Cell(row, 3).GetString()));
    }

    [Fact]
    public void Names_who_is_missing_with_the_reason_and_whom_to_call()
    {
        var sheet = workbook.Worksheet("Chưa nộp");
        Assert.Equal("ĐƠN VỊ CHƯA CÓ BÁO CÁO ĐƯỢC CHẤP NHẬN: 19/22", sheet.Cell("A1").GetString());
        var row = sheet.RowsUsed().Single(one => one.Cell(3).GetString() == "TYT-CANHHOA");
        Assert.Equal("Quá hạn", row.Cell(4).GetString());
        Assert.Contains("quá hạn 1 ngày 8 giờ", row.Cell(5).GetString(), StringComparison.Ordinal);
        Assert.Contains("@", row.Cell(6).GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Names_the_units_that_the_programme_wants_flagged()
    {
        var rows = workbook.Worksheet("Chưa nộp").RowsUsed().ToList();
        var heading = rows.FindIndex(row => row.Cell(1).GetString() == "ĐƠN VỊ CẦN LƯU Ý – Tỷ số giới tính khi sinh trên 109: 1/3 đơn vị đã báo cáo");
        Assert.Equal("K-KB", Assert.Single(rows[(heading + 1)..]).Cell(3).GetString());
    }

    [Fact]
    public void Says_of_which_accepted_report_a_units_figures_are() =>
        Assert.Equal(["09:00:00 ngày 20/5/2024", "Đúng hạn", "VANCANH-BDG.2024-6T.K-NOI.20240520T020000000Z-b", new string('b', 64), "2"], Row(workbook.Worksheet("Nguồn"), 5, 4, 8));

    [Fact]
    public void Gives_activity_times_as_typed_and_as_read()
    {
        var sheet = workbook.Worksheet("Hoạt động");
        Assert.Equal(["Truyền thông", "Tháng 3 - 10/2024", "03/2024 – 10/2024"], Row(sheet, 4, 4, 6));
        Assert.Equal(["Kiểm tra", "Hàng tháng", ""], Row(sheet, 5, 4, 6));
    }

    [Fact]
    public void Is_A4_in_Times_New_Roman_one_page_wide_with_heads_on_every_page_and_the_number_on_top()
    {
        foreach (var sheet in workbook.Worksheets.Where(sheet => sheet.Visibility == XLWorksheetVisibility.Visible))
        {
            Assert.Equal(XLPaperSize.A4Paper, sheet.PageSetup.PaperSize);
            Assert.Equal(sheet.Name switch { "Số liệu" => 2, "Báo cáo" => 0, _ => 1 }, sheet.PageSetup.PagesWide);
            Assert.Equal(sheet.Name == "Báo cáo", sheet.PageSetup.FirstRowToRepeatAtTop == 0);
            Assert.Equal("Times New Roman", sheet.Cell("A1").Style.Font.FontName);
            Assert.True(sheet.PageSetup.DifferentFirstPageOnHF);
            Assert.Contains("&P", sheet.PageSetup.Header.Center.GetText(XLHFOccurrence.OddPages), StringComparison.Ordinal);
            Assert.Equal("", sheet.PageSetup.Header.Center.GetText(XLHFOccurrence.FirstPage));
        }
    }

    [Fact]
    public void Repeats_its_heads_and_measures_its_columns_alike_in_every_program()
    {
        using var zip = new System.IO.Compression.ZipArchive(File.ToStream());
        Assert.Contains("'Số liệu'!$A:$B,'Số liệu'!$3:$4<", Part("xl/workbook.xml"), StringComparison.Ordinal);
        Assert.Contains("'Chỉ tiêu'!$3:$3<", Part("xl/workbook.xml"), StringComparison.Ordinal);
        Assert.DoesNotContain("Calibri", Part("xl/styles.xml"), StringComparison.Ordinal);

        string Part(string name)
        {
            using var reader = new StreamReader(zip.GetEntry(name)!.Open());
            return reader.ReadToEnd();
        }
    }

    private static Verdict ActivitiesAndWarnings() => new(
        [AConsolidation.Warning("60", "Số buổi (60) lớn hơn lượt người dự (12)."), AConsolidation.Warning("x", "Chỉ ghi nhận.") with { Severity = Severity.Note }],
        [.. new (string, object)[] { ("LDQL", 16), ("LDQL_NU", 9), ("SINH_NAM", 50), ("SINH_NU", 50), ("QH", 0), ("QH_NU", 0), ("PBLUAT", 1), ("KETQUA", "Tốt") }.Select(one => AConsolidation.Value(one.Item1, one.Item2))])
    {
        Rows = [AConsolidation.Activity(3, "Kiểm tra", "Hàng tháng"), AConsolidation.Activity(1, "Truyền thông", "Tháng 3 - 10/2024")],
    };

    private IXLRow MatrixRow(string unit) => workbook.Worksheet("Số liệu").RowsUsed().Single(row => row.Cell(2).GetString() == unit);

    private static string[] Row(IXLWorksheet sheet, int row, int from, int to) => [.. Enumerable.Range(from, to - from + 1).Select(column => Text(sheet.Cell(row, column)))];

    private static string Text(IXLCell cell) => cell.DataType == XLDataType.Number ? cell.GetDouble().ToString(CultureInfo.InvariantCulture) : cell.GetString();
}
