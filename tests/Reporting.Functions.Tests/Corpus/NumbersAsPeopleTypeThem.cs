using Reporting.Domain.Reports;
using Reporting.Functions.Catalogue;

namespace Reporting.Functions.Tests.Corpus;

/// <summary>Numbers typed as texts, as Vietnamese, English and tired people write them, and numbers that Excel keeps in its own way.</summary>
public sealed class NumbersAsPeopleTypeThem
{
    private static readonly Duty Duty = EverythingProgramme.HalfYear;

    private static readonly CorpusCase[] Cases =
    [
        // LUOT is a whole number, MUC has two decimals, TYLE is a percentage, TIEN is in đồng, and NEUCO may not apply.
        Typed("a decimal comma", "MUC", "108,88", Outcome.Accepted, "108.88", "read-as"),
        Typed("a decimal point, as in the plan of Hà Tĩnh", "MUC", "9.5", Outcome.AcceptedWithWarnings, "9.5", "read-with-doubt"),
        Typed("points between thousands in a whole number", "LUOT", "1.234", Outcome.Accepted, "1234", "read-as"),
        Typed("one point and three digits where decimals belong", "MUC", "1.234", Outcome.Rejected, "nothing", "ambiguous-number"),
        Typed("one comma and three digits in a whole number", "LUOT", "1,234", Outcome.Rejected, "nothing", "ambiguous-number"),
        Typed("Vietnamese thousands and decimals", "MUC", "1.234,5", Outcome.Accepted, "1234.5", "read-as"),
        Typed("English thousands and decimals", "MUC", "1,234.5", Outcome.AcceptedWithWarnings, "1234.5", "read-with-doubt"),
        Typed("a space between thousands", "LUOT", "1 234", Outcome.Accepted, "1234", "read-as"),
        Typed("a hard space between thousands", "LUOT", "1\u00A0234", Outcome.Accepted, "1234", "read-as"),
        Typed("a narrow hard space between thousands", "LUOT", "1\u202F234", Outcome.Accepted, "1234", "read-as"),
        Typed("a thin space between thousands", "LUOT", "1\u2009234", Outcome.Accepted, "1234", "read-as"),
        Typed("a space between any two digits", "LUOT", "1 2", Outcome.Rejected, "nothing", "not-a-number"),
        Typed("a percent sign where percent belong", "TYLE", "12%", Outcome.Accepted, "12", "read-as"),
        Typed("a percent sign on a whole number", "LUOT", "12%", Outcome.Rejected, "nothing", "not-a-number"),
        Typed("money with its sign", "TIEN", "100.000.000đ", Outcome.Accepted, "100000000", "read-as"),
        Typed("money with its word", "TIEN", "5.000.000 đồng", Outcome.Accepted, "5000000", "read-as"),
        Typed("money in millions", "TIEN", "5 triệu", Outcome.Rejected, "nothing", "not-a-number"),
        Typed("a space behind", "LUOT", "45 ", Outcome.Accepted, "45", "read-as"),
        Typed("a hard space before", "LUOT", "\u00A045", Outcome.Accepted, "45", "read-as"),
        Typed("marks of direction around it, as Windows' calculator copies them", "LUOT", "\u202D45\u202C", Outcome.Accepted, "45", "read-as"),
        Typed("a blank without width before, as web pages have it", "LUOT", "\u200B45", Outcome.Accepted, "45", "read-as"),
        Typed("the letter O for nothing", "LUOT", "O", Outcome.AcceptedWithWarnings, "0", "read-with-doubt"),
        Typed("the letter O within a number", "LUOT", "1O", Outcome.Rejected, "nothing", "not-a-number"),
        Typed("the letter l for one", "LUOT", "l2", Outcome.Rejected, "nothing", "not-a-number"),
        Typed("a dash for nothing", "LUOT", "-", Outcome.Accepted, "0", "read-as"),
        Typed("a dash where nothing and not applicable are two things", "NEUCO", "-", Outcome.Rejected, "nothing", "not-a-number"),
        Typed("the word for nothing", "LUOT", "không", Outcome.Accepted, "0", "read-as"),
        Typed("the word for nothing in decomposed letters and capitals", "LUOT", "KHÔNG".Normalize(System.Text.NormalizationForm.FormD), Outcome.Accepted, "0", "read-as"),
        Typed("nothing came up", "LUOT", "Không phát sinh.", Outcome.Accepted, "0", "read-as"),
        Typed("no cases", "LUOT", "0 ca", Outcome.Accepted, "0", "read-as"),
        Typed("a number of people", "LUOT", "12 người", Outcome.Accepted, "12", "read-as"),
        Typed("a number of something else", "LUOT", "12 kg", Outcome.Rejected, "nothing", "not-a-number"),
        Typed("a word before the number", "LUOT", "Nữ: 12", Outcome.Rejected, "nothing", "not-a-number"),
        Typed("about so many", "LUOT", "khoảng 10", Outcome.Rejected, "nothing", "not-a-number"),
        Typed("from so many to so many", "LUOT", "10-12", Outcome.Rejected, "nothing", "not-a-number"),
        Typed("so many of so many", "LUOT", "10/12", Outcome.Rejected, "nothing", "not-a-number"),
        Typed("a sum that Excel has not worked out", "LUOT", "5+7", Outcome.Rejected, "nothing", "not-a-number"),
        Typed("a number in words", "LUOT", "mười hai", Outcome.Rejected, "nothing", "not-a-number"),
        Typed("digits of full width", "LUOT", "４５", Outcome.Rejected, "nothing", "not-a-number"),
        Typed("scientific writing as a text", "LUOT", "1E5", Outcome.Rejected, "nothing", "not-a-number"),
        Typed("a real minus sign", "LUOT", "−5", Outcome.Rejected, "nothing", "below-min"),
        Typed("a fraction in a whole number", "LUOT", "2,5", Outcome.Rejected, "nothing", "not-whole"),
        Typed("a fraction of nothing in a whole number", "LUOT", "12,0", Outcome.Accepted, "12", "read-as"),
        Typed("not applicable, in short", "NEUCO", "KAD", Outcome.Accepted, "not applicable"),
        Typed("not applicable, in full", "NEUCO", "Không áp dụng", Outcome.Accepted, "not applicable"),
        Typed("not applicable where everybody has some", "LUOT", "KAD", Outcome.Rejected, "nothing", "not-a-number"),
        Of("a text by an apostrophe", "LUOT", () => EverythingProgramme.Form().With("LUOT", cell => cell.SetValue("45").Style.IncludeQuotePrefix = true).Save(), Outcome.Accepted, "45", "read-as"),

        Number("a negative number", "LUOT", "-3", Outcome.Rejected, "nothing", "below-min"),
        Number("a fraction", "LUOT", "2.5", Outcome.Rejected, "nothing", "not-whole"),
        Number("a sum a hair beside a whole number", "LUOT", "12.000000000000002", Outcome.Accepted, "12"),
        Number("a decimal as the file holds it", "MUC", "1.1000000000000001", Outcome.Accepted, "1.1"),
        Number("more decimals than belong there", "MUC", "108.888", Outcome.Rejected, "nothing", "too-many-decimals"),
        Number("a number of eighteen digits", "LUOT", "123456789012345678", Outcome.Rejected, "nothing", "above-max"),
        Number("an identity card's number", "LUOT", "34087001234", Outcome.Rejected, "nothing", "above-max"),
        Number("scientific writing in the file", "LUOT", "1.2E1", Outcome.Accepted, "12"),
        Number("a small number in scientific writing", "MUC", "5E-2", Outcome.Accepted, "0.05"),
        Of("a thousand under a money format", "TIEN", () => EverythingProgramme.Form().With("TIEN", cell => cell.SetValue(1000).Style.NumberFormat.Format = "#,##0 \"đ\"").Save(), Outcome.Accepted, "1000"),
        Of("a number in a cell that is formatted as text", "LUOT", () => EverythingProgramme.Form().With("LUOT", cell => cell.SetValue(45).Style.NumberFormat.Format = "@").Save(), Outcome.Accepted, "45"),
    ];

    public static TheoryData<string> Names => CorpusCase.NamesOf(Cases);

    [Theory]
    [MemberData(nameof(Names))]
    public Task Is_read_as_an_officer_would(string name) => CorpusVerdict.Check(Cases, name);

    private static CorpusCase Typed(string name, string element, string text, Outcome outcome, string read, params string[] codes) =>
        Of(name, element, () => EverythingProgramme.Form((element, text)).Save(), outcome, read, codes);

    private static CorpusCase Number(string name, string element, string number, Outcome outcome, string read, params string[] codes) =>
        Of(name, element, () => EverythingProgramme.Form().Save().Put(Duty, element, "", $"<v>{number}</v>"), outcome, read, codes);

    private static CorpusCase Of(string name, string element, Func<BinaryData> make, Outcome outcome, string read, params string[] codes) =>
        new(name, make, outcome, codes) { Duty = Duty, Reads = new Dictionary<string, string> { [element] = read } };
}
