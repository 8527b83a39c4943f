using System.Globalization;
using System.Text;
using System.Xml.Linq;
using ClosedXML.Excel;
using Reporting.Functions.Tests.Support;
using static Reporting.Functions.Tests.Corpus.Forms;
using static Reporting.Functions.Tests.Corpus.WorkbookXml;

namespace Reporting.Functions.Tests.Corpus;

/// <summary>The unit's own form after people have moved, hidden, copied, sorted, merged and deleted in it.</summary>
public sealed class FormsThatWereRearranged
{
    private const string AllMoved = "cells-moved x22";
    private const string Sheet = "Báo cáo";

    private static readonly CorpusCase[] Cases =
    [
        Accepted("Rows inserted above the table", () => On(sheet => sheet.Row(10).InsertRowsAbove(3)), AllMoved),
        Accepted("A row inserted between two indicators", () => On(sheet => sheet.Row(39).InsertRowsAbove(1)), "cells-moved"),
        Accepted("A column inserted on the left", () => On(sheet => sheet.Column(1).InsertColumnsBefore(1)), AllMoved),
        Accepted("The column of measures deleted", () => On(sheet => sheet.Column(4).Delete()), AllMoved),
        Accepted("The column of codes deleted", () => On(sheet => sheet.Column(3).Delete()), AllMoved),
        Accepted("Another indicator's code behind the indicator's own, in place of the measure", () => On(sheet => sheet.Cell("D15").SetValue("TVBM"))),
        ToConfirm("Another indicator's code in place of the indicator's own", () => On(sheet => sheet.Cell("C15").SetValue("TVBM")), "form-rearranged", CarriedOver),
        Accepted("Rows deleted above the table", () => On(sheet => sheet.Rows(10, 11).Delete()), AllMoved),
        ToConfirm("The column of codes deleted, and every name", () => Nameless(On(sheet => sheet.Column(3).Delete())), "form-rearranged", CarriedOver),
        ToConfirm("The column of codes deleted, every name too, and the labels typed again without accents", () => Nameless(On(sheet =>
        {
            sheet.Column(3).Delete();
            foreach (var label in sheet.Range("B14:B39").CellsUsed()) label.SetValue(WithoutAccents(label.GetString()));
        })), "form-rearranged", CarriedOver),
        Accepted("The sheet renamed", () => Renamed("Mẫu số 1"), AllMoved),
        Accepted("A blank after the sheet's name", () => Renamed("Báo cáo ")),
        Accepted("A blank after the sheet's name that the names do not know of", () => Saved().Xml(Main, root => SheetOf(root).SetAttributeValue("name", "Báo cáo "))),
        Accepted("The sheet's name in decomposed letters", () => Renamed("Báo cáo".Normalize(NormalizationForm.FormD))),
        Accepted("The sheet's name in decomposed letters in one place and not in the other", () => Saved().Xml(Main, root => SheetOf(root).SetAttributeValue("name", "Báo cáo".Normalize(NormalizationForm.FormD)))),
        Accepted("The sheet hidden", () => Saved().Xml(Main, root => SheetOf(root).SetAttributeValue("state", "hidden")), "hidden-sheet"),
        Accepted("The sheet hidden deeply", () => Saved().Xml(Main, root => SheetOf(root).SetAttributeValue("state", "veryHidden")), "hidden-sheet"),
        Accepted("The sheets in another order", () => Filled().Change(book => book.Worksheet(Sheet).Position = 3).Save()),
        Accepted("The sheet copied", () => WithCopy(_ => { }), "sheet-copied"),
        Refused("The sheet copied, with other figures on the copy", () => WithCopy(copy => copy.Cell("E15").SetElementValue(Sheets + "v", "124")), "sheet-copied", "copy-differs"),
        Accepted("The sheet copied, with nothing on the copy", () => WithCopy(copy => copy.Descendants(Sheets + "c").Where(cell => cell.Attribute("r")!.Value[0] == 'E').Elements().Remove()), "sheet-copied"),
        Refused("The sheet copied and only the copy filled in", () => WithCopy(_ => { }).Xml(Figures, sheet => sheet.Cell("E15").RemoveNodes()), "sheet-copied", "copy-differs", "required"),
        ToConfirm("One name deleted", () => Saved().Names(name => NameOf(name) == "de.CBVC", name => name.Remove()), "form-rearranged", CarriedOver),
        ToConfirm("Every name deleted", () => Nameless(Saved()), "form-rearranged", CarriedOver),
        ToConfirm("A name that has become #REF!", () => Saved().Names(name => NameOf(name) == "de.LDQL_NU", name => name.Value = "#REF!"), "form-rearranged", CarriedOver),
        ToConfirm("A name that has become #REF! on a sheet", () => Saved().Names(name => NameOf(name) == "de.LDQL_NU", name => name.Value = "'Báo cáo'!#REF!"), "form-rearranged", CarriedOver),
        Refused("A row deleted", () => Saved().Xml(Figures, sheet => sheet.Row(39).Remove()).Names(name => NameOf(name) == "de.TVBM", name => name.Value = "#REF!"), "cell-missing"),
        Warned("Rows filtered out", () => Saved().Xml(Figures, sheet => { foreach (var row in new[] { 17, 18 }) sheet.Row(row).SetAttributeValue("hidden", "1"); }), "hidden-cell x2"),
        Warned("The column of figures hidden", () => Saved().Xml(Figures, sheet => sheet.Descendants(Sheets + "col").Single(column => column.Attribute("min")!.Value == "5").SetAttributeValue("hidden", "true")), "hidden-cell x22"),
        Accepted("The columns of codes and measures hidden", () => Saved().Xml(Figures, sheet => { foreach (var column in sheet.Descendants(Sheets + "col").Where(column => column.Attribute("min")!.Value is "3" or "4")) column.SetAttributeValue("hidden", "1"); })),
        ToConfirm("Rows sorted, so that names and codes disagree", () => On(sheet => Swap(sheet, 15, 17)), "form-rearranged", CarriedOver),
        Refused("Two inputs merged, of which one covers the other's figure", () => Saved().Xml(Figures, sheet => sheet.Merge("E15:E16")), "merged-input"),
        Refused("Two inputs merged, with nothing under the merge", () => Saved().Xml(Figures, sheet => { sheet.Merge("E15:E16"); sheet.Cell("E16").RemoveNodes(); }), "merged-input"),
        Refused("An input merged into the cell on its left", () => Saved().Xml(Figures, sheet => sheet.Merge("D15:E15")), "merged-input"),
        Accepted("An input merged with the empty cell on its right", () => Saved().Xml(Figures, sheet => sheet.Merge("E15:F15"))),
        Accepted("Labels merged", () => Saved().Xml(Figures, sheet => sheet.Merge("B15:C15"))),
        Accepted("A cell with a style in the last row of all", () => Saved().Xml(Figures, sheet => sheet.Element(Sheets + "sheetData")!.Add(new XElement(Sheets + "row", new XAttribute("r", "1048576"), new XElement(Sheets + "c", new XAttribute("r", "XFD1048576"), new XAttribute("s", "1")))))),
        Accepted("A million rows of a height of their own", () => Saved().Prefixed(null).Edit(zip => PartsThatAreTricks.Insert(zip, writer =>
        {
            for (var row = 100; row <= 1_000_100; row++) writer.Write(string.Create(CultureInfo.InvariantCulture, $"<row r=\"{row}\" ht=\"15.75\"/>"));
        }))) with { Options = Unhurried },
        Accepted("Sheets of the unit's own, with the same words", () => Filled().Change(book =>
        {
            var own = book.AddWorksheet("Theo dõi");
            own.Cell("A1").SetValue("Tử vong bà mẹ");
            own.Cell("C1").SetValue("TVBM");
            own.Cell("E1").SetValue(9);
            book.AddWorksheet("Sheet1");
        }).Save()),
        Accepted("With pictures, a drawing and a chart sheet", () => Saved().Add("xl/media/image1.png", [0x89, 0x50, 0x4E, 0x47]).Add("xl/drawings/drawing1.xml", "<wsDr xmlns=\"http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing\"/>")
            .Add("xl/chartsheets/sheet1.xml", "<chartsheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"/>")
            .Xml(MainRelations, root => root.Add(new XElement(root.Name.Namespace + "Relationship", new XAttribute("Id", "rIdChart"), new XAttribute("Type", "http://schemas.openxmlformats.org/officeDocument/2006/relationships/chartsheet"), new XAttribute("Target", "chartsheets/sheet1.xml"))))
            .Xml(Main, root => root.Element(Sheets + "sheets")!.AddFirst(new XElement(Sheets + "sheet", new XAttribute("name", "Biểu đồ"), new XAttribute("sheetId", "99"), new XAttribute(XNamespace.Get("http://schemas.openxmlformats.org/officeDocument/2006/relationships") + "id", "rIdChart"))))),
        Accepted("The sheet of targets deleted", () => Filled().Change(book => book.Worksheet("Chỉ tiêu").Delete()).Save()),
        Refused("The sheet of texts deleted", () => Filled().Change(book => book.Worksheet("Thuyết minh").Delete()).Save(), "cell-missing"),
    ];

    public static TheoryData<string> Names => CorpusCase.NamesOf(Cases);

    [Theory]
    [MemberData(nameof(Names))]
    public Task A_form_with(string what) => CorpusVerdict.Check(Cases, what);

    private static BinaryData On(Action<IXLWorksheet> change) => Filled().Change(book =>
    {
        book.Worksheet(Sheet).Unprotect();
        change(book.Worksheet(Sheet));
    }).Save();

    private static string NameOf(XElement name) => name.Attribute("name")!.Value;

    private static XElement SheetOf(XElement root) => root.Descendants(Sheets + "sheet").Single(sheet => sheet.Attribute("name")!.Value == Sheet);

    private static BinaryData Nameless(BinaryData form) => form.Names(name => !NameOf(name).StartsWith("_xlnm", StringComparison.Ordinal), name => name.Remove());

    private static BinaryData Renamed(string to) => Saved().Xml(Main, root =>
    {
        SheetOf(root).SetAttributeValue("name", to);
        foreach (var name in root.Descendants(Sheets + "definedName")) name.Value = name.Value.Replace("'Báo cáo'!", $"'{to}'!", StringComparison.Ordinal);
    });

    // As Excel copies a sheet: the copy has names of its own.
    private static BinaryData WithCopy(Action<XElement> change)
    {
        var copy = "";
        var form = Saved().Xml(Figures, sheet => copy = InFull(new XDocument(sheet)));
        return form.Add("xl/worksheets/sheet9.xml", copy).Xml("xl/worksheets/sheet9.xml", change)
            .Xml(MainRelations, root => root.Add(new XElement(root.Name.Namespace + "Relationship", new XAttribute("Id", "rId99"), new XAttribute("Type", "http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet"), new XAttribute("Target", "worksheets/sheet9.xml"))))
            .Xml(Main, root =>
            {
                var sheets = root.Element(Sheets + "sheets")!;
                sheets.Add(new XElement(Sheets + "sheet", new XAttribute("name", "Báo cáo (2)"), new XAttribute("sheetId", "99"), new XAttribute(XNamespace.Get("http://schemas.openxmlformats.org/officeDocument/2006/relationships") + "id", "rId99")));
                foreach (var name in root.Descendants(Sheets + "definedName").Where(name => name.Value.StartsWith("'Báo cáo'!", StringComparison.Ordinal) && !NameOf(name).StartsWith("_xlnm", StringComparison.Ordinal)).ToList())
                {
                    name.AddAfterSelf(new XElement(Sheets + "definedName", new XAttribute("name", NameOf(name)), new XAttribute("localSheetId", sheets.Elements().Count() - 1), name.Value.Replace("'Báo cáo'", "'Báo cáo (2)'", StringComparison.Ordinal)));
                }
            });
    }

    private static void Swap(IXLWorksheet sheet, int one, int other)
    {
        foreach (var column in new[] { "A", "B", "C", "D" })
        {
            var text = sheet.Cell($"{column}{one}").GetString();
            sheet.Cell($"{column}{one}").SetValue(sheet.Cell($"{column}{other}").GetString());
            sheet.Cell($"{column}{other}").SetValue(text);
        }

        var figure = sheet.Cell($"E{one}").GetDouble();
        sheet.Cell($"E{one}").SetValue(sheet.Cell($"E{other}").GetDouble());
        sheet.Cell($"E{other}").SetValue(figure);
    }

    private static string WithoutAccents(string text) =>
        string.Concat(text.Normalize(NormalizationForm.FormD).Where(letter => CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark)).Replace('đ', 'd').Replace('Đ', 'D');
}
