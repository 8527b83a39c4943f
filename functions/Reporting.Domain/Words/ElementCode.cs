using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;

namespace Reporting.Domain.Words;

/// <summary>Names a data element or an indicator: <c>[A-Z][A-Z0-9_]*</c>, at most 60. A form's input cell for element
/// <c>X</c> is the workbook-level defined name <c>de.X</c>, and its column in the tables is <c>X</c>.</summary>
[JsonConverter(typeof(CodeConverter<ElementCode>))]
public readonly partial record struct ElementCode : ICode<ElementCode>, IComparable<ElementCode>
{
    private readonly string? code;

    private ElementCode(string code) => this.code = code;

    public static string Expected => "a capital letter A-Z, then up to 59 capital letters, digits or '_'";

    public static ElementCode Parse(string text) =>
        TryParse(text, out var parsed) ? parsed : throw new FormatException($"'{text}' is no element code: expected {Expected}.");

    public static bool TryParse([NotNullWhen(true)] string? text, out ElementCode parsed)
    {
        var ok = text is not null && Pattern().IsMatch(text);
        parsed = ok ? new ElementCode(text!) : default;
        return ok;
    }

    public int CompareTo(ElementCode other) => string.CompareOrdinal(code, other.code);

    public override string ToString() => code ?? "";

    [GeneratedRegex(@"\A[A-Z][A-Z0-9_]{0,59}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
