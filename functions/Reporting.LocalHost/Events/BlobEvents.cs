using Azure.Storage.Blobs;
using Reporting.LocalHost.Hosting;

namespace Reporting.LocalHost.Events;

/// <summary>
/// Tells the blob functions of every new or changed blob, at least once: an event is written down when its delivery has
/// ended and not before, so a restart repeats what was under way and nothing else.
/// </summary>
public sealed class BlobEvents : IDisposable
{
    private readonly Dictionary<string, BlobTrigger> triggers;
    private readonly Deliveries deliveries;
    private readonly JsonLines<BlobEvent> delivered;
    private readonly JsonLines<PoisonEvent> poison;
    private readonly HashSet<BlobEvent> seen;
    private readonly SemaphoreSlim oneLookAtATime = new(1);

    public BlobEvents(
        FunctionHost host, BlobServiceClient storage, SettingNames settings, DataFolder data,
        EventOptions options, TimeProvider clock, ILogger<BlobEvents> log)
    {
        triggers = host.Functions.Select(function => BlobTrigger.Of(function, storage, settings)).OfType<BlobTrigger>().ToDictionary(trigger => trigger.Name);
        delivered = new(data.DeliveredEvents);
        poison = new(data.PoisonEvents);
        seen = [.. delivered.All];
        deliveries = new(host, options, poison, clock, log);
    }

    public IReadOnlyCollection<BlobTrigger> Triggers => triggers.Values;

    /// <summary>Events that failed as often as we try; <see cref="DeliverAgain"/> tries them too.</summary>
    public IReadOnlyList<PoisonEvent> Poison => poison.All;

    public int Pending => deliveries.Pending;

    public async Task CreateContainers(CancellationToken stop)
    {
        foreach (var trigger in Triggers) await trigger.CreateContainer(stop);
    }

    /// <summary>Looks for blobs not seen before and starts their deliveries.</summary>
    /// <returns>How many there were.</returns>
    public async Task<int> Look(CancellationToken stop)
    {
        await oneLookAtATime.WaitAsync(stop);
        try
        {
            var found = 0;
            foreach (var trigger in Triggers)
                foreach (var @event in await trigger.List(stop))
                {
                    if (!seen.Add(@event)) continue;
                    _ = deliveries.Start(trigger, @event, delivered.Add);
                    found++;
                }

            return found;
        }
        finally
        {
            oneLookAtATime.Release();
        }
    }

    /// <summary>Waits until every blob that is there has been told of, and so has whatever that brought about.</summary>
    public async Task WhenNothingIsPending(CancellationToken stop)
    {
        do
        {
            await deliveries.WhenAllEnded().WaitAsync(stop);
        }
        while (await Look(stop) > 0 || Pending > 0);
    }

    /// <summary>Delivers every event so far a second time, as the platform may.</summary>
    /// <returns>How many events that were, once all have ended.</returns>
    public async Task<int> DeliverAgain(CancellationToken stop)
    {
        await WhenNothingIsPending(stop);
        var again = delivered.All.Where(@event => triggers.ContainsKey(@event.Function)).ToList();
        await Task.WhenAll(again.Select(@event => deliveries.Start(triggers[@event.Function], @event, _ => { }))).WaitAsync(stop);
        return again.Count;
    }

    public Task Stop(CancellationToken hurry) => deliveries.Stop(hurry);

    public void Dispose()
    {
        deliveries.Dispose();
        oneLookAtATime.Dispose();
    }
}
