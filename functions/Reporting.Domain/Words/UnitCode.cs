using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace Reporting.Domain.Words;

/// <summary>Names a unit (đơn vị) within the roster, for example <c>TYT-CANH-LIEN</c>.</summary>
[JsonConverter(typeof(CodeConverter<UnitCode>))]
public readonly record struct UnitCode : ICode<UnitCode>
{
    private readonly string? code;

    private UnitCode(string code) => this.code = code;

    public static string Expected => Code.Alphabet;

    public static UnitCode Parse(string text) =>
        TryParse(text, out var parsed) ? parsed : throw new FormatException($"'{text}' is no unit code: expected {Expected}.");

    public static bool TryParse([NotNullWhen(true)] string? text, out UnitCode parsed)
    {
        var ok = Code.TryNormalise(text, out var normalised);
        parsed = ok ? new UnitCode(normalised) : default;
        return ok;
    }

    public override string ToString() => code ?? "";
}
