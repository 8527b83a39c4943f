using ClosedXML.Excel;
using Reporting.Domain.Reports;
using Reporting.Functions.Catalogue;
using Reporting.Functions.Tests.Support;

namespace Reporting.Functions.Tests.Corpus;

/// <summary>Formulas, errors, booleans and blanks where a number is asked for, and cells that nobody sees.</summary>
public sealed class CellsThatHoldSomethingElse
{
    private static readonly Duty Duty = EverythingProgramme.HalfYear;

    private static readonly CorpusCase[] Cases =
    [
        Of("a division by zero", Cell("e", "<f>5/0</f><v>#DIV/0!</v>"), Outcome.Rejected, "nothing", "cell-error"),
        Of("a formula whose cell was deleted", Cell("e", "<f>#REF!+1</f><v>#REF!</v>"), Outcome.Rejected, "nothing", "cell-error"),
        Of("a formula with a word in it that Excel does not know", Cell("e", "<f>TONG(A1)</f><v>#NAME?</v>"), Outcome.Rejected, "nothing", "cell-error"),
        Of("an error pasted as a value", Cell("e", "<v>#N/A</v>"), Outcome.Rejected, "nothing", "cell-error"),
        Of("a formula without a result", Cell("", "<f>6*2</f>"), Outcome.Rejected, "nothing", "formula-without-value"),
        Of("a formula with its result", Cell("", "<f>6*2</f><v>12</v>"), Outcome.Accepted, "12"),
        Of("a formula shared with its neighbours", Cell("", "<f t=\"shared\" si=\"0\"/><v>12</v>"), Outcome.Accepted, "12"),
        Of("a formula with a fraction for a result", Cell("", "<f>5/2</f><v>2.5</v>"), Outcome.Rejected, "nothing", "not-whole"),
        Of("a formula whose result is a text of digits", Cell("str", "<f>LEFT(\"12 ca\",2)</f><v>12</v>"), Outcome.Accepted, "12", "read-as"),
        Of("a formula whose result is an empty text", Cell("str", "<f>\"\"</f><v></v>"), Outcome.Rejected, "nothing", "required"),
        Of("a formula to another workbook with its result", LinkedCell("<f>[1]Sheet1!A1</f><v>12</v>"), Outcome.AcceptedWithWarnings, "12", "external-links", "external-formula"),
        Of("a formula to another workbook without a result", LinkedCell("<f>[1]Sheet1!A1</f>"), Outcome.Rejected, "nothing", "external-links", "formula-without-value"),
        Of("a formula to another workbook that was not found", LinkedCell("<f>[1]Sheet1!A1</f><v>#REF!</v>", "e"), Outcome.Rejected, "nothing", "external-links", "cell-error"),
        Of("a link to another workbook that no input cell uses", LinkedCell("<v>12</v>"), Outcome.Accepted, "12", "external-links"),
        Of("a tick box where a number is asked for", Cell("b", "<v>1</v>"), Outcome.Rejected, "nothing", "not-a-number"),
        Of("a tick box where yes or no is asked for", () => EverythingProgramme.Form().Save().Put(Duty, "DALAM", "b", "<v>1</v>"), Outcome.Accepted, "1", "read-as") with { Reads = Read("DALAM", "1") },
        Of("a tick for yes", () => EverythingProgramme.Form(("DALAM", "✓")).Save(), Outcome.Accepted, "1", "read-as") with { Reads = Read("DALAM", "1") },
        Of("yes with a full stop", () => EverythingProgramme.Form(("DALAM", "Có.")).Save(), Outcome.Accepted, "1", "read-as") with { Reads = Read("DALAM", "1") },
        Of("no with a mark of direction before it", () => EverythingProgramme.Form(("DALAM", "\u200EKhông")).Save(), Outcome.Accepted, "0") with { Reads = Read("DALAM", "0") },
        Of("yes in part", () => EverythingProgramme.Form(("DALAM", "Có, một phần")).Save(), Outcome.Rejected, "nothing", "not-yes-or-no") with { Reads = Read("DALAM", "nothing") },
        Of("one where yes or no is asked for", () => EverythingProgramme.Form(("DALAM", 1)).Save(), Outcome.Rejected, "nothing", "not-yes-or-no") with { Reads = Read("DALAM", "nothing") },

        Of("nothing at all", () => EverythingProgramme.Form(("LUOT", null)).Save(), Outcome.Rejected, "nothing", "required"),
        Of("zero", () => EverythingProgramme.Form(("LUOT", 0)).Save(), Outcome.Accepted, "0"),
        Of("zero as a text", () => EverythingProgramme.Form(("LUOT", "0")).Save(), Outcome.Accepted, "0", "read-as"),
        Of("spaces only", () => EverythingProgramme.Form(("LUOT", "   ")).Save(), Outcome.Rejected, "nothing", "required"),
        Of("hard spaces and line breaks only", () => EverythingProgramme.Form(("LUOT", "\u00A0\n\u00A0")).Save(), Outcome.Rejected, "nothing", "required"),
        Of("a blank without width only", () => EverythingProgramme.Form(("LUOT", "\u200B\uFEFF")).Save(), Outcome.Rejected, "nothing", "required"),
        Of("an apostrophe and nothing behind it", () => EverythingProgramme.Form().With("LUOT", cell => cell.SetValue("").Style.IncludeQuotePrefix = true).Save(), Outcome.Rejected, "nothing", "required"),
        Of("spaces where nothing is asked for", () => EverythingProgramme.Form(("M1", "  ")).Save(), Outcome.Accepted, "nothing") with { Reads = Read("M1", "nothing") },

        Of("a figure in a hidden row", Hidden(cell => cell.WorksheetRow().Hide()), Outcome.AcceptedWithWarnings, "10", "hidden-cell"),
        Of("a blank in a hidden row", () => EverythingProgramme.Form(("M1", null)).With("M1", cell => cell.WorksheetRow().Hide()).Save(), Outcome.Accepted, "nothing") with { Reads = Read("M1", "nothing") },
        Of("figures in a hidden column", Hidden(cell => cell.WorksheetColumn().Hide()), Outcome.AcceptedWithWarnings, "10", "hidden-cell x25"),
    ];

    public static TheoryData<string> Names => CorpusCase.NamesOf(Cases);

    [Theory]
    [MemberData(nameof(Names))]
    public Task Is_taken_or_returned_as_an_officer_would(string name) => CorpusVerdict.Check(Cases, name);

    private static CorpusCase Of(string name, Func<BinaryData> make, Outcome outcome, string read, params string[] codes) =>
        new(name, make, outcome, codes) { Duty = Duty, Reads = Read("LUOT", read) };

    private static Dictionary<string, string> Read(string element, string read) => new() { [element] = read };

    private static Func<BinaryData> Cell(string type, string content) => () => EverythingProgramme.Form().Save().Put(Duty, "LUOT", type, content);

    private static Func<BinaryData> Hidden(Action<IXLCell> hide) => () => EverythingProgramme.Form().With("LUOT", hide).Save();

    private static Func<BinaryData> LinkedCell(string content, string type = "") => () => EverythingProgramme.Form().Save().Put(Duty, "LUOT", type, content)
        .Replace("[Content_Types].xml", xml => xml.Replace("</Types>", "<Override PartName=\"/xl/externalLinks/externalLink1.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.externalLink+xml\"/></Types>", StringComparison.Ordinal))
        .Replace("xl/_rels/workbook.xml.rels", xml => xml.Replace("</Relationships>", "<Relationship Id=\"rIdLink1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/externalLink\" Target=\"externalLinks/externalLink1.xml\"/></Relationships>", StringComparison.Ordinal))
        .Add("xl/externalLinks/externalLink1.xml", "<externalLink xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><externalBook xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" r:id=\"rId1\"><sheetNames><sheetName val=\"Sheet1\"/></sheetNames></externalBook></externalLink>")
        .Add("xl/externalLinks/_rels/externalLink1.xml.rels", "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/externalLinkPath\" Target=\"So%20theo%20doi.xlsx\" TargetMode=\"External\"/></Relationships>");
}
