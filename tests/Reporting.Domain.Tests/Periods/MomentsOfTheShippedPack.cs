using Reporting.Domain.Tests.Support;

namespace Reporting.Domain.Tests.Periods;

public sealed class MomentsOfTheShippedPack
{
    [Theory]
    //          period      due (first moment too late)   sentence
    [InlineData("2024-6T",  "2024-05-25T00:00:00+07:00",  "Hạn: trước ngày 25/5/2024 (hết 24 giờ 00 Thứ Sáu ngày 24/5/2024, giờ Việt Nam)")]
    [InlineData("2024-NAM", "2024-11-25T00:00:00+07:00",  "Hạn: trước ngày 25/11/2024 (hết 24 giờ 00 Chủ nhật ngày 24/11/2024, giờ Việt Nam; trùng ngày nghỉ, không dời)")]
    [InlineData("2025-6T",  "2025-05-25T00:00:00+07:00",  "Hạn: trước ngày 25/5/2025 (hết 24 giờ 00 Thứ Bảy ngày 24/5/2025, giờ Việt Nam; trùng ngày nghỉ, không dời)")]
    [InlineData("2025-NAM", "2025-11-25T00:00:00+07:00",  "Hạn: trước ngày 25/11/2025 (hết 24 giờ 00 Thứ Hai ngày 24/11/2025, giờ Việt Nam)")]
    [InlineData("2026-6T",  "2026-05-25T00:00:00+07:00",  "Hạn: trước ngày 25/5/2026 (hết 24 giờ 00 Chủ nhật ngày 24/5/2026, giờ Việt Nam; trùng ngày nghỉ, không dời)")]
    [InlineData("2026-NAM", "2026-11-25T00:00:00+07:00",  "Hạn: trước ngày 25/11/2026 (hết 24 giờ 00 Thứ Ba ngày 24/11/2026, giờ Việt Nam; trùng ngày nghỉ (Ngày Văn hóa Việt Nam), không dời)")]
    [InlineData("2027-6T",  "2027-05-25T00:00:00+07:00",  "Hạn: trước ngày 25/5/2027 (hết 24 giờ 00 Thứ Hai ngày 24/5/2027, giờ Việt Nam)")]
    [InlineData("2027-NAM", "2027-11-25T00:00:00+07:00",  "Hạn: trước ngày 25/11/2027 (hết 24 giờ 00 Thứ Tư ngày 24/11/2027, giờ Việt Nam; trùng ngày nghỉ (Ngày Văn hóa Việt Nam), không dời)")]
    public void A_report_is_due_before_the_named_day_begins_in_Vietnam(string period, string due, string sentence)
    {
        Assert.Equal(Moments.Moment(due), VanCanh.Period(period).DueAt);
        Assert.Equal(TimeSpan.FromHours(7), VanCanh.Period(period).DueAt.Offset);
        Assert.Equal(sentence, VanCanh.Period(period).DueInWords.Vi);
    }

    [Fact]
    public void The_due_moment_reads_the_same_in_English() =>
        Assert.Equal("Due before 2024-05-25 (until 24:00 on Friday 24 May 2024, Vietnam time)", VanCanh.HalfYear2024.DueInWords.En);

    [Theory]
    //          received                      on time
    [InlineData("2024-05-24T23:59:59+07:00",  true)]
    [InlineData("2024-05-24T16:59:59Z",       true)]
    [InlineData("2024-05-24T17:00:00Z",       false)]
    [InlineData("2024-05-25T00:00:00+07:00",  false)]
    public void The_due_moment_itself_is_too_late(string received, bool onTime) =>
        Assert.Equal(onTime, VanCanh.Deadline.IsOnTime(Moments.Moment(received)));

    [Theory]
    //          now                           open
    [InlineData("2024-04-30T23:59:59+07:00",  false)]
    [InlineData("2024-05-01T00:00:00+07:00",  true)]
    [InlineData("2024-06-30T23:59:59+07:00",  true)]    // the closing day counts to its end, as for late reports
    [InlineData("2024-07-01T00:00:00+07:00",  false)]
    public void Reports_are_taken_from_the_opening_day_to_the_closing_day_both_included(string now, bool open) =>
        Assert.Equal(open, VanCanh.HalfYear2024.IsOpenAt(Moments.Moment(now)));

    [Theory]
    //          period      data from      data to        label
    [InlineData("2024-6T",  "2023-11-15",  "2024-05-14",  "Báo cáo sơ kết 6 tháng năm 2024")]
    [InlineData("2024-NAM", "2023-11-15",  "2024-11-14",  "Báo cáo tổng kết năm 2024")]
    public void Figures_cover_a_window_that_begins_in_the_year_before(string period, string from, string to, string label)
    {
        var found = VanCanh.Period(period);

        Assert.Equal((DateOnly.Parse(from, null), DateOnly.Parse(to, null)), (found.DataFrom, found.DataTo));
        Assert.Equal(label, found.Label.Vi);
    }

    [Fact]
    public void There_are_eight_periods_in_the_order_of_their_due_moments() =>
        Assert.Equal("2024-6T 2024-NAM 2025-6T 2025-NAM 2026-6T 2026-NAM 2027-6T 2027-NAM", string.Join(' ', VanCanh.Programme.Periods.Select(period => period.Id)));

    [Theory]
    [InlineData("2023-6T")]
    [InlineData("2028-NAM")]
    [InlineData("2024-Q1")]
    public void A_period_the_pack_does_not_have_is_not_found(string id) => Assert.Null(VanCanh.Programme.FindPeriod(Domain.Words.PeriodId.Parse(id)));
}
