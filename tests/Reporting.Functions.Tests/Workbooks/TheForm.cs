using ClosedXML.Excel;
using Reporting.Domain.Programmes;
using Reporting.Functions.Tests.Support;
using Reporting.Functions.Workbooks;

namespace Reporting.Functions.Tests.Workbooks;

public sealed class TheForm
{
    private readonly XLWorkbook form = new(FormWorkbook.Write(VanCanh.Duty).ToStream());

    [Fact]
    public void Says_whose_it_is_for_which_period_and_until_when()
    {
        var sheet = form.Worksheet("Báo cáo");
        Assert.Equal("BÁO CÁO SƠ KẾT 6 THÁNG NĂM 2024", sheet.Cell("A4").GetString());
        Assert.Equal("Đơn vị báo cáo: Trạm Y tế xã Canh Liên (mã TYT-CANHLIEN)", sheet.Cell("A7").GetString());
        Assert.Equal("Kỳ báo cáo: 2024-6T, số liệu từ ngày 15/11/2023 đến hết ngày 14/5/2024", sheet.Cell("A8").GetString());
        Assert.Equal("Hạn: trước ngày 25/5/2024 (hết 24 giờ 00 Thứ Sáu ngày 24/5/2024, giờ Việt Nam)", sheet.Cell("A9").GetString());
    }

    [Fact]
    public void Has_a_named_unlocked_coloured_input_cell_for_every_element_with_code_label_and_measure_beside_it()
    {
        foreach (var element in VanCanh.Programme.Elements)
        {
            var cell = CellOf(element);
            Assert.False(cell.Style.Protection.Locked);
            Assert.Equal(Look.Input.Color, cell.Style.Fill.BackgroundColor.Color);
            Assert.False(cell.IsMerged());
            Assert.Equal(element.Code.ToString(), cell.CellLeft(2).GetString());
            Assert.Equal((element.FormLabel ?? element.Label).Vi, cell.CellLeft(3).GetString());
            Assert.Equal(element.Measure?.Vi ?? "", cell.CellLeft().GetString());
        }
    }

    [Fact]
    public void Locks_every_sheet_but_the_input_cells()
    {
        var inputs = VanCanh.Programme.Elements.Select(element => CellOf(element).Address.ToString(XLReferenceStyle.A1, true)).ToHashSet();
        foreach (var sheet in form.Worksheets)
        {
            Assert.True(sheet.Protection.IsProtected);
            Assert.All(sheet.CellsUsed().Where(cell => !cell.Style.Protection.Locked), cell => Assert.Contains(cell.Address.ToString(XLReferenceStyle.A1, true), inputs));
        }
    }

    [Theory]
    //          element     validation                   format
    [InlineData("CBVC",    XLAllowedValues.WholeNumber, "#,##0")]
    [InlineData("PBLUAT",  XLAllowedValues.List,        "@")]
    [InlineData("KETQUA",  XLAllowedValues.TextLength,  "@")]
    public void Refuses_what_an_element_cannot_take(string element, XLAllowedValues validation, string format)
    {
        var cell = CellOf(VanCanh.Programme.Elements.Single(one => one.Code.ToString() == element));
        var found = cell.Worksheet.DataValidations.Single(one => one.Ranges.Any(range => range.Contains(cell)));
        Assert.Equal(validation, found.AllowedValues);
        Assert.StartsWith("Hãy nhập", found.ErrorMessage, StringComparison.Ordinal);
        Assert.Equal(format, cell.Style.NumberFormat.Format);
    }

    [Fact]
    public void Carries_a_deeply_hidden_manifest()
    {
        var sheet = form.Worksheet("_manifest");
        Assert.Equal(XLWorksheetVisibility.VeryHidden, sheet.Visibility);
        Assert.Equal(
            ["programme=VANCANH-BDG", "version=2024-1", "period=2024-6T", "unit=TYT-CANHLIEN"],
            sheet.RowsUsed().Select(row => $"{row.Cell(1).GetString()}={row.Cell(2).GetString()}"));
    }

    [Fact]
    public void Prints_on_A4_one_page_wide_with_the_head_of_the_table_on_every_page()
    {
        foreach (var sheet in form.Worksheets.Where(sheet => sheet.Visibility == XLWorksheetVisibility.Visible))
        {
            Assert.Equal(XLPaperSize.A4Paper, sheet.PageSetup.PaperSize);
            Assert.Equal(1, sheet.PageSetup.PagesWide);
            Assert.True(sheet.PageSetup.FirstRowToRepeatAtTop > 0);
            Assert.Equal("Times New Roman", sheet.Cell("A1").Style.Font.FontName);
        }
    }

    private IXLCell CellOf(DataElement element) => form.DefinedNames.Single(name => name.Name == $"de.{element.Code}").Ranges.Single().FirstCell();
}
