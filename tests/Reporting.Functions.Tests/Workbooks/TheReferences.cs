using System.Text;
using Reporting.Functions.Workbooks.Reading;

namespace Reporting.Functions.Tests.Workbooks;

public sealed class TheReferences
{
    private static readonly Dictionary<string, SheetPart> Known = new(StringComparer.OrdinalIgnoreCase) { ["Báo cáo"] = new SheetPart("Báo cáo", "xl/worksheets/sheet1.xml", IsHidden: false) };

    [Theory]
    //          written                               sheet            cells
    [InlineData("'Báo cáo'!$E$12:$E$12",              "Báo cáo",       "E12:E12")]
    [InlineData("'Báo cáo'!$E$12",                    "Báo cáo",       "E12:E12")]
    [InlineData("'BÁO CÁO'!A4:F20",                   "BÁO CÁO",       "A4:F20")]
    [InlineData("Sheet1!XFD1048576",                  "Sheet1",        "XFD1048576:XFD1048576")]
    [InlineData("Báo cáo!E12",                        "Báo cáo",       "E12:E12")]
    [InlineData(" 'Báo cáo'!E12\u00A0\n",             "Báo cáo",       "E12:E12")]
    [InlineData("'Khoa''s ''A'''!E12",                "Khoa's 'A'",    "E12:E12")]
    [InlineData("'A!B'!E12",                          "A!B",           "E12:E12")]
    public void A_reference_names_a_sheet_and_its_cells(string written, string sheet, string cells)
    {
        var range = Parse(written);

        Assert.Equal(sheet, range?.Sheet);
        Assert.Equal(cells, range is { } found ? $"{found.First.Address}:{CellKey.AddressOf(CellKey.Of(found.LastRow, found.LastColumn))}" : "");
    }

    [Theory]
    [InlineData("")]
    [InlineData("E12")]
    [InlineData("!E12")]
    [InlineData("''!E12")]
    [InlineData("'Báo cáo!E12")]
    [InlineData("Báo cáo'!")]
    [InlineData("'Báo cáo'!")]
    [InlineData("'Báo cáo'!#REF!")]
    [InlineData("'Báo cáo'!$13:$13")]
    [InlineData("Sheet1!E12,Sheet1!E13")]
    [InlineData("'Báo cáo'!Ê12")]
    [InlineData("'Báo cáo'!XFE1")]
    [InlineData("[1]Sheet1!E12")]
    [InlineData("Sheet1!Sheet2!E12")]
    public void What_names_no_cells_of_one_sheet_is_none(string written) => Assert.Null(Parse(written));

    // Most references are read by what the one before was, and that must not be seen.
    [Theory]
    [InlineData("'Báo cáo'!$E$13")]
    [InlineData("'Báo cáo'!E13 ")]
    [InlineData("'Báo cáo'!#REF!")]
    [InlineData("'Báo cáo'!A1'!E13")]
    [InlineData("'Báo cáo'!'!E13")]
    [InlineData("'BÁO CÁO'!E13")]
    [InlineData("Báo cáo!E13")]
    [InlineData("Sheet1!E13")]
    public void A_reference_is_the_same_whatever_stood_before_it(string written)
    {
        foreach (var before in (string[])["'Báo cáo'!$E$12:$E$12", "'Báo cáo'!#REF!", "Báo cáo!E12", " 'Báo cáo'!E12", "Sheet1!E12", "Sheet!E12", "#REF!"])
        {
            var references = new References(Known);
            references.Parse(Encoding.UTF8.GetBytes(before));

            Assert.Equal(Parse(written), references.Parse(Encoding.UTF8.GetBytes(written)));
        }
    }

    [Fact]
    public void One_that_is_longer_than_any_sheets_name_and_cells_is_none()
    {
        Assert.NotNull(Parse($"'{new string('a', 240)}'!E12"));
        Assert.Null(Parse($"'{new string('a', 260)}'!E12"));
    }

    private static CellRange? Parse(string written) => new References(Known).Parse(Encoding.UTF8.GetBytes(written));
}
