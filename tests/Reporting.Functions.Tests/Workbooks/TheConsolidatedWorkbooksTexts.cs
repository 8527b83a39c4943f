using System.IO.Compression;
using ClosedXML.Excel;
using Reporting.Domain.Reports;
using Reporting.Functions.Tests.Consolidate;

namespace Reporting.Functions.Tests.Workbooks;

public sealed class TheConsolidatedWorkbooksTexts
{
    private static readonly string[] Hostile =
    [
        "=1+1", "+1+1", "-1+1", "@SUM(A1)", "=HYPERLINK(\"http://evil.example\",\"bấm\")", "'=1+1", "http://evil.example", "mailto:a@evil.example",
        "=cmd|' /C calc'!A0", "  =1", "\t=1", "{=1+1}", "<b>&amp;</b>", "12", "1,5", "10/5/2024", "TRUE", "&P",
    ];

    private readonly BinaryData file;
    private readonly XLWorkbook workbook;

    public TheConsolidatedWorkbooksTexts()
    {
        var content = new AConsolidation(ARichProgramme.Programme);
        foreach (var (text, unit) in Hostile.Zip(ARichProgramme.Programme.TreeIn(Support.VanCanh.Duty.Period).Reporters))
        {
            content.With(unit.Code.ToString(), "20240520T010000000Z-abc", new Verdict(
                [AConsolidation.Warning(text, $"Đã nhập {text}") with { ReadAs = text }], [AConsolidation.Value("KETQUA", text), AConsolidation.Value("CBVC", 1) with { Raw = text }])
            {
                Rows = [AConsolidation.Activity(1, text, text)],
            });
        }

        file = content.Write();
        workbook = new XLWorkbook(file.ToStream());
    }

    [Theory]
    //          sheet          columns in which the text stands
    [InlineData("Cảnh báo",    5, 6)]
    [InlineData("Thuyết minh", 3)]
    [InlineData("Hoạt động",   4, 5)]
    [InlineData("DuLieu",      10)]
    public void Of_units_stay_texts_whatever_they_look_like(string sheet, params int[] columns)
    {
        var rows = workbook.Worksheet(sheet).RowsUsed().ToList();
        foreach (var (text, column) in from text in Hostile from column in columns select (text, column))
        {
            var cells = rows.Select(row => row.Cell(column)).Where(cell => cell.GetString() == text).ToList();
            Assert.NotEmpty(cells);
            Assert.All(cells, cell => Assert.False(cell.HasFormula));
            Assert.All(cells, cell => Assert.Equal(XLDataType.Text, cell.DataType));
            Assert.All(cells, cell => Assert.Equal("@", cell.Style.NumberFormat.Format));
        }
    }

    [Fact]
    public void Of_units_make_no_formula_and_no_link()
    {
        Assert.All(StoredCells.FormulasOf(file).Keys, cell => Assert.Matches("^(Số liệu|Chỉ tiêu)!", cell));
        Assert.All(StoredCells.LinksOf(file, "Số liệu").Values, link => Assert.StartsWith("'Nguồn'!A", link, StringComparison.Ordinal));
        foreach (var sheet in workbook.Worksheets.Where(sheet => sheet.Name != "Số liệu")) Assert.Empty(StoredCells.LinksOf(file, sheet.Name));
        using var zip = new ZipArchive(file.ToStream());
        Assert.DoesNotContain(zip.Entries, entry => entry.FullName.Contains("externalLink", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public void Longer_than_a_page_are_broken_between_words_and_nothing_is_lost()
    {
        var text = string.Join(" ", Enumerable.Range(1, 900).Select(number => $"từ{number}"));
        using var long900 = new XLWorkbook(new AConsolidation().With("K-KB", ("KETQUA", text)).Write().ToStream());
        var pieces = long900.Worksheet("Thuyết minh").Column(3).CellsUsed().Skip(1).ToList();

        Assert.True(pieces.Count > 1);
        Assert.Equal(text, string.Join(" ", pieces.Select(piece => piece.GetString())));
        Assert.All(pieces, piece => Assert.InRange(piece.WorksheetRow().Height, 10, 400));
        Assert.Contains(long900.Worksheet("DuLieu").Column(7).CellsUsed(), cell => cell.GetString() == text);
    }
}
