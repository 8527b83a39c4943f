using System.Globalization;
using Microsoft.Azure.Functions.Worker;

namespace Reporting.EndToEnd.Tests.LocalHost.Sample;

public sealed class TimerSamples(Recorder recorder, TimeProvider clock)
{
    [Function("AtNoon")]
    public void AtNoon([TimerTrigger("%Sample:Noon%")] TimerInfo timer) => Record("noon", timer);

    [Function("EveryHour")]
    public async Task EveryHour([TimerTrigger("0 0 * * * *")] TimerInfo timer, CancellationToken stop)
    {
        await Task.Delay(TimeSpan.FromMilliseconds(1), clock, stop);
        Record("hour", timer);
    }

    [Function("EveryHourLater")]
    public void EveryHourLater([TimerTrigger("0 30 * * * *", UseMonitor = false)] TimerInfo timer)
    {
        recorder.FailWhenAsked("later");
        Record("later", timer);
    }

    private void Record(string name, TimerInfo timer) =>
        recorder.Add($"{name} {clock.GetUtcNow().ToString("dd HH:mm", CultureInfo.InvariantCulture)}{(timer.IsPastDue ? " past due" : "")}");
}
