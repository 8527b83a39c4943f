using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;

namespace Reporting.Domain.Words;

/// <summary>Names a period (kỳ): a year and what part of it, as <c>2024-6T</c> (first six months), <c>2024-NAM</c> (the year),
/// <c>2024-Q2</c> (a quarter) or <c>2024-05</c> (a month).</summary>
[JsonConverter(typeof(CodeConverter<PeriodId>))]
public readonly partial record struct PeriodId : ICode<PeriodId>
{
    public PeriodId(int year, string part)
    {
        Year = year;
        Part = part;
    }

    public static string Expected => "a year, a hyphen and 6T, NAM, Q1 to Q4 or 01 to 12, such as 2024-6T";

    public int Year { get; }

    /// <summary><c>6T</c>, <c>NAM</c>, <c>Q1</c> to <c>Q4</c>, or <c>01</c> to <c>12</c>.</summary>
    public string Part { get; }

    public static PeriodId Parse(string text) =>
        TryParse(text, out var parsed) ? parsed : throw new FormatException($"'{text}' is no period: expected {Expected}.");

    public static bool TryParse([NotNullWhen(true)] string? text, out PeriodId parsed)
    {
        var match = Pattern().Match(text?.ToUpperInvariant() ?? "");
        parsed = match.Success ? new PeriodId(int.Parse(match.Groups["year"].ValueSpan, CultureInfo.InvariantCulture), match.Groups["part"].Value) : default;
        return match.Success;
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-{Part}");

    [GeneratedRegex(@"\A(?<year>20[0-9]{2})-(?<part>6T|NAM|Q[1-4]|0[1-9]|1[0-2])\z", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
