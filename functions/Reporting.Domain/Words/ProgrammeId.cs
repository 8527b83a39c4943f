using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace Reporting.Domain.Words;

/// <summary>Names a programme (chương trình báo cáo), for example <c>VANCANH-BDG</c>.</summary>
[JsonConverter(typeof(CodeConverter<ProgrammeId>))]
public readonly record struct ProgrammeId : ICode<ProgrammeId>
{
    private readonly string? code;

    private ProgrammeId(string code) => this.code = code;

    public static string Expected => Code.Alphabet;

    public static ProgrammeId Parse(string text) =>
        TryParse(text, out var parsed) ? parsed : throw new FormatException($"'{text}' is no programme id: expected {Expected}.");

    public static bool TryParse([NotNullWhen(true)] string? text, out ProgrammeId parsed)
    {
        var ok = Code.TryNormalise(text, out var normalised);
        parsed = ok ? new ProgrammeId(normalised) : default;
        return ok;
    }

    public override string ToString() => code ?? "";
}
