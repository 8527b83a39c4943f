using System.Globalization;
using System.Text.RegularExpressions;
using Reporting.Domain.Deadlines;
using Reporting.Functions.Portal.Desk.Charts;
using Reporting.Functions.Tests.Support;

namespace Reporting.Functions.Tests.Portal;

/// <summary>What the desk's pictures are drawn from.</summary>
public sealed class PicturesOfTheDesk
{
    private static readonly DateTimeOffset Opening = Vietnam("2024-05-01");
    private static readonly DateTimeOffset Due = Vietnam("2024-05-25");

    [Theory]
    //          values      per cent  top
    [InlineData("",         true,     "100")]
    [InlineData("40 90",    true,     "100")]
    [InlineData("100",      true,     "100")]
    [InlineData("101",      true,     "120")]
    [InlineData("",         false,    "1")]
    [InlineData("0",        false,    "1")]
    [InlineData("0.03",     false,    "0.03")]
    [InlineData("0.031",    false,    "0.04")]
    [InlineData("9",        false,    "10")]
    [InlineData("85 111",   false,    "120")]
    [InlineData("24719",    false,    "25000")]
    public void A_scale_ends_at_a_round_number_that_holds_everything(string values, bool isPerCent, string top)
    {
        var all = values.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(one => decimal.Parse(one, CultureInfo.InvariantCulture)).ToList();

        var scale = Scale.For(all, isPerCent);

        Assert.Equal(decimal.Parse(top, CultureInfo.InvariantCulture), scale.Top);
        Assert.All(all, value => Assert.InRange(scale.At(value), 0, 1));
    }

    [Theory]
    //          values         bottom  top
    [InlineData("30 100",      "0",    "100")]
    [InlineData("100 112 109", "96",   "114")]
    [InlineData("80",          "78",   "82")]
    [InlineData("0",           "0",    "100")]
    public void A_line_may_begin_further_up_where_its_values_are_close_together(string values, string bottom, string top)
    {
        var all = values.Split(' ').Select(one => decimal.Parse(one, CultureInfo.InvariantCulture)).ToList();

        var scale = Scale.ForLine(all, isPerCent: true);

        Assert.Equal((decimal.Parse(bottom, CultureInfo.InvariantCulture), decimal.Parse(top, CultureInfo.InvariantCulture)), (scale.Bottom, scale.Top));
        Assert.All(all, value => Assert.InRange(scale.Bottom + ((decimal)scale.At(value) * (scale.Top - scale.Bottom)), value - 0.001m, value + 0.001m));
    }

    [Fact]
    public void The_line_of_a_period_climbs_from_nothing_to_the_share_that_is_in_and_marks_the_due_moment()
    {
        var progress = new Progress(4, [Vietnam("2024-05-07"), Vietnam("2024-05-13")]);

        var chart = ProgressChart.Of(progress, Opening, Due, Vietnam("2024-05-13").AddDays(6))!;

        Assert.Equal("M0 100H250V75H500V50H750", chart.Line);
        Assert.Equal("M0 100H250V75H500V50H750V100Z", chart.Area);
        Assert.Equal((1d, 0.75), (chart.Due, chart.End));
        Assert.Equal([("2024-05-01", 0), ("2024-05-06", 0), ("2024-05-11", 1), ("2024-05-16", 2), ("2024-05-21", 2)], chart.Marks.Select(mark => (mark.Day.ToString("O", CultureInfo.InvariantCulture), mark.Received)));
    }

    [Fact]
    public void After_the_due_moment_the_picture_goes_on_to_now() =>
        Assert.Equal((0.5, 1), (ProgressChart.Of(new Progress(1, []), Opening, Due, Due + (Due - Opening))!.Due, ProgressChart.Of(new Progress(1, []), Opening, Due, Due + (Due - Opening))!.End));

    [Fact]
    public void Nothing_is_marked_while_no_due_day_is_named() => Assert.Null(ProgressChart.Of(new Progress(1, []), Opening, due: null, Due)!.Due);

    [Fact]
    public void There_is_no_picture_of_a_period_that_is_not_open_or_that_nobody_owes()
    {
        Assert.Null(ProgressChart.Of(new Progress(4, []), Opening, Due, Opening));
        Assert.Null(ProgressChart.Of(new Progress(0, []), Opening, Due, Due));
    }

    [Fact]
    public void Few_enough_days_are_written_below_it_for_a_phone_however_long_it_is() =>
        Assert.All([1, 2, 5, 6, 7, 30, 60, 61, 100, 365, 800], days => Assert.InRange(new TimeAxis(Opening, Opening.AddDays(days)).Days().Count, 2, 7));

    [Fact]
    public void The_line_of_thousands_of_units_has_a_few_hundred_points()
    {
        var random = new Random(5);
        var progress = new Progress(3500, [.. Enumerable.Range(0, 3500).Select(_ => Opening.AddSeconds(random.Next(24 * 86400))).Order()]);

        Assert.InRange(ProgressChart.Of(progress, Opening, Due, Due)!.Line.Count(letter => letter == 'V'), 100, Progress.MostSteps);
    }

    [Fact]
    public void A_strip_counts_every_unit_once_and_knows_the_lowest_the_middle_and_the_highest()
    {
        var strip = Distribution.Of(new Scale(0, 100), [0, 2, 2.5m, 50, 99.9m, 100, 130])!;

        Assert.Equal(7, strip.Counts.Sum());
        Assert.InRange(strip.Counts.Count, 1, 60);
        Assert.Equal((0m, 50m, 130m), (strip.Least, strip.Middle, strip.Most));
        Assert.Equal([(0m, 2m, 1), (2m, 4m, 2), (50m, 52m, 1), (98m, 100m, 3)], strip.Held);
        Assert.Null(Distribution.Of(new Scale(0, 100), []));
    }

    [Fact]
    public void A_trend_is_joined_only_where_periods_with_a_value_follow_each_other()
    {
        var trend = TrendChart.Of(new Scale(0, 100), [10, null, 50, 100], 80);

        Assert.Equal("M125 90M625 50L875 0", trend.Line);
        Assert.Equal([0.9, null, 0.5, 0], trend.Points.Select(point => point.Down));
        Assert.Equal(0.2, trend.Target!.Value, 6);
    }

    // The tests run as on a machine where 1.5 is written 1,5.
    [Fact]
    public void Numbers_in_pictures_are_written_with_a_point_whatever_the_machine_says()
    {
        Assert.Equal(("1.5", "33.33%"), (Svg.Number(1.5), Svg.PerCent(1 / 3d)));
        var progress = new Progress(3, [Opening.AddHours(1), Opening.AddHours(100)]);
        Assert.DoesNotMatch(new Regex(","), ProgressChart.Of(progress, Opening, Due, Due)!.Line);
    }

    private static DateTimeOffset Vietnam(string day) => DateTimeOffset.Parse($"{day}T00:00:00+07:00", CultureInfo.InvariantCulture);
}
