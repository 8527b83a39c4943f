using Reporting.Domain.Periods;
using Reporting.Domain.Tests.Support;

namespace Reporting.Domain.Tests.Periods;

public sealed class RulesOfDeadlines
{
    [Theory]
    //          day month year  first moment too late  words
    [InlineData(25, 5,    2024, "2024-05-25",          "trước ngày 25/5/2024")]
    [InlineData(1,  1,    2025, "2025-01-01",          "trước ngày 01/01/2025")]
    [InlineData(1,  3,    2024, "2024-03-01",          "trước ngày 01/3/2024")]   // 29 February still counts
    public void Strictly_before_leaves_the_named_day_out(int day, int month, int year, string end, string words)
    {
        var rule = new StrictlyBefore { Date = new DayOfYear { Day = day, Month = month } };

        Assert.Equal(Moments.Moment(end), Of(rule, year).At);
        Assert.Equal(words, Of(rule, year).Rule.Vi);
    }

    [Theory]
    //          day month year  first moment too late  words
    [InlineData(25, 5,    2024, "2024-05-26",          "chậm nhất ngày 25/5/2024")]
    [InlineData(31, 12,   2024, "2025-01-01",          "chậm nhất ngày 31/12/2024")]
    [InlineData(28, 2,    2024, "2024-02-29",          "chậm nhất ngày 28/02/2024")]   // a leap year
    [InlineData(28, 2,    2025, "2025-03-01",          "chậm nhất ngày 28/02/2025")]
    public void On_or_before_takes_the_named_day_in(int day, int month, int year, string end, string words)
    {
        var rule = new OnOrBefore { Date = new DayOfYear { Day = day, Month = month } };

        Assert.Equal(Moments.Moment(end), Of(rule, year).At);
        Assert.Equal(words, Of(rule, year).Rule.Vi);
    }

    [Theory]
    //          day month year  exists
    [InlineData(31, 12,   0,    true)]
    [InlineData(28, 2,    -1,   true)]
    [InlineData(29, 2,    0,    false)]   // not in every year
    [InlineData(31, 4,    0,    true)]    // the last day of any month
    [InlineData(30, 2,    0,    false)]
    [InlineData(0,  5,    0,    false)]
    [InlineData(-1, 5,    0,    false)]
    [InlineData(1,  0,    0,    false)]
    [InlineData(1,  13,   0,    false)]
    [InlineData(1,  5,    2,    false)]
    public void A_day_of_the_year_is_one_that_every_year_has(int day, int month, int year, bool exists) =>
        Assert.Equal(exists, new DayOfYear { Day = day, Month = month, Year = year }.Exists());

    private static DueMoment Of(DueRule rule, int year) => rule.Of(new ReportDays(year, new DateOnly(year, 1, 1), new DateOnly(year, 12, 31)), WorkCalendar.WeekendsOnly);
}
