using Reporting.Domain.Periods;
using Reporting.Domain.Tests.Support;

namespace Reporting.Domain.Tests.Periods;

public sealed class DatesInWords
{
    [Theory]
    //          day           Vietnamese    weekday      in English
    [InlineData("2024-01-01", "01/01/2024", "Thứ Hai",   "Monday")]
    [InlineData("2024-02-29", "29/02/2024", "Thứ Năm",   "Thursday")]
    [InlineData("2024-03-05", "05/3/2024",  "Thứ Ba",    "Tuesday")]   // Nghị định 30: months 3 to 9 take no zero
    [InlineData("2024-05-25", "25/5/2024",  "Thứ Bảy",   "Saturday")]
    [InlineData("2024-10-09", "09/10/2024", "Thứ Tư",    "Wednesday")]
    [InlineData("2024-11-24", "24/11/2024", "Chủ nhật",  "Sunday")]
    [InlineData("2024-05-24", "24/5/2024",  "Thứ Sáu",   "Friday")]
    public void Days_are_written_as_offices_write_them(string day, string date, string weekdayVi, string weekdayEn)
    {
        var on = DateOnly.Parse(day, null);

        Assert.Equal(date, VietnamTime.Date(on));
        Assert.Equal(weekdayVi, VietnamTime.Weekday(on, "vi"));
        Assert.Equal(weekdayEn, VietnamTime.Weekday(on, "en"));
    }

    [Fact]
    public void A_moment_is_told_on_the_clock_of_Vietnam_wherever_it_was_read() =>
        Assert.Equal(new Bilingual("23:59:59 ngày 24/5/2024", "23:59:59 on 24 May 2024"), VietnamTime.Words(Moments.Moment("2024-05-24T16:59:59Z")));

    [Fact]
    public void The_end_of_a_day_is_its_24_hours() =>
        Assert.Equal(new Bilingual("24 giờ 00 Thứ Năm ngày 29/02/2024", "24:00 on Thursday 29 February 2024"), VietnamTime.EndInWords(Moments.Moment("2024-03-01")));

    [Fact]
    public void A_period_that_is_not_open_says_when_it_opens() => Assert.Equal(
        new Bilingual(
            "Kỳ 2024-6T chưa nhận báo cáo: bắt đầu nhận từ 00:00:00 ngày 01/5/2024 (giờ Việt Nam).",
            "Period 2024-6T takes no reports yet: it opens at 00:00:00 on 1 May 2024 (Vietnam time)."),
        PeriodSentences.NotOpen(VanCanh.HalfYear2024));

    [Fact]
    public void A_closed_period_says_when_it_closed_and_whom_to_ask() => Assert.Equal(
        new Bilingual(
            "Kỳ 2024-6T đã khoá sổ lúc 24 giờ 00 Chủ nhật ngày 30/6/2024, không nhận thêm báo cáo. Hãy liên hệ bộ phận tổng hợp.",
            "Period 2024-6T closed at 24:00 on Sunday 30 June 2024 and takes no more reports. Ask the office that adds the reports up."),
        PeriodSentences.Closed(VanCanh.HalfYear2024));
}
