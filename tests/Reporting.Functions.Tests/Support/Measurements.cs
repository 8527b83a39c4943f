using System.Collections.Concurrent;
using System.Diagnostics.Metrics;

namespace Reporting.Functions.Tests.Support;

/// <summary>What one app measures, from here on: other apps in this process have meters of their own.</summary>
internal sealed class Measurements : IDisposable
{
    private readonly MeterListener listener = new();

    private readonly ConcurrentQueue<Measurement> all = new();

    public Measurements(StorageApp app)
        : this(app.Get<IMeterFactory>())
    {
    }

    /// <param name="factory">The app's own.</param>
    public Measurements(IMeterFactory factory)
    {
        listener.InstrumentPublished = (instrument, listener) =>
        {
            if (ReferenceEquals(instrument.Meter.Scope, factory)) listener.EnableMeasurementEvents(instrument);
        };
        listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => all.Enqueue(new(instrument.Name, value, TextOf(tags))));
        listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => all.Enqueue(new(instrument.Name, value, TextOf(tags))));
        listener.Start();
    }

    /// <returns>The measurements of an instrument, in their order: value and tags, such as <c>outcome=sent</c>.</returns>
    public IReadOnlyList<Measurement> Of(string instrument) => [.. all.Where(one => one.Instrument == instrument)];

    /// <returns>Requests to storage, in their order, such as <c>table query ok</c>.</returns>
    public IReadOnlyList<string> StorageOperations() =>
        [.. Of("reporting.storage.operations").Select(one => string.Join(' ', one.Tags.Split(", ").Select(tag => tag.Split('=')[1])))];

    public void Dispose() => listener.Dispose();

    private static string TextOf(ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        var texts = new List<string>();
        foreach (var (name, value) in tags) texts.Add($"{name}={value}");
        return string.Join(", ", texts);
    }

    internal sealed record Measurement(string Instrument, double Value, string Tags);
}
