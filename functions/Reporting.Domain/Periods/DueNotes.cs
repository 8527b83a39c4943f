namespace Reporting.Domain.Periods;

/// <summary>What is said of a last day that is not worked.</summary>
internal static class DueNotes
{
    public static Bilingual Moved(DateOnly from, WorkCalendar calendar)
    {
        var (holiday, provisional) = (Holiday(from, calendar), Provisional(from.Year, calendar));
        return new(
            $"dời từ {VietnamTime.Weekday(from, "vi")} ngày {VietnamTime.Date(from)}{holiday.Vi} sang ngày làm việc tiếp theo{provisional.Vi}",
            $"moved from {VietnamTime.Weekday(from, "en")} {from:yyyy-MM-dd}{holiday.En} to the next working day{provisional.En}");
    }

    public static Bilingual NotMoved(DateOnly day, WorkCalendar calendar)
    {
        var holiday = Holiday(day, calendar);
        return new($"trùng ngày nghỉ{holiday.Vi}, không dời", $"a day off{holiday.En}, not moved");
    }

    public static Bilingual NoTable(int year) => new(
        $"chưa có bảng ngày nghỉ năm {year} nên không dời",
        $"there is no holiday table for {year}, so nothing is moved");

    public static Bilingual WeekendsOnly(int year) => new(
        $"chưa có bảng ngày nghỉ năm {year} nên chỉ trừ thứ Bảy, Chủ nhật",
        $"there is no holiday table for {year}, so only weekends are left out");

    private static Bilingual Provisional(int year, WorkCalendar calendar) => calendar.IsProvisional(year)
        ? new($", theo bảng ngày nghỉ dự kiến năm {year}", $", by the provisional holiday table for {year}")
        : new("", "");

    private static Bilingual Holiday(DateOnly day, WorkCalendar calendar) =>
        calendar.HolidayOn(day) is { } name ? new($" ({name})", $" ({name})") : new("", "");
}
