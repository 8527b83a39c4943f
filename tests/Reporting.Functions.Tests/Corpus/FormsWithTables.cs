using System.Xml.Linq;
using ClosedXML.Excel;
using Reporting.Domain.Reports;
using Reporting.Functions.Tests.Support;

namespace Reporting.Functions.Tests.Corpus;

/// <summary>A form with a table of activities and a column of what is expected, as people leave it.</summary>
public sealed class FormsWithTables
{
    private const string Table = "Hoạt động";

    private static readonly Dictionary<string, string> AsRead = new() { ["A"] = "20", ["A_UTH"] = "30", ["B"] = "5", ["D"] = "98.5", ["E"] = "2024-02-20" };
    private static readonly Dictionary<string, string> AsItStood = new(AsRead) { ["E"] = "45342" };

    private static readonly CorpusCase[] Cases =
    [
        Accepted("Two rows filled in", () => Filled().Save(), 2),
        Accepted("Two rows filled in, as Excel saves", () => Filled().Save().Excel(), 2),
        Accepted("No row filled in", () => Filled().Change(book => book.Worksheet(Table).Range("D4:D8").Clear(XLClearOptions.Contents)).Change(book => book.Worksheet(Table).Cell("B7").Clear(XLClearOptions.Contents)).Save(), 0),
        ToConfirm("The name of the table's body deleted", () => Filled().Save().Names(name => NameOf(name) == "tb.HD", name => name.Remove())),
        ToConfirm("The name of the table's body deleted, and rows inserted above", () => Inserted(1, Filled()).Save().Names(name => NameOf(name) == "tb.HD", name => name.Remove())),
        ToConfirm("Every name deleted", () => Filled().Save().Names(name => !NameOf(name).StartsWith("_xlnm", StringComparison.Ordinal), name => name.Remove())),
        ToConfirm("The names of a figure and of what is expected deleted", () => Filled().Save().Names(name => NameOf(name).StartsWith("de.A", StringComparison.Ordinal), name => name.Remove())),
        Accepted("Rows inserted above the table", () => Inserted(1, Filled()).Save(), 2),
        Accepted("A blank row put in between the plan's rows", () => Filled().Change(book => book.Worksheet(Table).Row(5).InsertRowsAbove(1)).Save(), 2),
        new("The table's sheet deleted", () => Filled().Change(book => book.Worksheet(Table).Delete()).Save(), Outcome.Rejected, "table-missing") { Duty = SmallProgramme.Duty },
        Accepted("The head repeated where a page ends", () => Repeated(Filled()).Save(), 2),
    ];

    public static TheoryData<string> Names => CorpusCase.NamesOf(Cases);

    [Theory]
    [MemberData(nameof(Names))]
    public Task A_form_with(string what) => CorpusVerdict.Check(Cases, what);

    private static CorpusCase Accepted(string name, Func<BinaryData> make, int rows) => new(name, make, Outcome.Accepted) { Duty = SmallProgramme.Duty, Reads = AsRead, Rows = rows };

    private static CorpusCase ToConfirm(string name, Func<BinaryData> make) => new(name, make, Outcome.Rejected, "form-rearranged", "carried-over x6") { Duty = SmallProgramme.Duty, NeedsConfirming = true, Reads = AsItStood, Rows = 2 };

    private static FilledForm Filled() => new FilledForm(SmallProgramme.Duty)
        .With("A", cell => cell.SetValue(20)).With("A_UTH", cell => cell.SetValue(30)).With("B", cell => cell.SetValue(5)).With("D", cell => cell.SetValue(98.5))
        .With("E", cell => cell.SetValue(new DateTime(2024, 2, 20, 0, 0, 0, DateTimeKind.Unspecified)))
        .Change(book =>
        {
            book.Worksheet(Table).Unprotect();
            book.Worksheet(Table).Cell("D6").SetValue("Đã xong");
            book.Worksheet(Table).Cell("B7").SetValue("Việc thêm");
        });

    private static string NameOf(XElement name) => name.Attribute("name")!.Value;

    private static FilledForm Inserted(int above, FilledForm form) => form.Change(book => book.Worksheet(Table).Row(above).InsertRowsAbove(2));

    // The plan of Long Biên has its head once more on its second page.
    private static FilledForm Repeated(FilledForm form) => form.Change(book =>
    {
        var sheet = book.Worksheet(Table);
        for (var column = 1; column <= 4; column++) sheet.Cell(8, column).SetValue(sheet.Cell(3, column).GetString());
    });
}
