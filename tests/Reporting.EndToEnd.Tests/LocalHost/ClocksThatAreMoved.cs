using Reporting.LocalHost.Time;

namespace Reporting.EndToEnd.Tests.LocalHost;

public sealed class ClocksThatAreMoved
{
    private static readonly DateTimeOffset May = new(2024, 5, 24, 10, 0, 0, TimeSpan.FromHours(7));

    [Fact]
    public void Run_on_from_the_moment_they_are_given()
    {
        var clock = new SimulatedClock(May);

        var first = clock.GetUtcNow();
        Thread.Sleep(20);
        var second = clock.GetUtcNow();

        Assert.InRange(first, May, May.AddSeconds(5));
        Assert.InRange(second - first, TimeSpan.FromMilliseconds(15), TimeSpan.FromSeconds(5));
        Assert.True(clock.IsSimulated);
    }

    [Fact]
    public void Show_real_time_until_somebody_moves_them()
    {
        var clock = new SimulatedClock();
        Assert.InRange(clock.GetUtcNow() - TimeProvider.System.GetUtcNow(), TimeSpan.FromSeconds(-1), TimeSpan.FromSeconds(1));
        Assert.False(clock.IsSimulated);

        clock.MoveTo(May);
        Assert.InRange(clock.GetUtcNow(), May, May.AddSeconds(5));
    }

    [Fact]
    public async Task Do_not_stretch_a_wait_that_is_under_way()
    {
        var clock = new SimulatedClock(May);
        var wait = Task.Delay(TimeSpan.FromMilliseconds(50), clock);
        clock.MoveTo(May.AddYears(-1));

        await wait.WaitAsync(TimeSpan.FromSeconds(5));

        Assert.Equal(TimeZoneInfo.Utc, clock.LocalTimeZone);
    }

    [Theory]
    //           text                                  moment in UTC
    [InlineData("2024-05-26T08:00:00+07:00",          "2024-05-26T01:00:00+00:00")]
    [InlineData("2024-05-26T08:00+07:00",             "2024-05-26T01:00:00+00:00")]
    [InlineData("2024-05-26T08:00:00.500Z",           "2024-05-26T08:00:00+00:00")]
    [InlineData("2024-05-26T08:00:00",                null)]
    [InlineData("2024-05-26",                         null)]
    [InlineData("26/05/2024 08:00 +07:00",            null)]
    [InlineData("",                                   null)]
    public void Are_set_by_moments_that_have_an_offset(string text, string? moment) =>
        Assert.Equal(moment, Moment.TryParse(text, out var parsed) ? Moment.Format(parsed.ToUniversalTime()) : null);
}
