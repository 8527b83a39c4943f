using System.Globalization;
using Reporting.Domain.Periods;
using Reporting.Domain.Tests.Support;

namespace Reporting.Domain.Tests.Periods;

public sealed class RulesThatMove
{
    [Theory]
    //          roll                  year  sentence
    [InlineData(Roll.None,            2024, "Hạn: trước ngày 25/5/2024 (hết 24 giờ 00 Thứ Sáu ngày 24/5/2024, giờ Việt Nam)")]
    [InlineData(Roll.NextWorkingDay,  2024, "Hạn: trước ngày 25/5/2024 (hết 24 giờ 00 Thứ Sáu ngày 24/5/2024, giờ Việt Nam)")]
    [InlineData(Roll.None,            2026, "Hạn: trước ngày 25/5/2026 (hết 24 giờ 00 Chủ nhật ngày 24/5/2026, giờ Việt Nam; trùng ngày nghỉ, không dời)")]
    [InlineData(Roll.NextWorkingDay,  2026, "Hạn: trước ngày 25/5/2026 (hết 24 giờ 00 Thứ Hai ngày 25/5/2026, giờ Việt Nam; dời từ Chủ nhật ngày 24/5/2026 sang ngày làm việc tiếp theo)")]
    [InlineData(Roll.NextWorkingDay,  2029, "Hạn: trước ngày 25/5/2029 (hết 24 giờ 00 Thứ Năm ngày 24/5/2029, giờ Việt Nam; chưa có bảng ngày nghỉ năm 2029 nên không dời)")]
    public void A_last_day_that_nobody_works_stands_or_moves_and_says_so(Roll roll, int year, string sentence) =>
        Assert.Equal(sentence, Of(new StrictlyBefore { Date = new DayOfYear { Day = 25, Month = 5 }, Roll = roll }, year).InWords.Vi);

    [Theory]
    //          roll                  year  sentence
    [InlineData(Roll.None,            2026, "Hạn: trước ngày 25/11/2026 (hết 24 giờ 00 Thứ Ba ngày 24/11/2026, giờ Việt Nam; trùng ngày nghỉ (Ngày Văn hóa Việt Nam), không dời)")]
    [InlineData(Roll.NextWorkingDay,  2026, "Hạn: trước ngày 25/11/2026 (hết 24 giờ 00 Thứ Tư ngày 25/11/2026, giờ Việt Nam; dời từ Thứ Ba ngày 24/11/2026 (Ngày Văn hóa Việt Nam) sang ngày làm việc tiếp theo)")]
    [InlineData(Roll.NextWorkingDay,  2027, "Hạn: trước ngày 25/11/2027 (hết 24 giờ 00 Thứ Năm ngày 25/11/2027, giờ Việt Nam; dời từ Thứ Tư ngày 24/11/2027 (Ngày Văn hóa Việt Nam) sang ngày làm việc tiếp theo, theo bảng ngày nghỉ dự kiến năm 2027)")]
    public void A_holiday_is_called_by_its_name(Roll roll, int year, string sentence) =>
        Assert.Equal(sentence, Of(new StrictlyBefore { Date = new DayOfYear { Day = 25, Month = 11 }, Roll = roll }, year).InWords.Vi);

    [Theory]
    //          data to       days  sentence
    [InlineData("2024-05-14", 2,    "Hạn: 02 ngày làm việc sau ngày chốt số liệu (hết 24 giờ 00 Thứ Năm ngày 16/5/2024, giờ Việt Nam)")]
    [InlineData("2024-02-07", 2,    "Hạn: 02 ngày làm việc sau ngày chốt số liệu (hết 24 giờ 00 Thứ Sáu ngày 16/02/2024, giờ Việt Nam)")]
    [InlineData("2028-05-12", 1,    "Hạn: 01 ngày làm việc sau ngày chốt số liệu (hết 24 giờ 00 Thứ Hai ngày 15/5/2028, giờ Việt Nam; chưa có bảng ngày nghỉ năm 2028 nên chỉ trừ thứ Bảy, Chủ nhật)")]
    public void Working_days_after_the_close_of_data_say_what_they_were_counted_with(string dataTo, int days, string sentence)
    {
        var to = DateOnly.Parse(dataTo, CultureInfo.InvariantCulture);

        Assert.Equal(sentence, new WorkingDaysAfter { Days = days }.Of(new ReportDays(to.Year, to, to.AddDays(30)), Holidays.Calendar).InWords.Vi);
    }

    [Fact]
    public void A_report_due_on_request_says_that_no_day_is_named_and_then_which()
    {
        var kind = SmallPack.Programme.Reports[0] with { Due = new OnRequest { Words = new("theo yêu cầu của Chi cục", "on request") } };
        var named = new NamedDueDay(new DateOnly(2024, 6, 14), "Công văn số 5/CV-CCDS", "officer", Moments.Moment("2024-05-20"));

        var (before, after) = (kind.In(2024, Holidays.Calendar), kind.In(2024, Holidays.Calendar, named));

        Assert.Equal((before.ClosesAt, false), (before.DueAt, before.Due.IsNamed));
        Assert.StartsWith("Hạn: theo yêu cầu của Chi cục, chưa ấn định ngày (nhận đến hết 24 giờ 00", before.DueInWords.Vi, StringComparison.Ordinal);
        Assert.Equal((Moments.Moment("2024-06-15"), true), (after.DueAt, after.Due.IsNamed));
        Assert.Equal(
            "Hạn: theo yêu cầu của Chi cục, ấn định chậm nhất ngày 14/6/2024 theo Công văn số 5/CV-CCDS (hết 24 giờ 00 Thứ Sáu ngày 14/6/2024, giờ Việt Nam)", after.DueInWords.Vi);
    }

    [Fact]
    public void A_day_named_after_the_closing_takes_the_closing_with_it()
    {
        var kind = SmallPack.Programme.Reports[0] with { Due = new OnRequest { Words = new("theo yêu cầu", "on request") } };
        var late = kind.Closes.In(2024).AddDays(10);

        var period = kind.In(2024, Holidays.Calendar, new NamedDueDay(late, "", "officer", Moments.Moment("2024-05-20")));

        Assert.Equal((VietnamTime.StartOf(late.AddDays(1)), VietnamTime.StartOf(late.AddDays(1))), (period.DueAt, period.ClosesAt));
    }

    [Theory]
    //          level  last valid day
    [InlineData(0,     "2024-05-24")]
    [InlineData(1,     "2024-05-22")]
    [InlineData(2,     "2024-05-17")]
    [InlineData(3,     "2024-05-24")]   // no rule of its own
    public void A_level_of_the_tree_may_have_a_due_day_of_its_own(int level, string last)
    {
        var kind = VanCanh.Programme.Reports[0] with
        {
            DueByLevel =
            [
                new LevelDue { Level = 1, Due = new OnOrBefore { Date = new DayOfYear { Day = 22, Month = 5 } } },
                new LevelDue { Level = 2, Due = new WorkingDaysAfter { Days = 3 } },
            ],
        };

        Assert.Equal(DateOnly.Parse(last, CultureInfo.InvariantCulture), kind.In(2024, Holidays.Calendar).DueOf(level).LastDay);
    }

    private static DueMoment Of(DueRule rule, int year) => rule.Of(new ReportDays(year, new DateOnly(year, 1, 1), new DateOnly(year, 12, 31)), Holidays.Calendar);

    [Theory]
    //          as of                  last day
    [InlineData("2024-05-09T12:00:00", null)]
    [InlineData("2024-05-10T08:00:00", "2024-06-14")]    // at the very moment of naming
    [InlineData("2024-05-19T12:00:00", "2024-06-14")]
    [InlineData("2024-05-21T12:00:00", "2024-06-21")]    // named anew on the 20th
    public void A_day_named_by_the_office_is_the_latest_that_was_named_by_then(string moment, string? lastDay)
    {
        var kind = SmallPack.Programme.Reports[0] with { Due = new OnRequest { Words = new("theo yêu cầu", "on request") } };
        var period = Domain.Words.PeriodId.Parse("2024-6T");
        var programme = SmallPack.Programme with
        {
            Reports = [kind],
            NamedDueDays =
            [
                (period, new NamedDueDay(new DateOnly(2024, 6, 21), "", "officer", Moments.Moment("2024-05-20T08:00:00"))),
                (period, new NamedDueDay(new DateOnly(2024, 6, 14), "", "officer", Moments.Moment("2024-05-10T08:00:00"))),
                (Domain.Words.PeriodId.Parse("2025-6T"), new NamedDueDay(new DateOnly(2025, 6, 30), "", "officer", Moments.Moment("2024-05-11T08:00:00"))),
            ],
        };

        var due = programme.AsOf(Moments.Moment(moment)).FindPeriod(period)!.Due;

        Assert.Equal(lastDay, due.IsNamed ? due.LastDay.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) : null);
    }
}
