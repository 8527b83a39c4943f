using Microsoft.Azure.Functions.Worker;
using Reporting.LocalHost.Hosting;

namespace Reporting.LocalHost.Time;

/// <summary>
/// Runs the timer functions on the simulated clock. A timer that missed several occurrences runs once, as on the platform;
/// runs follow one another, so that what a test or a demo sees does not depend on the machine.
/// </summary>
public sealed class Timers : IDisposable
{
    private readonly FunctionHost host;
    private readonly SimulatedClock clock;
    private readonly ILogger<Timers> log;
    private readonly SemaphoreSlim oneAtATime = new(1);
    private DateTimeOffset lookedUpTo;

    public Timers(FunctionHost host, SimulatedClock clock, SettingNames settings, ILogger<Timers> log)
    {
        (this.host, this.clock, this.log) = (host, clock, log);
        All = [.. from function in host.Functions
                  where function.Trigger is TimerTriggerAttribute
                  let trigger = (TimerTriggerAttribute)function.Trigger
                  select new TimerFunction(function, Schedule.Parse(settings.Resolve(trigger.Schedule, function.Name)), trigger.RunOnStartup)];
        lookedUpTo = clock.GetUtcNow();
    }

    public IReadOnlyList<TimerFunction> All { get; }

    public Task<IReadOnlyList<TimerRun>> RunOnStartup(CancellationToken stop) =>
        Alone(() => RunEach(from timer in All where timer.RunsOnStartup select (timer, clock.GetUtcNow()), stop), stop);

    public Task<IReadOnlyList<TimerRun>> RunWhatFellDue(CancellationToken stop) => Alone(() => RunDue(stop), stop);

    /// <summary>Sets the clock; forward, every timer that fell due in between has run once when this returns. Backward,
    /// nothing runs, and the occurrences since then come again.</summary>
    public Task<IReadOnlyList<TimerRun>> MoveTo(DateTimeOffset moment, CancellationToken stop) => Alone(async () =>
    {
        clock.MoveTo(moment);
        var runs = await RunDue(stop);

        // The runs took real time; whoever moved the clock to the last second of a day still wants that second.
        clock.MoveTo(moment);
        lookedUpTo = moment;
        return runs;
    }, stop);

    /// <returns>The run, or null when no timer has this name.</returns>
    public Task<TimerRun?> Run(string function, CancellationToken stop) => Alone(async () =>
    {
        var named = All.Where(timer => string.Equals(timer.Name, function, StringComparison.OrdinalIgnoreCase));
        var runs = await RunEach(named.Select(timer => (timer, clock.GetUtcNow())), stop);
        return runs.Count == 0 ? null : runs[0];
    }, stop);

    public void Dispose() => oneAtATime.Dispose();

    private Task<IReadOnlyList<TimerRun>> RunDue(CancellationToken stop)
    {
        var now = clock.GetUtcNow();
        var since = lookedUpTo;
        lookedUpTo = now;
        return RunEach(
            from timer in All
            let dueAt = timer.Schedule.After(since)
            where dueAt <= now
            orderby dueAt
            select (timer, dueAt.Value), stop);
    }

    private async Task<IReadOnlyList<TimerRun>> RunEach(IEnumerable<(TimerFunction Timer, DateTimeOffset DueAt)> due, CancellationToken stop)
    {
        var runs = new List<TimerRun>();
        foreach (var (timer, dueAt) in due.ToList())
        {
            var run = await timer.Run(host, dueAt, clock.GetUtcNow(), stop);
            runs.Add(run);
            if (!run.Succeeded) log.LogError(run.Error, "{Timer} failed; it runs again when it is next due", run.Function);
        }

        return runs;
    }

    private async Task<T> Alone<T>(Func<Task<T>> work, CancellationToken stop)
    {
        await oneAtATime.WaitAsync(stop);
        try
        {
            return await work();
        }
        finally
        {
            oneAtATime.Release();
        }
    }
}
