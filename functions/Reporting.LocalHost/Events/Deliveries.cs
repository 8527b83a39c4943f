using System.Collections.Concurrent;
using Reporting.LocalHost.Hosting;

namespace Reporting.LocalHost.Events;

/// <summary>Delivers events, several at a time, each until it succeeds or has failed too often.</summary>
public sealed class Deliveries(FunctionHost host, EventOptions options, JsonLines<PoisonEvent> poison, TimeProvider clock, ILogger log) : IDisposable
{
    private readonly SemaphoreSlim atOnce = new(options.AtOnce);
    private readonly CancellationTokenSource closing = new();
    private readonly CancellationTokenSource aborting = new();
    private readonly ConcurrentDictionary<Task, BlobEvent> pending = [];

    public int Pending => pending.Count;

    /// <summary>Starts a delivery; <paramref name="done"/> is called when nothing more will be tried.</summary>
    public Task Start(BlobTrigger trigger, BlobEvent @event, Action<BlobEvent> done)
    {
        // Made before it is started, so that it is known as pending before it can end.
        var cold = new Task<Task>(() => Deliver(trigger, @event, done));
        var delivery = cold.Unwrap();
        pending[delivery] = @event;
        _ = delivery.ContinueWith(Ended, TaskScheduler.Default);
        cold.Start(TaskScheduler.Default);
        return delivery;
    }

    public Task WhenAllEnded() => Task.WhenAll(pending.Keys);

    /// <summary>Starts nothing more, and gives what runs right now a few seconds. What does not end by then, or waits for
    /// its next try, is delivered again after the next start.</summary>
    public async Task Stop(CancellationToken hurry)
    {
        await closing.CancelAsync();
        aborting.CancelAfter(TimeSpan.FromSeconds(5));
        await using var _ = hurry.Register(aborting.Cancel);
        await WhenAllEnded().ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    public void Dispose()
    {
        closing.Dispose();
        aborting.Dispose();
        atOnce.Dispose();
    }

    private void Ended(Task delivery)
    {
        if (pending.TryRemove(delivery, out var @event) && delivery.IsFaulted)
            log.LogError(delivery.Exception, "The delivery of {Blob} to {Function} broke off; it starts again with LocalHost", @event.Blob, @event.Function);
    }

    private async Task Deliver(BlobTrigger trigger, BlobEvent @event, Action<BlobEvent> done)
    {
        for (var tried = 1; await Try(trigger, @event, tried) is { } error; tried++)
        {
            if (tried >= options.Tries)
            {
                poison.Add(new(@event, clock.GetUtcNow(), error.ToString()));
                log.LogError(error, "{Function} failed {Tries} times on {Blob}; the event is in the poison list", @event.Function, tried, @event.Blob);
                break;
            }

            log.LogWarning("{Function} failed on {Blob}, try {Try} of {Tries}: {Error}", @event.Function, @event.Blob, tried, options.Tries, error.Message);
            await Task.Delay(options.FirstPause * Math.Pow(2, tried - 1), closing.Token);
        }

        done(@event);
    }

    private async Task<Exception?> Try(BlobTrigger trigger, BlobEvent @event, int tried)
    {
        await atOnce.WaitAsync(closing.Token);
        try
        {
            await trigger.Deliver(host, @event.Blob, tried - 1, options.Tries - 1, aborting.Token);
            return null;
        }
        catch (Exception error) when (!closing.IsCancellationRequested)
        {
            return error;
        }
        finally
        {
            atOnce.Release();
        }
    }
}
