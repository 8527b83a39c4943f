using System.IO.Compression;
using System.Text;
using ClosedXML.Excel;
using Reporting.Domain.Reports;
using Reporting.Domain.Words;
using Reporting.Functions.Tests.Support;
using Reporting.Functions.Workbooks;
using Reporting.Functions.Workbooks.Reading;

namespace Reporting.Functions.Tests.Workbooks;

public sealed class ReadingAReport
{
    [Fact]
    public void Gives_back_what_was_written()
    {
        var report = Readable(new FilledForm().With("CBVC", cell => cell.SetValue(123)).With("KETQUA", cell => cell.SetValue("Dòng một\nDòng hai “ngoặc” <&>")).Save());

        Assert.Equal(new Manifest("VANCANH-BDG", "2024-1", "2024-6T", "TYT-CANHLIEN"), report.Manifest);
        Assert.Equal(new CellPlace("Báo cáo", "A7"), report.IdentityPlace);
        Assert.Equal(VanCanh.Programme.Elements.Select(element => element.Code).ToHashSet(), report.Cells.Keys.ToHashSet());
        Assert.Equal(new RawCell(new CellPlace("Báo cáo", "E15"), RawCellKind.Number, "123") { Format = "#,##0" }, report.Cells[ElementCode.Parse("CBVC")]);
        Assert.Equal("Dòng một\nDòng hai “ngoặc” <&>", report.Cells[ElementCode.Parse("KETQUA")].Text);
    }

    [Fact]
    public void Finds_the_cells_after_rows_were_inserted_and_sheets_renamed()
    {
        var file = new FilledForm().With("CBVC", cell => cell.SetValue(77)).Change(workbook =>
        {
            workbook.Worksheet("Báo cáo").Unprotect();
            workbook.Worksheet("Báo cáo").Row(10).InsertRowsAbove(3);
        }).Save().Replace("xl/workbook.xml", xml => xml
            .Replace("'Báo cáo'!", "'Khoa''s sheet'!", StringComparison.Ordinal)
            .Replace("name=\"Báo cáo\"", "name=\"Khoa's sheet\"", StringComparison.Ordinal));

        var cell = Readable(file).Cells[ElementCode.Parse("CBVC")];

        Assert.Equal(new CellPlace("Khoa's sheet", "E18"), cell.Place);
        Assert.Equal("77", cell.Text);
    }

    [Fact]
    public void Leaves_out_a_cell_whose_row_was_deleted()
    {
        var report = Readable(new FilledForm().Save()
            .Replace("xl/workbook.xml", xml => xml.Replace("'Báo cáo'!$E$15:$E$15", "#REF!", StringComparison.Ordinal))
            .Replace("xl/sharedStrings.xml", xml => xml.Replace(">CBVC<", "><", StringComparison.Ordinal).Replace("Viên chức, người lao động hiện có", "", StringComparison.Ordinal)));

        Assert.DoesNotContain(ElementCode.Parse("CBVC"), report.Cells.Keys);
        Assert.Equal(["cell-missing"], ReportChecks.Judge(report, VanCanh.Programme, VanCanh.Duty.Period, VanCanh.Duty.Unit).Findings.Select(finding => finding.Code));
    }

    [Fact]
    public void Finds_a_cell_that_has_lost_its_name_by_the_code_in_its_row()
    {
        var report = Readable(new FilledForm().With("CBVC", cell => cell.SetValue(77)).Save().Replace("xl/workbook.xml", xml => xml.Replace("'Báo cáo'!$E$15:$E$15", "#REF!", StringComparison.Ordinal)));

        var cell = report.Cells[ElementCode.Parse("CBVC")];
        Assert.Equal((FoundBy.Code, "Báo cáo!E15", "77"), (cell.FoundBy, cell.Place.ToString(), cell.Text));
        Assert.Equal("form-rearranged", ReportChecks.Judge(report, VanCanh.Programme, VanCanh.Duty.Period, VanCanh.Duty.Unit).Findings[0].Code);
    }

    [Theory]
    //           what stands in the cell                                    kind                              text       date
    [InlineData("<c r=\"E15\"><v>12</v></c>",                               RawCellKind.Number,              "12",      false)]
    [InlineData("<c r=\"E15\"><f>6*2</f><v>12</v></c>",                     RawCellKind.Number,              "12",      false)]
    [InlineData("<c r=\"E15\"><f>6*2</f></c>",                              RawCellKind.FormulaWithoutValue, "",        false)]
    [InlineData("<c r=\"E15\"><f>6*2</f><v></v></c>",                       RawCellKind.FormulaWithoutValue, "",        false)]
    [InlineData("<c r=\"E15\" t=\"str\"><f>\"\"</f><v></v></c>",            RawCellKind.Text,                "",        false)]
    [InlineData("<c r=\"E15\" t=\"str\"><f>A1</f><v>mười</v></c>",          RawCellKind.Text,                "mười",    false)]
    [InlineData("<c r=\"E15\" t=\"inlineStr\"><is><t>mười</t></is></c>",    RawCellKind.Text,                "mười",    false)]
    [InlineData("<c r=\"E15\" t=\"inlineStr\"><is><r><t>m</t></r><r><t>ười</t></r></is></c>", RawCellKind.Text, "mười",  false)]
    [InlineData("<c r=\"E15\" t=\"e\"><f>1/0</f><v>#DIV/0!</v></c>",        RawCellKind.Error,               "#DIV/0!", false)]
    [InlineData("<c r=\"E15\" t=\"b\"><v>1</v></c>",                        RawCellKind.Boolean,             "1",       false)]
    [InlineData("<c r=\"E15\" t=\"d\"><v>2024-05-24</v></c>",               RawCellKind.Number,              "2024-05-24", true)]
    [InlineData("<c r=\"E15\"/>",                                           RawCellKind.Blank,               "",        false)]
    [InlineData("",                                                         RawCellKind.Blank,               "",        false)]
    public void Takes_a_cell_as_the_file_has_it(string xml, RawCellKind kind, string text, bool isDate)
    {
        var file = new FilledForm().Save().Replace("xl/worksheets/sheet1.xml", sheet => System.Text.RegularExpressions.Regex.Replace(
            sheet, "<(\\w+:)?c r=\"E15\".*?(</(\\w+:)?c>|/>)", match => xml.Replace("<", $"<{match.Groups[1].Value}", StringComparison.Ordinal).Replace($"<{match.Groups[1].Value}/", $"</{match.Groups[1].Value}", StringComparison.Ordinal)));

        var cell = Readable(file).Cells[ElementCode.Parse("CBVC")];

        Assert.Equal((kind, text, isDate), (cell.Kind, cell.Text, cell.IsDate));
    }

    [Theory]
    //          format             shows a date
    [InlineData("dd/mm/yyyy",      true)]
    [InlineData("[$-42A]d/m/yy",   true)]
    [InlineData("h:mm",            true)]
    [InlineData("#,##0",           false)]
    [InlineData("0.00",            false)]
    [InlineData("#,##0\" ngày\"",  false)]
    [InlineData("@",               false)]
    public void Tells_numbers_that_are_shown_as_dates(string format, bool isDate)
    {
        var file = new FilledForm().With("CBVC", cell => cell.SetValue(45).Style.NumberFormat.Format = format).Save();

        Assert.Equal(isDate, Readable(file).Cells[ElementCode.Parse("CBVC")].IsDate);
    }

    [LibreOfficeFact]
    public async Task Reads_a_form_that_LibreOffice_has_saved()
    {
        var saved = await LibreOffice.Resave(new FilledForm().With("CBVC", cell => cell.SetValue(1234)).Save());

        var verdict = ReportChecks.Judge(Readable(saved), VanCanh.Programme, VanCanh.Duty.Period, VanCanh.Duty.Unit);

        Assert.Empty(verdict.Findings);
        Assert.Equal(1234, verdict.Values.Single(value => value.Element == ElementCode.Parse("CBVC")).Number);
    }

    [Fact]
    public void A_workbook_that_is_no_form_of_ours_has_no_manifest()
    {
        using var workbook = new XLWorkbook();
        workbook.AddWorksheet("Sheet1").Cell("A1").SetValue("12");

        Assert.Null(Readable(workbook.ToBytes()).Manifest);
    }

    public static TheoryData<string, byte[], string> WhatIsNotAWorkbook()
    {
        var form = new FilledForm().Save();
        var whole = form.ToArray();
        return new TheoryData<string, byte[], string>
        {
            { "nothing", [], "empty-file" },
            { "a text", Encoding.UTF8.GetBytes("Số liệu: 12"), "plain-text" },
            { "an .xls", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[600]], "not-a-workbook" },
            { "a page", Encoding.UTF8.GetBytes("<html><table><tr><td>1</td></tr></table></html>"), "web-page" },
            { "the first half of a workbook", whole[..(whole.Length / 2)], "truncated-file" },
            { "a zip of something else", form.Remove("xl/workbook.xml").ToArray(), "not-a-workbook" },
            { "a sheet cut short", form.Replace("xl/worksheets/sheet1.xml", xml => xml[..(xml.Length / 2)]).ToArray(), "damaged-file" },
            { "a part with a DTD", form.Replace("xl/sharedStrings.xml", xml => "<!DOCTYPE sst [<!ENTITY a \"b\">]>" + xml[(xml.IndexOf("?>", StringComparison.Ordinal) + 2)..]).ToArray(), "document-type" },
            { "a text that is not there", form.Replace("xl/sharedStrings.xml", _ => "<sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"/>").ToArray(), "damaged-file" },
            { "a text without end", form.Replace("xl/sharedStrings.xml", xml => xml.Replace("KETQUA", new string('x', 50_000), StringComparison.Ordinal)).ToArray(), "workbook-too-large" },
        };
    }

    [Theory]
    [MemberData(nameof(WhatIsNotAWorkbook))]
    public void What_cannot_be_read_is_a_finding_and_never_an_exception(string what, byte[] file, string code) =>
        Assert.Equal((what, code), (what, NotReadable(BinaryData.FromBytes(file), new ReadingOptions()).Code));

    [Fact]
    public void A_zip_bomb_stops_at_the_limit()
    {
        var bomb = new FilledForm().Save().Edit(zip =>
        {
            zip.Entries.Single(entry => entry.FullName == "xl/sharedStrings.xml").Delete();
            using var writer = new StreamWriter(zip.CreateEntry("xl/sharedStrings.xml", CompressionLevel.Fastest).Open());
            writer.Write("<sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">");
            for (var i = 0; i < 400_000; i++) writer.Write("<si><t>aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa</t></si>");
        });

        Assert.Equal("workbook-too-large", NotReadable(bomb, new ReadingOptions { MaxUnpackedBytes = 5_000_000 }).Code);
    }

    [Fact]
    public void Too_many_parts_or_cells_stop_at_the_limit()
    {
        var form = new FilledForm().Save();

        Assert.Equal("workbook-too-large", NotReadable(form, new ReadingOptions { MaxParts = 10 - 5 }).Code);
        Assert.Equal("workbook-too-large", NotReadable(form, new ReadingOptions { MaxCells = 20 }).Code);
    }

    [Fact]
    public void A_thousand_damaged_copies_bring_findings_and_no_exception()
    {
        var (whole, random) = (new FilledForm().Save().ToArray(), new Random(20240525));
        for (var i = 0; i < 1000; i++)
        {
            var copy = whole.ToArray();
            for (var hits = random.Next(1, 20); hits > 0; hits--) copy[random.Next(copy.Length)] = (byte)random.Next(256);

            // Whatever it is, it is an outcome.
            Assert.NotNull(ReportReader.Read(BinaryData.FromBytes(copy), VanCanh.Programme, new ReadingOptions()));
        }
    }

    private static RawReport Readable(BinaryData file) =>
        Assert.IsType<ReadOutcome.Readable>(ReportReader.Read(file, VanCanh.Programme, new ReadingOptions())).Report;

    private static Finding NotReadable(BinaryData file, ReadingOptions options) =>
        Assert.IsType<ReadOutcome.NotReadable>(ReportReader.Read(file, VanCanh.Programme, options)).Finding;
}
