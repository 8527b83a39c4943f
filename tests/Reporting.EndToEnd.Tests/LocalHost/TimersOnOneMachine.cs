using System.Net;
using System.Text.Json;
using Reporting.EndToEnd.Tests.LocalHost.Sample;
using Reporting.LocalHost.Time;

namespace Reporting.EndToEnd.Tests.LocalHost;

public sealed class TimersOnOneMachine : IAsyncLifetime
{
    private SampleHost host = null!;

    public async Task InitializeAsync() => host = await SampleHost.Start(now: "2024-05-24T10:15:00Z");

    public Task DisposeAsync() => host.DisposeAsync().AsTask();

    [Fact]
    public async Task A_clock_moved_over_several_occurrences_runs_each_timer_once_in_order_of_what_fell_due()
    {
        var answer = await MoveTo("2024-05-26T20:15:00+07:00");

        Assert.Equal("2024-05-26T20:15:00+07:00", answer.GetProperty("now").GetString());
        Assert.Equal("""["EveryHourLater","EveryHour","AtNoon"]""", answer.GetProperty("ran").GetRawText());
        Assert.Equal(["later 26 13:15 past due", "hour 26 13:15 past due", "noon 26 13:15 past due"], host.Recorder.Lines);
    }

    [Fact]
    public async Task An_occurrence_is_due_at_its_very_moment_and_only_once()
    {
        await MoveTo("2024-05-24T10:29:00Z");
        Assert.Empty(host.Recorder.Lines);

        await MoveTo("2024-05-24T10:30:00Z");
        await MoveTo("2024-05-24T10:31:00Z");

        Assert.Equal(["later 24 10:30"], host.Recorder.Lines);
    }

    [Fact]
    public async Task A_clock_moved_back_runs_nothing_and_lets_the_occurrences_come_again()
    {
        await MoveTo("2024-05-24T10:30:00Z");

        var back = await MoveTo("2024-05-24T10:15:00Z");
        var again = await MoveTo("2024-05-24T10:30:00Z");

        Assert.Equal("[]", back.GetProperty("ran").GetRawText());
        Assert.Equal("""["EveryHourLater"]""", again.GetProperty("ran").GetRawText());
    }

    [Fact]
    public async Task A_timer_that_fails_is_reported_and_keeps_nobody_else_from_running()
    {
        host.Recorder.Fail("later", times: 1);

        var answer = await MoveTo("2024-05-24T11:00:00Z");

        Assert.Equal("""["EveryHourLater","EveryHour"]""", answer.GetProperty("ran").GetRawText());
        Assert.Equal("""["EveryHourLater"]""", answer.GetProperty("failed").GetRawText());
        Assert.Equal(["hour 24 11:00"], host.Recorder.Lines);
    }

    [Fact]
    public async Task A_timer_runs_by_itself_when_the_clock_reaches_it()
    {
        host.App.Clock.MoveTo(new(2024, 5, 24, 10, 29, 59, TimeSpan.Zero));

        await Eventually.Holds(() => host.Recorder.Lines.Count == 1);

        Assert.Equal(["later 24 10:30"], host.Recorder.Lines);
    }

    [Fact]
    public async Task One_timer_can_be_run_by_name()
    {
        var answer = await host.Http.PostAsync("local/timers/atnoon", null);

        Assert.Equal("""{"ran":["AtNoon"]}""", await answer.Content.ReadAsStringAsync());
        Assert.Equal(["noon 24 10:15"], host.Recorder.Lines);
    }

    [Theory]
    //           path             body                                status code
    [InlineData("timers/Greet",  null,                                404, "no-such-timer")]
    [InlineData("timers/EveryHourLater", null,                        500, "timer-failed")]
    [InlineData("clock",         null,                                400, "bad-moment")]
    [InlineData("clock",         """{"now": "2024-05-25T00:00:00"}""", 400, "bad-moment")]
    [InlineData("clock",         """{"now": 5}""",                    400, "bad-moment")]
    [InlineData("clock",         """["now"]""",                       400, "bad-moment")]
    public async Task A_request_that_makes_no_sense_is_a_problem_with_a_code(string path, string? body, int status, string code)
    {
        host.Recorder.Fail("later", times: 1);

        var answer = await host.Http.PostAsync($"local/{path}", body is null ? null : new StringContent(body));

        Assert.Equal((HttpStatusCode)status, answer.StatusCode);
        Assert.Equal(code, (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("code").GetString());
    }

    [Fact]
    public async Task The_list_of_what_runs_here_shows_the_clock_in_Vietnam_time_and_every_trigger()
    {
        var list = await host.Http.GetFromJsonAsync<JsonElement>("local");

        Assert.StartsWith("2024-05-24T17:15:0", list.GetProperty("clock").GetProperty("now").GetString(), StringComparison.Ordinal);
        Assert.Equal(host.App.BaseAddress.Port, list.GetProperty("ports").GetProperty("http").GetInt32());
        var functions = list.GetProperty("functions").EnumerateArray().ToDictionary(one => one.GetProperty("name").GetString()!, one => one.GetProperty("on").GetString());
        Assert.Equal("GET /api/greet/{name}/{times:int}/{day?}", functions["Greet"]);
        Assert.Equal("ANY /api/break", functions["Break"]);
        Assert.Equal("0 0 12 * * *", functions["AtNoon"]);
    }

    [Theory]
    //           expression           after                    next
    [InlineData("0 0 * * * *",       "2024-05-24T10:00:00Z",  "2024-05-24T11:00:00+00:00")]
    [InlineData("0 0 * * * *",       "2024-05-24T17:59:59+07:00", "2024-05-24T11:00:00+00:00")]
    [InlineData("*/15 * * * *",      "2024-05-24T10:15:01Z",  "2024-05-24T10:30:00+00:00")]
    [InlineData("0 0 0 29 2 *",      "2024-03-01T00:00:00Z",  "2028-02-29T00:00:00+00:00")]
    public void A_schedule_counts_in_utc(string expression, string after, string next)
    {
        Assert.True(Moment.TryParse(after, out var moment));
        Assert.Equal(next, Moment.Format(Schedule.Parse(expression).After(moment)!.Value));
    }

    [Fact]
    public void A_schedule_that_is_none_says_what_one_looks_like() =>
        Assert.Contains("0 0 * * * *", Assert.Throws<FormatException>(() => Schedule.Parse("hourly")).Message, StringComparison.Ordinal);

    private async Task<JsonElement> MoveTo(string now)
    {
        var answer = await host.Http.PostAsJsonAsync("local/clock", new { now });
        return await answer.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<JsonElement>();
    }
}
