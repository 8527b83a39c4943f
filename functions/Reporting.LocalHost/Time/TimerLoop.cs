namespace Reporting.LocalHost.Time;

/// <summary>Looks four times a second whether a timer fell due, whoever moved the clock.</summary>
public sealed class TimerLoop(Timers timers) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(250);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await timers.RunOnStartup(stoppingToken);
            while (true)
            {
                await timers.RunWhatFellDue(stoppingToken);
                await Task.Delay(Pause, stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The host is stopping.
        }
    }
}
