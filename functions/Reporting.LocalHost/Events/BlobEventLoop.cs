using System.Diagnostics;

namespace Reporting.LocalHost.Events;

/// <summary>Looks for new blobs a few times a second; Azurite has no events to subscribe to.</summary>
public sealed class BlobEventLoop(BlobEvents events, EventOptions options, ILogger<BlobEventLoop> log) : BackgroundService
{
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await events.Stop(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            var began = Stopwatch.GetTimestamp();
            await Look(stoppingToken);
            // A listing that takes long must not become a listing that never pauses.
            var breather = Math.Min(3 * Stopwatch.GetElapsedTime(began).Ticks, TimeSpan.TicksPerSecond * 2);
            await Task.Delay(new TimeSpan(Math.Max(breather, options.PollEvery.Ticks)), stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task Look(CancellationToken stop)
    {
        try
        {
            await events.Look(stop);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // The host is stopping.
        }
        catch (Exception error)
        {
            log.LogWarning("The blob storage did not answer; looking again: {Error}", error.Message);
        }
    }
}
