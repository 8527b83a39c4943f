using System.Text;
using Reporting.Domain.Reports;
using Reporting.Domain.Words;
using Reporting.Functions.Catalogue;
using Reporting.Functions.Tests.Support;
using Reporting.Functions.Workbooks;

namespace Reporting.Functions.Tests.Corpus;

/// <summary>Vietnamese as it was typed in the nineties, as Macs type it and as schools disagree about it.</summary>
public sealed class TextsOfEveryAge
{
    private const string Sentence = "Trạm đã tổ chức 2 buổi nói chuyện ở thôn, có cả nam và nữ.";

    private static readonly Duty Duty = EverythingProgramme.HalfYear;

    private static readonly CorpusCase[] Cases =
    [
        Words("composed letters", Sentence, null, Outcome.Accepted, Sentence),
        Words("decomposed letters, as Macs type them", Sentence.Normalize(NormalizationForm.FormD), null, Outcome.Accepted, Sentence, "decomposed-text"),
        Words("letters half composed, as Windows' own keyboard types them", "ê\u0309 ô\u0301 ơ\u0323", null, Outcome.Accepted, "ể ố ợ", "decomposed-text"),
        Words("the tone on the first vowel", "Ủy ban xã, sức khỏe, hòa giải", null, Outcome.Accepted, "Ủy ban xã, sức khỏe, hòa giải"),
        Words("the tone on the second vowel", "Uỷ ban xã, sức khoẻ, hoà giải", null, Outcome.Accepted, "Uỷ ban xã, sức khoẻ, hoà giải"),
        Words("no marks at all", "Tram da to chuc 2 buoi", null, Outcome.Accepted, "Tram da to chuc 2 buoi"),
        Words("TCVN3 in its font", "Tr¹m ®· tæ chøc 2 buæi nãi chuyÖn ë th«n, cã c¶ nam vµ n÷.", ".VnTime", Outcome.Accepted, Sentence, "legacy-font"),
        Words("TCVN3 in its font of capitals", "Tr¹m ®· tæ chøc 2 buæi", ".VnTimeH", Outcome.Accepted, "TRẠM ĐÃ TỔ CHỨC 2 BUỔI", "legacy-font"),
        Words("TCVN3 whose font was lost in pasting", "Tr¹m ®· tæ chøc 2 buæi nãi chuyÖn ë th«n, cã c¶ nam vµ n÷.", "Times New Roman", Outcome.AcceptedWithWarnings, Sentence, "legacy-text"),
        Words("VNI in its font", "Traïm ñaõ toå chöùc 2 buoåi noùi chuyeän ôû thoân, coù caû nam vaø nöõ.", "VNI-Times", Outcome.Accepted, Sentence, "legacy-font"),
        Words("VNI whose font was lost in pasting", "Traïm ñaõ toå chöùc 2 buoåi noùi chuyeän ôû thoân, coù caû nam vaø nöõ.", "Arial", Outcome.AcceptedWithWarnings, Sentence, "legacy-text"),
        Words("Unicode in a cell that has kept an old font", Sentence, ".VnTime", Outcome.Accepted, Sentence),
        Words("no letters with marks in a cell that has kept an old font", "Khong co", "VNI-Times", Outcome.Accepted, "Khong co"),
        Of("yes in TCVN3", "DALAM", InFont("DALAM", "Cã", ".VnTime"), Outcome.Accepted, "1", "legacy-font"),
        Of("no in TCVN3", "DALAM", InFont("DALAM", "Kh«ng", ".VnTime"), Outcome.Accepted, "0", "legacy-font"),
        Of("yes in VNI", "DALAM", InFont("DALAM", "Coù", "VNI-Times"), Outcome.Accepted, "1", "legacy-font"),
        Of("no in VNI without its font", "DALAM", InFont("DALAM", "Khoâng", "Arial"), Outcome.AcceptedWithWarnings, "0", "legacy-text"),
        Of("yes in Unicode in a cell that has kept an old font", "DALAM", InFont("DALAM", "Có", ".VnTime"), Outcome.Accepted, "1"),
        Of("yes in decomposed letters", "DALAM", InFont("DALAM", "CÓ".Normalize(NormalizationForm.FormD), null), Outcome.Accepted, "1"),
        Of("nothing in TCVN3 where a number is asked for", "LUOT", InFont("LUOT", "kh«ng", ".VnTime"), Outcome.Accepted, "0", "legacy-font", "read-as"),
        Of("digits in a cell that has kept an old font", "LUOT", InFont("LUOT", "45", ".VnTime"), Outcome.Accepted, "45", "read-as"),
        Of("a day in words in TCVN3", "NGAY", InFont("NGAY", "ngµy 9 th¸ng 5 n¨m 2024", ".VnTime"), Outcome.Accepted, "2024-05-09", "legacy-font", "read-as"),
        Of("not applicable in TCVN3", "NEUCO", InFont("NEUCO", "kh«ng ¸p dông", ".VnTime"), Outcome.Accepted, "not applicable", "legacy-font"),
        Of("a text of several fonts in one cell", "KETQUA", () => EverythingProgramme.Form().Save().Put(Duty, "KETQUA", "inlineStr", "<is><r><t>Trạm </t></r><r><t xml:space=\"preserve\">đã làm </t></r><r><t>đủ.</t></r></is>"), Outcome.Accepted, "Trạm đã làm đủ."),

        Of("sheets whose names another program has decomposed", "LUOT", () => EverythingProgramme.Form().Save().Replace("xl/workbook.xml", xml => NamesOfSheets(xml, NormalizationForm.FormD)), Outcome.Accepted, "10"),
        new("a label in other letters, beside a cell that has lost name and code", () => WithoutName("SINH_TRAI", "Trẻ trai đẻ sống", "TRẺ TRAI ĐẺ  SỐNG:".Normalize(NormalizationForm.FormD)), Outcome.Rejected, "form-rearranged", "carried-over x26")
        {
            Duty = Duty, NeedsConfirming = true, Reads = new Dictionary<string, string> { ["SINH_TRAI"] = "77" },
        },
    ];

    public static TheoryData<string> Names => CorpusCase.NamesOf(Cases);

    [Theory]
    [MemberData(nameof(Names))]
    public Task Is_read_as_its_author_saw_it(string name) => CorpusVerdict.Check(Cases, name);

    private static CorpusCase Words(string name, string text, string? font, Outcome outcome, string read, params string[] codes) =>
        Of(name, "KETQUA", InFont("KETQUA", text, font), outcome, read, codes);

    private static CorpusCase Of(string name, string element, Func<BinaryData> make, Outcome outcome, string read, params string[] codes) =>
        new(name, make, outcome, codes) { Duty = Duty, Reads = new Dictionary<string, string> { [element] = read } };

    private static Func<BinaryData> InFont(string element, string text, string? font) => () => EverythingProgramme.Form((element, text)).With(element, cell =>
    {
        if (font is not null) cell.Style.Font.FontName = font;
    }).Save();

    private static string NamesOfSheets(string xml, NormalizationForm form) =>
        new[] { FormNames.FormSheet, FormNames.NarrativeSheet }.Aggregate(xml, (changed, name) => changed.Replace($"name=\"{name}\"", $"name=\"{name.Normalize(form)}\"", StringComparison.Ordinal));

    private static BinaryData WithoutName(string element, string label, string instead)
    {
        var address = FormLayout.Places(Duty.Programme)[ElementCode.Parse(element)].Address;
        var (column, row) = (address.TrimEnd([.. "0123456789"]), address.TrimStart([.. "ABCDEFGHIJ"]));
        return EverythingProgramme.Form((element, 77)).Save()
            .Replace("xl/workbook.xml", xml => xml.Replace($"'{FormNames.FormSheet}'!${column}${row}:${column}${row}", "#REF!", StringComparison.Ordinal))
            .Replace("xl/sharedStrings.xml", xml => xml.Replace($">{element}<", "><", StringComparison.Ordinal).Replace(label, instead, StringComparison.Ordinal));
    }
}
