namespace Reporting.Domain.Periods;

/// <summary>What is said when a report comes outside the time in which its period takes reports.</summary>
public static class PeriodSentences
{
    public static Bilingual NotOpen(Period period)
    {
        var opens = VietnamTime.Words(period.OpensAt);
        return new($"Kỳ {period.Id} chưa nhận báo cáo: bắt đầu nhận từ {opens.Vi} (giờ Việt Nam).", $"Period {period.Id} takes no reports yet: it opens at {opens.En} (Vietnam time).");
    }

    public static Bilingual Closed(Period period)
    {
        var closed = VietnamTime.EndInWords(period.ClosesAt);
        return new(
            $"Kỳ {period.Id} đã khoá sổ lúc {closed.Vi}, không nhận thêm báo cáo. Hãy liên hệ bộ phận tổng hợp.",
            $"Period {period.Id} closed at {closed.En} and takes no more reports. Ask the office that adds the reports up.");
    }
}
