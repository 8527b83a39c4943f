using System.Collections.Concurrent;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace Reporting.Functions.Access;

/// <summary>Counts the wrong tokens that come from one address, minute by minute. Nobody guesses 256 bits; the limit keeps a guesser from
/// costing us. Each instance counts for itself.</summary>
public sealed class WrongTokens(IOptions<AccessOptions> options, TimeProvider clock)
{
    // Above this, the counts of past minutes are dropped.
    private const int MostAddresses = 10_000;

    private readonly ConcurrentDictionary<string, (long Minute, int Count)> counts = new();

    public bool IsOver(HttpRequest request) =>
        counts.TryGetValue(NetworkAddress.Of(request), out var kept) && kept.Minute == Minute && kept.Count >= options.Value.WrongTokensPerMinute;

    public void Count(HttpRequest request)
    {
        var minute = Minute;
        counts.AddOrUpdate(NetworkAddress.Of(request), (minute, 1), (_, kept) => kept.Minute == minute ? (minute, kept.Count + 1) : (minute, 1));
        if (counts.Count <= MostAddresses) return;
        foreach (var past in counts.Where(one => one.Value.Minute != minute)) counts.TryRemove(past);
    }

    private long Minute => clock.GetUtcNow().ToUnixTimeSeconds() / 60;
}
