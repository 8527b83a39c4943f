using System.Globalization;
using Reporting.Domain.Periods;
using Reporting.Domain.Programmes;
using Reporting.Domain.Tests.Support;
using Reporting.Domain.Words;

namespace Reporting.Domain.Tests.Periods;

/// <summary>Every period of every shipped programme, 2024 to 2027: its last day as the plan has it, and as it would be if days off
/// moved it. The table of 2028 is not there yet, so nothing moves in that year.</summary>
public sealed class LastDaysOfEveryPeriod
{
    [Theory]
    //          programme       period      last day          moved to a working day
    [InlineData("VANCANH-BDG",   "2024-6T",   "Fri 2024-05-24", "Fri 2024-05-24")]
    [InlineData("VANCANH-BDG",   "2024-NAM",  "Sun 2024-11-24", "Mon 2024-11-25")]
    [InlineData("VANCANH-BDG",   "2025-6T",   "Sat 2025-05-24", "Mon 2025-05-26")]
    [InlineData("VANCANH-BDG",   "2025-NAM",  "Mon 2025-11-24", "Mon 2025-11-24")]
    [InlineData("VANCANH-BDG",   "2026-6T",   "Sun 2026-05-24", "Mon 2026-05-25")]   // a Sunday
    [InlineData("VANCANH-BDG",   "2026-NAM",  "Tue 2026-11-24", "Wed 2026-11-25")]   // Ngày Văn hóa Việt Nam
    [InlineData("VANCANH-BDG",   "2027-6T",   "Mon 2027-05-24", "Mon 2027-05-24")]
    [InlineData("VANCANH-BDG",   "2027-NAM",  "Wed 2027-11-24", "Thu 2027-11-25")]
    [InlineData("AG-BDG",        "2024-NAM",  "Wed 2025-01-15", "Wed 2025-01-15")]
    [InlineData("AG-BDG",        "2025-NAM",  "Thu 2026-01-15", "Thu 2026-01-15")]
    [InlineData("AG-BDG",        "2026-NAM",  "Fri 2027-01-15", "Fri 2027-01-15")]
    [InlineData("AG-BDG",        "2027-NAM",  "Sat 2028-01-15", "Sat 2028-01-15")]
    [InlineData("HT-BDG",        "2024-6T",   "Mon 2024-06-24", "Mon 2024-06-24")]
    [InlineData("HT-BDG",        "2024-NAM",  "Tue 2024-12-24", "Tue 2024-12-24")]
    [InlineData("HT-BDG",        "2025-6T",   "Tue 2025-06-24", "Tue 2025-06-24")]
    [InlineData("HT-BDG",        "2025-NAM",  "Wed 2025-12-24", "Wed 2025-12-24")]
    [InlineData("HT-BDG",        "2026-6T",   "Wed 2026-06-24", "Wed 2026-06-24")]
    [InlineData("HT-BDG",        "2026-NAM",  "Thu 2026-12-24", "Thu 2026-12-24")]
    [InlineData("HT-BDG",        "2027-6T",   "Thu 2027-06-24", "Thu 2027-06-24")]
    [InlineData("HT-BDG",        "2027-NAM",  "Fri 2027-12-24", "Fri 2027-12-24")]
    [InlineData("TL-MCBGTKS",    "2024-6T",   "Fri 2024-07-05", "Fri 2024-07-05")]
    [InlineData("TL-MCBGTKS",    "2024-NAM",  "Fri 2025-01-10", "Fri 2025-01-10")]
    [InlineData("TL-MCBGTKS",    "2025-6T",   "Sat 2025-07-05", "Mon 2025-07-07")]
    [InlineData("TL-MCBGTKS",    "2025-NAM",  "Sat 2026-01-10", "Sat 2026-01-10")]
    [InlineData("TL-MCBGTKS",    "2026-6T",   "Sun 2026-07-05", "Mon 2026-07-06")]
    [InlineData("TL-MCBGTKS",    "2026-NAM",  "Sun 2027-01-10", "Mon 2027-01-11")]
    [InlineData("TL-MCBGTKS",    "2027-6T",   "Mon 2027-07-05", "Mon 2027-07-05")]
    [InlineData("TL-MCBGTKS",    "2027-NAM",  "Mon 2028-01-10", "Mon 2028-01-10")]
    [InlineData("LB-MCBGTKS",    "2024-01",   "Mon 2024-02-05", "Mon 2024-02-05")]
    [InlineData("LB-MCBGTKS",    "2024-02",   "Tue 2024-03-05", "Tue 2024-03-05")]
    [InlineData("LB-MCBGTKS",    "2024-03",   "Fri 2024-04-05", "Fri 2024-04-05")]
    [InlineData("LB-MCBGTKS",    "2024-04",   "Sun 2024-05-05", "Mon 2024-05-06")]
    [InlineData("LB-MCBGTKS",    "2024-05",   "Wed 2024-06-05", "Wed 2024-06-05")]
    [InlineData("LB-MCBGTKS",    "2024-06",   "Fri 2024-07-05", "Fri 2024-07-05")]
    [InlineData("LB-MCBGTKS",    "2024-07",   "Mon 2024-08-05", "Mon 2024-08-05")]
    [InlineData("LB-MCBGTKS",    "2024-08",   "Thu 2024-09-05", "Thu 2024-09-05")]
    [InlineData("LB-MCBGTKS",    "2024-09",   "Sat 2024-10-05", "Mon 2024-10-07")]
    [InlineData("LB-MCBGTKS",    "2024-10",   "Tue 2024-11-05", "Tue 2024-11-05")]
    [InlineData("LB-MCBGTKS",    "2024-11",   "Thu 2024-12-05", "Thu 2024-12-05")]
    [InlineData("LB-MCBGTKS",    "2024-12",   "Sun 2025-01-05", "Mon 2025-01-06")]
    [InlineData("LB-MCBGTKS",    "2024-Q1",   "Wed 2024-04-10", "Wed 2024-04-10")]
    [InlineData("LB-MCBGTKS",    "2024-Q2",   "Wed 2024-07-10", "Wed 2024-07-10")]
    [InlineData("LB-MCBGTKS",    "2024-Q3",   "Thu 2024-10-10", "Thu 2024-10-10")]
    [InlineData("LB-MCBGTKS",    "2024-Q4",   "Fri 2025-01-10", "Fri 2025-01-10")]
    [InlineData("LB-MCBGTKS",    "2024-NAM",  "Wed 2025-01-15", "Wed 2025-01-15")]
    [InlineData("LB-MCBGTKS",    "2025-01",   "Wed 2025-02-05", "Wed 2025-02-05")]
    [InlineData("LB-MCBGTKS",    "2025-02",   "Wed 2025-03-05", "Wed 2025-03-05")]
    [InlineData("LB-MCBGTKS",    "2025-03",   "Sat 2025-04-05", "Tue 2025-04-08")]
    [InlineData("LB-MCBGTKS",    "2025-04",   "Mon 2025-05-05", "Mon 2025-05-05")]
    [InlineData("LB-MCBGTKS",    "2025-05",   "Thu 2025-06-05", "Thu 2025-06-05")]
    [InlineData("LB-MCBGTKS",    "2025-06",   "Sat 2025-07-05", "Mon 2025-07-07")]
    [InlineData("LB-MCBGTKS",    "2025-07",   "Tue 2025-08-05", "Tue 2025-08-05")]
    [InlineData("LB-MCBGTKS",    "2025-08",   "Fri 2025-09-05", "Fri 2025-09-05")]
    [InlineData("LB-MCBGTKS",    "2025-09",   "Sun 2025-10-05", "Mon 2025-10-06")]
    [InlineData("LB-MCBGTKS",    "2025-10",   "Wed 2025-11-05", "Wed 2025-11-05")]
    [InlineData("LB-MCBGTKS",    "2025-11",   "Fri 2025-12-05", "Fri 2025-12-05")]
    [InlineData("LB-MCBGTKS",    "2025-12",   "Mon 2026-01-05", "Mon 2026-01-05")]
    [InlineData("LB-MCBGTKS",    "2025-Q1",   "Thu 2025-04-10", "Thu 2025-04-10")]
    [InlineData("LB-MCBGTKS",    "2025-Q2",   "Thu 2025-07-10", "Thu 2025-07-10")]
    [InlineData("LB-MCBGTKS",    "2025-Q3",   "Fri 2025-10-10", "Fri 2025-10-10")]
    [InlineData("LB-MCBGTKS",    "2025-Q4",   "Sat 2026-01-10", "Sat 2026-01-10")]
    [InlineData("LB-MCBGTKS",    "2025-NAM",  "Thu 2026-01-15", "Thu 2026-01-15")]
    [InlineData("LB-MCBGTKS",    "2026-01",   "Thu 2026-02-05", "Thu 2026-02-05")]
    [InlineData("LB-MCBGTKS",    "2026-02",   "Thu 2026-03-05", "Thu 2026-03-05")]
    [InlineData("LB-MCBGTKS",    "2026-03",   "Sun 2026-04-05", "Mon 2026-04-06")]
    [InlineData("LB-MCBGTKS",    "2026-04",   "Tue 2026-05-05", "Tue 2026-05-05")]
    [InlineData("LB-MCBGTKS",    "2026-05",   "Fri 2026-06-05", "Fri 2026-06-05")]
    [InlineData("LB-MCBGTKS",    "2026-06",   "Sun 2026-07-05", "Mon 2026-07-06")]
    [InlineData("LB-MCBGTKS",    "2026-07",   "Wed 2026-08-05", "Wed 2026-08-05")]
    [InlineData("LB-MCBGTKS",    "2026-08",   "Sat 2026-09-05", "Mon 2026-09-07")]
    [InlineData("LB-MCBGTKS",    "2026-09",   "Mon 2026-10-05", "Mon 2026-10-05")]
    [InlineData("LB-MCBGTKS",    "2026-10",   "Thu 2026-11-05", "Thu 2026-11-05")]
    [InlineData("LB-MCBGTKS",    "2026-11",   "Sat 2026-12-05", "Mon 2026-12-07")]
    [InlineData("LB-MCBGTKS",    "2026-12",   "Tue 2027-01-05", "Tue 2027-01-05")]
    [InlineData("LB-MCBGTKS",    "2026-Q1",   "Fri 2026-04-10", "Fri 2026-04-10")]
    [InlineData("LB-MCBGTKS",    "2026-Q2",   "Fri 2026-07-10", "Fri 2026-07-10")]
    [InlineData("LB-MCBGTKS",    "2026-Q3",   "Sat 2026-10-10", "Mon 2026-10-12")]
    [InlineData("LB-MCBGTKS",    "2026-Q4",   "Sun 2027-01-10", "Mon 2027-01-11")]
    [InlineData("LB-MCBGTKS",    "2026-NAM",  "Fri 2027-01-15", "Fri 2027-01-15")]
    [InlineData("LB-MCBGTKS",    "2027-01",   "Fri 2027-02-05", "Fri 2027-02-12")]
    [InlineData("LB-MCBGTKS",    "2027-02",   "Fri 2027-03-05", "Fri 2027-03-05")]
    [InlineData("LB-MCBGTKS",    "2027-03",   "Mon 2027-04-05", "Mon 2027-04-05")]
    [InlineData("LB-MCBGTKS",    "2027-04",   "Wed 2027-05-05", "Wed 2027-05-05")]
    [InlineData("LB-MCBGTKS",    "2027-05",   "Sat 2027-06-05", "Mon 2027-06-07")]
    [InlineData("LB-MCBGTKS",    "2027-06",   "Mon 2027-07-05", "Mon 2027-07-05")]
    [InlineData("LB-MCBGTKS",    "2027-07",   "Thu 2027-08-05", "Thu 2027-08-05")]
    [InlineData("LB-MCBGTKS",    "2027-08",   "Sun 2027-09-05", "Mon 2027-09-06")]
    [InlineData("LB-MCBGTKS",    "2027-09",   "Tue 2027-10-05", "Tue 2027-10-05")]
    [InlineData("LB-MCBGTKS",    "2027-10",   "Fri 2027-11-05", "Fri 2027-11-05")]
    [InlineData("LB-MCBGTKS",    "2027-11",   "Sun 2027-12-05", "Mon 2027-12-06")]
    [InlineData("LB-MCBGTKS",    "2027-12",   "Wed 2028-01-05", "Wed 2028-01-05")]
    [InlineData("LB-MCBGTKS",    "2027-Q1",   "Sat 2027-04-10", "Mon 2027-04-12")]
    [InlineData("LB-MCBGTKS",    "2027-Q2",   "Sat 2027-07-10", "Mon 2027-07-12")]
    [InlineData("LB-MCBGTKS",    "2027-Q3",   "Sun 2027-10-10", "Mon 2027-10-11")]
    [InlineData("LB-MCBGTKS",    "2027-Q4",   "Mon 2028-01-10", "Mon 2028-01-10")]
    [InlineData("LB-MCBGTKS",    "2027-NAM",  "Sat 2028-01-15", "Sat 2028-01-15")]
    public void A_day_off_moves_the_last_day_only_where_the_programme_says_so(string programme, string period, string last, string moved)
    {
        var id = PeriodId.Parse(period);

        Assert.Equal(last, InWords(Packs.Of(programme).FindPeriod(id)!.Due.LastDay));
        Assert.Equal(moved, InWords(Rolling(Packs.Of(programme)).FindPeriod(id)!.Due.LastDay));
    }

    [Fact]
    public void The_table_above_has_every_period_of_these_years() => Assert.Equal(
        Packs.ByFile.Values.Sum(programme => programme.Periods.Count(period => period.Id.Year is >= 2024 and <= 2027)),
        typeof(LastDaysOfEveryPeriod).GetMethod(nameof(A_day_off_moves_the_last_day_only_where_the_programme_says_so))!.GetCustomAttributes(typeof(InlineDataAttribute), inherit: false).Length);

    private static Programme Rolling(Programme programme) => programme with
    {
        Reports = [.. programme.Reports.Select(kind => kind with { Due = (DatedRule)kind.Due with { Roll = Roll.NextWorkingDay } })],
    };

    private static string InWords(DateOnly day) => day.ToString("ddd yyyy-MM-dd", CultureInfo.InvariantCulture);
}
