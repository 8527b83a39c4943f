using System.Globalization;

namespace Reporting.Domain.Periods;

/// <summary>The clock that every deadline is read on: Asia/Ho_Chi_Minh, seven hours ahead of UTC with no daylight saving since
/// 1975. The offset is written down rather than looked up, so that a host without time zone data cannot move a deadline.</summary>
public static class VietnamTime
{
    public static readonly TimeSpan Offset = TimeSpan.FromHours(7);

    private static readonly string[] WeekdaysVi = ["Chủ nhật", "Thứ Hai", "Thứ Ba", "Thứ Tư", "Thứ Năm", "Thứ Sáu", "Thứ Bảy"];

    /// <returns>Midnight at which the day begins.</returns>
    public static DateTimeOffset StartOf(DateOnly day) => new(day.ToDateTime(TimeOnly.MinValue), Offset);

    public static DateTimeOffset In(DateTimeOffset moment) => moment.ToOffset(Offset);

    /// <returns>The day on which the moment falls in Vietnam.</returns>
    public static DateOnly DayOf(DateTimeOffset moment) => DateOnly.FromDateTime(In(moment).DateTime);

    /// <returns>As Vietnamese offices write a date: day and month without a leading zero from 3 to 9 and 10 to 12 (Nghị định 30/2020
    /// pads days below 10 and the months 1 and 2).</returns>
    public static string Date(DateOnly day) => string.Create(CultureInfo.InvariantCulture, $"{day.Day:00}/{(day.Month <= 2 ? "0" : "")}{day.Month}/{day.Year}");

    public static string Weekday(DateOnly day, string language) =>
        language == "vi" ? WeekdaysVi[(int)day.DayOfWeek] : day.ToString("dddd", CultureInfo.InvariantCulture);

    /// <returns>A moment in words, to the second, Vietnam time.</returns>
    public static Bilingual Words(DateTimeOffset moment)
    {
        var local = In(moment);
        var day = DayOf(moment);
        var time = local.ToString("HH:mm:ss", CultureInfo.InvariantCulture);
        return new Bilingual(
            $"{time} ngày {Date(day)}",
            $"{time} on {day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture)}");
    }

    /// <returns>The end of a day in words, as the Civil Code counts it: 24:00 of the last day (2015, article 148).</returns>
    public static Bilingual EndInWords(DateTimeOffset end)
    {
        var lastDay = DayOf(end.AddTicks(-1));
        return new Bilingual(
            $"24 giờ 00 {Weekday(lastDay, "vi")} ngày {Date(lastDay)}",
            $"24:00 on {lastDay.ToString("dddd d MMMM yyyy", CultureInfo.InvariantCulture)}");
    }
}
