using System.Globalization;
using Reporting.Domain.Periods;
using Reporting.Domain.Programmes;
using Reporting.Domain.Tests.Support;

namespace Reporting.Domain.Tests.Periods;

public sealed class DaysThatAreWorked
{
    [Theory]
    //          day          worked
    [InlineData("2024-05-24", true)]
    [InlineData("2024-05-25", false)]   // a Saturday
    [InlineData("2024-02-14", false)]   // the last day of Tết
    [InlineData("2024-02-15", true)]
    [InlineData("2024-04-29", false)]   // swapped
    [InlineData("2024-05-04", true)]    // for this Saturday
    [InlineData("2025-05-02", false)]
    [InlineData("2025-04-26", true)]
    [InlineData("2026-01-02", false)]
    [InlineData("2026-01-10", true)]
    [InlineData("2026-08-22", true)]
    [InlineData("2026-11-24", false)]   // Ngày Văn hóa Việt Nam, since 2026
    [InlineData("2025-11-24", true)]
    [InlineData("2027-11-24", false)]
    [InlineData("2024-02-29", true)]    // a leap day is a day like any other
    [InlineData("2028-01-03", true)]    // no table: Monday to Friday
    [InlineData("2028-01-01", false)]
    public void The_table_decides_and_without_one_the_weekday(string day, bool worked) => Assert.Equal(worked, Holidays.Calendar.IsWorked(Day(day)));

    [Fact]
    public void The_shipped_table_has_2024_to_2027_each_with_its_source() =>
        Assert.Equal([2024, 2025, 2026, 2027], Holidays.Table.Years.Where(year => year.Source.Length > 20).Select(year => year.Year));

    // Bộ luật Lao động 2019, article 112: 11 days a year, and the day of 24 November since 2026.
    [Theory]
    [InlineData(2024, 11)]
    [InlineData(2025, 11)]
    [InlineData(2026, 12)]
    [InlineData(2027, 12)]
    public void A_year_has_the_days_off_that_the_law_gives(int year, int days)
    {
        var table = Holidays.Table.Years.Single(one => one.Year == year);
        var off = table.DaysOff.SelectMany(one => one.Days).Count(day => day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday)) - table.WorkedInstead.Count;

        Assert.Equal(days, off);
    }

    [Theory]
    //          from          days  last
    [InlineData("2024-05-14", 2,    "2024-05-16")]
    [InlineData("2024-05-17", 1,    "2024-05-20")]   // over a weekend
    [InlineData("2024-02-07", 2,    "2024-02-16")]   // over Tết
    [InlineData("2024-04-26", 2,    "2024-05-03")]   // 29 April to 1 May are off
    [InlineData("2024-05-03", 1,    "2024-05-04")]   // a Saturday that is worked
    [InlineData("2024-12-31", 2,    "2025-01-03")]   // over New Year
    [InlineData("2026-11-23", 1,    "2026-11-25")]
    public void Working_days_are_counted_from_the_day_after(string from, int days, string last) => Assert.Equal(Day(last), Holidays.Calendar.WorkedAfter(Day(from), days));

    [Theory]
    //          what is wrong                                                                        said
    [InlineData("""{ "years": [{ "year": 2024, "source": "x", "daysOff": [], "worked": [] }] }""",                                               "$.years[0].worked")]
    [InlineData("""{ "years": [{ "year": 24, "source": "x", "daysOff": [] }] }""",                                                              "$.years[0].year: must lie between 2000 and 2099")]
    [InlineData("""{ "years": [{ "year": 2024, "source": "x", "daysOff": [{ "name": "Tết", "from": "2023-02-08" }] }] }""",                      "$.years[0].daysOff[0].from: 2023-02-08 is not in 2024")]
    [InlineData("""{ "years": [{ "year": 2024, "source": "x", "daysOff": [{ "name": "Tết", "from": "2024-02-08", "to": "2024-02-01" }] }] }""",  "$.years[0].daysOff[0].to: must lie up to 30 days after from")]
    [InlineData("""{ "years": [{ "year": 2024, "source": "x", "daysOff": [{ "name": "Tết", "from": "2024-02-08", "to": "2124-02-08" }] }] }""",  "$.years[0].daysOff[0].to: must lie up to 30 days after from")]
    [InlineData("""{ "years": [{ "year": 2024, "source": "x", "daysOff": [], "workedInstead": ["2024-05-03"] }] }""",                            "$.years[0].workedInstead[0]: 2024-05-03 is no Saturday or Sunday of 2024")]
    [InlineData("""{ "years": [{ "year": 2024, "source": "x", "daysOff": [{ "name": "y", "from": "2024-05-04" }], "workedInstead": ["2024-05-04"] }] }""", "$.years[0].workedInstead[0]: 2024-05-04 is a day off as well")]
    [InlineData("""{ "years": [{ "year": 2024, "source": "x", "daysOff": [] }, { "year": 2024, "source": "y", "daysOff": [] }] }""",             "$.years[1].year: 2024 is there twice")]
    [InlineData("""{ "years": [null] }""",                                                                                                      "$.years[0]: holds null")]
    [InlineData("""{ "years": [{ "year": 2024, "source": "x", "daysOff": [{ "name": "y", "from": "4/5/2024" }] }] }""",                          "$.years[0].daysOff[0].from")]
    [InlineData("""null""",                                                                                                                     "$: the file holds null")]
    public void A_table_with_a_fault_is_refused_with_its_place(string json, string said) =>
        Assert.Contains(said, Assert.Single(Assert.Throws<ProgrammePackException>(() => HolidayTable.Read(json, HolidayTable.FileName)).Problems), StringComparison.Ordinal);

    private static DateOnly Day(string text) => DateOnly.Parse(text, CultureInfo.InvariantCulture);
}
