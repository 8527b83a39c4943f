using System.Globalization;
using Reporting.Domain;
using Reporting.Domain.Programmes;
using Reporting.Domain.Reports;
using Reporting.Domain.Totals;

namespace Reporting.Functions.Portal.Desk.Indicators;

/// <summary>Indicators, their values and what became of them, as the desk's pages say them.</summary>
internal static class IndicatorWords
{
    public static Bilingual Value(Indicator indicator, decimal value)
    {
        var number = Number(indicator, value);
        return new(number.Vi + Measure(indicator.Measure?.Vi), number.En + Measure(indicator.Measure?.En));
    }

    /// <returns>The value without its measure.</returns>
    public static Bilingual Number(Indicator indicator, decimal value) =>
        new(value.ToString($"N{indicator.Decimals}", Numbers.Vietnamese), value.ToString($"N{indicator.Decimals}", CultureInfo.InvariantCulture));

    public static Bilingual Value(Indicator indicator, IndicatorValue? value) => value?.Value is { } number ? Value(indicator, number) : DeskWords.Nothing;

    public static Bilingual Target(Indicator indicator)
    {
        if (indicator.Target is not { } target) return DeskWords.Nothing;
        var words = Numbers.Words(target.Value);
        var (vi, en) = (words.Vi + PerCentOnly(indicator.Measure?.Vi), words.En + PerCentOnly(indicator.Measure?.En));
        return target.Operator switch
        {
            Comparison.LessThan => new($"dưới {vi}", $"below {en}"),
            Comparison.AtMost => new($"không quá {vi}", $"at most {en}"),
            Comparison.AtLeast => new($"từ {vi} trở lên", $"{en} or more"),
            Comparison.MoreThan => new($"trên {vi}", $"above {en}"),
            _ => new(vi, en),
        };
    }

    public static (Bilingual Words, Tone Tone) InWords(this IndicatorStatus? status) => status switch
    {
        IndicatorStatus.Met => (new("Đạt", "Met"), Tone.Good),
        IndicatorStatus.NotMet => (new("Không đạt", "Not met"), Tone.Bad),
        IndicatorStatus.InsufficientData => (new("Chưa đủ số liệu", "Not enough data"), Tone.Warn),
        IndicatorStatus.Undefined => (new("Không xác định", "Undefined"), Tone.None),
        null => (new("Không đề ra mức", "No target"), Tone.None),
        _ => throw new ArgumentOutOfRangeException(nameof(status)),
    };

    public static (Bilingual Words, Tone Tone) InWords(this UnitAnswer answer) => answer switch
    {
        UnitAnswer.Yes => (new("Có", "Yes"), Tone.Good),
        UnitAnswer.No => (new("Không", "No"), Tone.Bad),
        UnitAnswer.NotApplicable => (new("Không áp dụng", "Not applicable"), Tone.None),
        UnitAnswer.Blank => (new("Để trống", "Left blank"), Tone.Warn),
        UnitAnswer.NotReported => (new("Chưa báo cáo", "Not reported"), Tone.Warn),
        _ => throw new ArgumentOutOfRangeException(nameof(answer)),
    };

    public static bool IsPerCent(this Indicator indicator) => indicator.Measure?.Vi == "%";

    private static string Measure(string? words) => words switch
    {
        null => "",
        "%" => "%",
        _ => $" {words}",
    };

    private static string PerCentOnly(string? words) => words == "%" ? "%" : "";
}
