using Microsoft.Azure.Functions.Worker;
using Reporting.LocalHost.Hosting;

namespace Reporting.LocalHost.Time;

/// <summary>A function with its schedule, and when it last ran.</summary>
public sealed class TimerFunction(FoundFunction function, Schedule schedule, bool runsOnStartup)
{
    // The platform calls a run past due when it starts noticeably late; a tick of our loop is not.
    private static readonly TimeSpan Punctual = TimeSpan.FromSeconds(2);

    private DateTimeOffset lastRun;

    public string Name => function.Name;

    public Schedule Schedule => schedule;

    public bool RunsOnStartup => runsOnStartup;

    public async Task<TimerRun> Run(FunctionHost host, DateTimeOffset dueAt, DateTimeOffset now, CancellationToken stop)
    {
        var info = Info(dueAt, now);
        lastRun = now;
        try
        {
            await host.Invoke(new(function, stop) { Value = type => Bind(info, type) });
            return new(Name, dueAt, Error: null);
        }
        catch (Exception error) when (!stop.IsCancellationRequested)
        {
            return new(Name, dueAt, error);
        }
    }

    private TimerInfo Info(DateTimeOffset dueAt, DateTimeOffset now) => new()
    {
        IsPastDue = now - dueAt > Punctual,
        ScheduleStatus = new()
        {
            Last = lastRun.UtcDateTime,
            Next = (schedule.After(now) ?? DateTimeOffset.MaxValue).UtcDateTime,
            LastUpdated = now.UtcDateTime,
        },
    };

    private static ValueTask<object?> Bind(TimerInfo info, Type type) => type == typeof(TimerInfo)
        ? new(info)
        : throw new NotSupportedException($"A timer's parameter is a TimerInfo here, not a {type.Name}.");
}
