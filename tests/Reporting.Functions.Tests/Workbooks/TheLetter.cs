using System.Text;
using System.Text.RegularExpressions;
using ClosedXML.Excel;
using Reporting.Domain.Roster;
using Reporting.Functions.Tests.Consolidate;
using Reporting.Functions.Tests.Remind;
using Reporting.Functions.Tests.Support;

namespace Reporting.Functions.Tests.Workbooks;

/// <summary>The letter to late units, as it is printed and signed.</summary>
public sealed partial class TheLetter
{
    // What A4 leaves between margins of 20 mm, in points.
    private const double PageHeight = 257 / 25.4 * 72;

    private const string Letter = "Công văn";
    private const string List = "Danh sách";

    // Four hundred stations, some with long names in capitals, with two contacts or with none.
    private static readonly Lazy<BinaryData> Many = new(() => ALetter.With(400, ALetter.ProgrammeOf(Enumerable.Range(1, 450).Select(number => (number % 5) switch
    {
        0 => ALetter.Unit(number, $"TRUNG TÂM Y TẾ THỊ XÃ HOÀI NHƠN, CƠ SỞ SỐ {number}"),
        1 => ALetter.Unit(number, $"Trạm Y tế xã {number}", new Contact { Name = "Nguyễn Thị Minh Nguyệt", Phone = "0256 3114 074" }, new Contact { Name = "Trần Văn Bé", Email = "be.tran@tyt.example" }),
        _ => ALetter.Unit(number, $"Trạm Y tế xã {number}", new Contact { Name = $"Trạm Y tế xã {number}", Phone = "0256 3114 074" }),
    }))).Write());

    [Fact]
    public void Of_the_demo_says_what_it_said_when_it_was_last_read_through() => Golden.Matches(
        new ALetter().Unsent("P-DD").Unsent("K-XNCDHA").Returned("K-KSBT", 4).Unsent("TYT-CANHTHUAN").Write(), "letter-vancanh-2024-6T");

    [Fact]
    public void With_an_appendix_says_what_it_said_when_it_was_last_read_through() => Golden.Matches(ALetter.With(22).Write(), "letter-vancanh-2024-6T-list");

    [Theory]
    //          late  sheets
    [InlineData(1,    Letter)]
    [InlineData(5,    Letter)]
    [InlineData(6,    Letter, List)]
    [InlineData(22,   Letter, List)]
    public void Has_its_list_on_a_sheet_of_its_own_when_that_is_long(int late, params string[] sheets)
    {
        using var workbook = Open(ALetter.With(late).Write());

        Assert.Equal(sheets, workbook.Worksheets.Select(sheet => sheet.Name));
        Assert.Equal(late, workbook.Worksheets.Last().CellsUsed().Count(cell => cell.GetString().StartsWith("24 giờ 00 Thứ Sáu", StringComparison.Ordinal)));
    }

    [Fact]
    public void Is_A4_in_Times_New_Roman_with_the_decrees_margins_and_the_number_on_top_of_all_pages_but_the_first()
    {
        using var workbook = Open(ALetter.With(22).Write());
        foreach (var sheet in workbook.Worksheets)
        {
            var (page, margins) = (sheet.PageSetup, sheet.PageSetup.Margins);
            Assert.Equal((XLPaperSize.A4Paper, XLPageOrientation.Portrait), (page.PaperSize, page.PageOrientation));
            Assert.Equal([30, 15, 20, 20], new[] { margins.Left, margins.Right, margins.Top, margins.Bottom }.Select(inches => Math.Round(inches * 25.4)));
            Assert.All(sheet.CellsUsed(), cell => Assert.Equal("Times New Roman", cell.Style.Font.FontName));
            Assert.True(page.DifferentFirstPageOnHF);
            Assert.Contains("&P", page.Header.Center.GetText(XLHFOccurrence.OddPages), StringComparison.Ordinal);
            Assert.Equal("", page.Header.Center.GetText(XLHFOccurrence.FirstPage));
        }
    }

    [Fact]
    public void Repeats_the_head_of_its_list_on_every_page()
    {
        using var workbook = Open(ALetter.With(22).Write());
        var head = workbook.Worksheet(List).PageSetup.FirstRowToRepeatAtTop;

        Assert.Equal(["TT", "Đơn vị", "Hạn nộp", "Tình trạng", "Quá hạn", "Người liên hệ, điện thoại"], workbook.Worksheet(List).Row(head).CellsUsed().Select(cell => cell.GetString()));
        Assert.Equal(0, workbook.Worksheet(Letter).PageSetup.FirstRowToRepeatAtTop);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    public void Keeps_its_table_on_one_page_and_its_signature_with_the_last_paragraph(int late)
    {
        foreach (var words in Enumerable.Range(1, 8))
        {
            var name = string.Join(' ', Enumerable.Repeat("Trạm Y tế xã", words));
            using var workbook = Open(ALetter.With(late, ALetter.ProgrammeOf(Enumerable.Range(1, 9).Select(number => ALetter.Unit(number, name)))).Write());
            var sheet = workbook.Worksheet(Letter);
            var (head, closing, last) = (RowOf(sheet, "TT"), RowOf(sheet, "./."), sheet.PageSetup.PrintAreas.Single().RangeAddress.LastAddress.RowNumber);
            int[] breaks = [0, .. sheet.PageSetup.RowBreaks, last];

            Assert.DoesNotContain(sheet.PageSetup.RowBreaks, row => row >= closing);
            Assert.DoesNotContain(sheet.PageSetup.RowBreaks, row => row >= head - 1 && row < head + late);
            Assert.All(breaks.Zip(breaks.Skip(1)), page => Assert.InRange(Enumerable.Range(page.First + 1, page.Second - page.First).Sum(row => sheet.Row(row).Height), 1, PageHeight));
        }
    }

    [Fact]
    public void Runs_nothing_that_a_roster_says()
    {
        string[] hostile = ["=1+1", "+1+1", "-1+1", "@SUM(A1)", "=HYPERLINK(\"http://evil.example\",\"bấm\")", "=cmd|' /C calc'!A0", "http://evil.example", "'=1+1", "12"];
        foreach (var late in new[] { 3, hostile.Length })
        {
            var file = ALetter.With(late, ALetter.ProgrammeOf(hostile.Select((text, i) => ALetter.Unit(i, text, new Contact { Name = text, Phone = text })))).Write();
            using var workbook = Open(file);
            var sheet = workbook.Worksheets.Last();

            foreach (var text in hostile.Take(late))
            {
                var cells = sheet.CellsUsed().Where(cell => cell.GetString() == text).ToList();
                Assert.NotEmpty(cells);
                Assert.All(cells, cell => Assert.Equal((XLDataType.Text, "@"), (cell.DataType, cell.Style.NumberFormat.Format)));
            }

            Assert.Empty(StoredCells.FormulasOf(file));
            Assert.All(workbook.Worksheets, one => Assert.Empty(StoredCells.LinksOf(file, one.Name)));
        }
    }

    [LibreOfficeTheory]
    //          late  fewest most pages
    [InlineData(1,    1,     1)]
    [InlineData(4,    2,     2)]
    [InlineData(22,   3,     3)]
    [InlineData(400,  20,    40)]
    public async Task Opens_and_prints_whole_in_another_program(int late, int fewest, int most)
    {
        var file = late == 400 ? Many.Value : ALetter.With(late).Write();

        using var ours = Open(file);
        using var saved = Open(await LibreOffice.Resave(file));
        var printed = await LibreOffice.Convert(file, "xlsx", "pdf");

        Assert.Equal(Texts(ours), Texts(saved));
        Assert.InRange(PageOfPdf().Count(Encoding.Latin1.GetString(printed.ToArray())), fewest, most);
    }

    private static IEnumerable<string> Texts(XLWorkbook workbook) =>
        workbook.Worksheets.SelectMany(sheet => sheet.CellsUsed().Select(cell => $"{sheet.Name}!{cell.Address} = {cell.GetString()}")).Where(line => !line.EndsWith(" = ", StringComparison.Ordinal));

    private static XLWorkbook Open(BinaryData file) => new(file.ToStream());

    private static int RowOf(IXLWorksheet sheet, string text) =>
        sheet.CellsUsed().First(cell => text == "./." ? cell.GetString().EndsWith(text, StringComparison.Ordinal) : cell.GetString() == text).Address.RowNumber;

    [GeneratedRegex(@"/Type\s*/Page\b(?!s)")]
    private static partial Regex PageOfPdf();
}
