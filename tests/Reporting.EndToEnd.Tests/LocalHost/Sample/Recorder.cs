using System.Collections.Concurrent;

namespace Reporting.EndToEnd.Tests.LocalHost.Sample;

/// <summary>What the sample functions saw, in order, and which of them are to fail.</summary>
public sealed class Recorder
{
    private readonly ConcurrentQueue<string> lines = [];
    private readonly ConcurrentDictionary<string, int> failures = [];

    public IReadOnlyList<string> Lines => [.. lines];

    public void Add(string line) => lines.Enqueue(line);

    public void Fail(string what, int times) => failures[what] = times;

    public void FailWhenAsked(string what)
    {
        if (failures.TryGetValue(what, out var left) && left > 0)
        {
            failures[what] = left - 1;
            throw new InvalidOperationException($"the secret reason of {what}");
        }
    }
}
