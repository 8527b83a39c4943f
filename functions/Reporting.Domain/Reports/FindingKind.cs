using System.Text.RegularExpressions;
using Reporting.Domain.Programmes;

namespace Reporting.Domain.Reports;

/// <summary>An entry of the catalogue of findings: what is said, in both languages, with <c>{words}</c> to be filled in.</summary>
/// <param name="Code">Stable name; what programs and tests go by.</param>
/// <param name="Severity">How much it matters, unless the programme's own rule says otherwise.</param>
/// <param name="Name">The kind in a few words, over several findings of it.</param>
/// <param name="Said">What is the matter, and where.</param>
/// <param name="Mend">What to do about it.</param>
public sealed partial record FindingKind(string Code, Severity Severity, Bilingual Name, Bilingual Said, Bilingual Mend)
{
    /// <summary>A finding about the file as a whole.</summary>
    public Finding OfFile(Bilingual? expected = null, params (string Word, Bilingual Value)[] words) => Of(null, null, null, null, expected, words);

    /// <summary>A finding about a cell: <c>{cell}</c>, <c>{label}</c>, <c>{code}</c>, <c>{entered}</c>, <c>{read}</c> and <c>{expected}</c> are filled in.</summary>
    public Finding Of(CellPlace? place, DataElement? element, string? entered, Bilingual? readAs, Bilingual? expected, params (string Word, Bilingual Value)[] words)
    {
        var all = new Dictionary<string, Bilingual>(StringComparer.Ordinal)
        {
            ["cell"] = Same(place?.Address ?? ""),
            ["sheet"] = Same(place?.Sheet ?? ""),
            ["label"] = element?.Label ?? Same(""),
            ["code"] = Same(element?.Code.ToString() ?? ""),
            ["entered"] = Same(Short(entered ?? "")),
            ["read"] = readAs ?? Same(""),
            ["expected"] = expected ?? Same(""),
        };
        foreach (var (word, value) in words) all[word] = value;
        var (said, mend) = (Filled(Said, all), Filled(Mend, all));
        return new Finding(Code, Severity, place?.Sheet, place?.Address, element?.Code, entered, readAs?.Vi, expected, new($"{said.Vi} {mend.Vi}".Trim(), $"{said.En} {mend.En}".Trim())) { Mend = mend };
    }

    /// <summary>A value that is the same in both languages.</summary>
    public static Bilingual Same(string text) => new(text, text);

    // Never between the halves of a surrogate pair: half a letter cannot be written into the annotated workbook.
    internal static string Short(string text) => text.Length <= 60 ? text : text[..(char.IsHighSurrogate(text[59]) ? 59 : 60)] + "…";

    // In one pass, so that a brace that a unit typed stays a brace.
    private static Bilingual Filled(Bilingual template, Dictionary<string, Bilingual> words) => new(
        Word().Replace(template.Vi, match => words[match.Groups["word"].Value].Vi),
        Word().Replace(template.En, match => words[match.Groups["word"].Value].En));

    [GeneratedRegex(@"\{(?<word>[a-z]+)\}", RegexOptions.CultureInvariant)]
    private static partial Regex Word();
}
