using System.Globalization;
using Reporting.Domain.Periods;
using Reporting.Domain.Programmes;
using Reporting.Domain.Reports;
using Reporting.Domain.Totals;

namespace Reporting.Functions.Consolidate;

/// <summary>The words of the report to be signed.</summary>
internal static class ReportSentences
{
    private const string Report = "Báo cáo ";

    /// <returns>What the report is about, without the word that stands above it: "Sơ kết 6 tháng năm 2024".</returns>
    public static string Subject(Consolidation content)
    {
        var label = content.Period.Label.Vi;
        var bare = label.StartsWith(Report, StringComparison.Ordinal) ? Capital(label[Report.Length..]) : label;
        return content.Node.Code == content.Tree.Root.Code ? bare : $"{bare} – {content.Node.Name}";
    }

    public static IEnumerable<string> LegalBasis(Programme programme) =>
        programme.LegalBasis.Select((basis, i) =>
            (basis.StartsWith("Căn cứ", StringComparison.Ordinal) ? basis : $"Căn cứ {basis}") + (i == programme.LegalBasis.Count - 1 ? "." : ";"));

    /// <summary>The kind of a cited document keeps its capital (Nghị định 30/2020, phụ lục II): "Kế hoạch số …".</summary>
    public static string Opening(Consolidation content) =>
        $"Thực hiện {content.Programme.Plan}; {content.Tree.Root.Name} tổng hợp báo cáo của các đơn vị"
        + (content.Node.Code == content.Tree.Root.Code ? "" : $" thuộc {content.Node.Name}")
        + $", số liệu từ ngày {VietnamTime.Date(content.Period.DataFrom)} đến hết ngày {VietnamTime.Date(content.Period.DataTo)}, như sau:";

    /// <returns>The state of reporting in numbers.</returns>
    public static string StateOfReporting(Consolidation content)
    {
        var rate = content.Rate;
        var missing = content.Missing.Count == 0
            ? "Tất cả các đơn vị đã có báo cáo được chấp nhận."
            : $"Còn {content.Missing.Count} đơn vị chưa có báo cáo được chấp nhận (danh sách ở trang “Chưa nộp”); số liệu dưới đây chưa gồm các đơn vị này.";
        return $"Tính đến {VietnamTime.Words(content.AsOf).Vi}, {rate.Received}/{rate.Expected} đơn vị có báo cáo được chấp nhận ({PerCent(rate.Completeness)}), "
            + $"trong đó {rate.OnTime} đơn vị nộp đúng hạn ({PerCent(rate.Timeliness)}), {rate.Received - rate.OnTime} đơn vị nộp trễ. {content.Period.DueInWords.Vi}. {missing}";
    }

    /// <returns>Each indicator against its target, in words.</returns>
    public static IEnumerable<string> Indicators(Consolidation content) =>
        content.Programme.Indicators.Select((indicator, i) =>
        {
            var value = IndicatorValue.Of(indicator, content.Totals[0].Figures, content.Totals[0].Expected);
            return $"{i + 1}. {indicator.Name.Vi}: {Outcome(indicator, value)}{(i == content.Programme.Indicators.Count - 1 ? "." : ";")}";
        });

    public static string Closing(Consolidation content) =>
        $"Số liệu từng đơn vị, tình hình nộp báo cáo, ý kiến của các đơn vị và nguồn của từng số liệu ở các trang kèm theo. Trên đây là báo cáo tổng hợp {Lower(Subject(content))} của {content.Tree.Root.Name}./.";

    public static string TargetInWords(Indicator indicator)
    {
        if (indicator.Target is not { } target) return "không nêu mức";
        var value = Numbers.Words(target.Value).Vi + (indicator.Measure?.Vi == "%" ? "%" : "");
        return target.Operator switch
        {
            Comparison.LessThan => $"dưới {value}",
            Comparison.AtMost => $"không quá {value}",
            Comparison.AtLeast => $"từ {value} trở lên",
            Comparison.MoreThan => $"trên {value}",
            _ => value,
        };
    }

    public static string StatusInWords(IndicatorStatus? status) => status switch
    {
        IndicatorStatus.Met => "Đạt",
        IndicatorStatus.NotMet => "Không đạt",
        IndicatorStatus.InsufficientData => "Chưa đủ số liệu",
        IndicatorStatus.Undefined => "Không xác định",
        _ => "–",
    };

    private static string Outcome(Indicator indicator, IndicatorValue value)
    {
        var of = $"{Words(value.Numerator)}/{Words(value.Denominator)}{(indicator.OfUnits ? " đơn vị" : "")}";
        if (value.Status == IndicatorStatus.Undefined) return "không xác định (mẫu số bằng 0)";
        if (value.Value is not { } number) return "chưa có số liệu";
        if (value.NotReported > 0) of += $", {value.NotReported} đơn vị chưa báo cáo";
        if (value.Status == IndicatorStatus.InsufficientData && value.NotReported == 0) return $"{of}, chưa đủ số liệu để kết luận";
        var said = $"{number.ToString($"N{indicator.Decimals}", Numbers.Vietnamese)}{Measure(indicator)} ({of})";
        return indicator.Target is null ? said : $"{said}; mức đề ra {TargetInWords(indicator)}; đánh giá: {Lower(StatusInWords(value.Status))}";
    }

    private static string Measure(Indicator indicator) => indicator.Measure?.Vi switch
    {
        null => "",
        "%" => "%",
        var words => $" {words}",
    };

    private static string Words(decimal? number) => number is { } known ? Numbers.Words(known).Vi : "…";

    private static string PerCent(decimal? rate) => rate is { } known ? $"{known.ToString("0.#", Numbers.Vietnamese)}%" : "không xác định";

    private static string Capital(string text) => text.Length == 0 ? text : text[..1].ToUpper(CultureInfo.InvariantCulture) + text[1..];

    private static string Lower(string text) => text.Length == 0 ? text : text[..1].ToLower(CultureInfo.InvariantCulture) + text[1..];
}
