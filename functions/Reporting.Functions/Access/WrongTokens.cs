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
        counts.TryGetValue(AddressOf(request), out var kept) && kept.Minute == Minute && kept.Count >= options.Value.WrongTokensPerMinute;

    public void Count(HttpRequest request)
    {
        var minute = Minute;
        counts.AddOrUpdate(AddressOf(request), (minute, 1), (_, kept) => kept.Minute == minute ? (minute, kept.Count + 1) : (minute, 1));
        if (counts.Count <= MostAddresses) return;
        foreach (var past in counts.Where(one => one.Value.Minute != minute)) counts.TryRemove(past);
    }

    private long Minute => clock.GetUtcNow().ToUnixTimeSeconds() / 60;

    // The platform's front end adds the sender's address, with a port, behind whatever the sender wrote there.
    private static string AddressOf(HttpRequest request)
    {
        var last = request.Headers["X-Forwarded-For"].ToString().Split(',')[^1].Trim();
        if (last.Length == 0) return request.HttpContext.Connection.RemoteIpAddress?.ToString() ?? "";
        var isVersion4 = last.Count(letter => letter == ':') == 1;
        var address = isVersion4 ? last[..last.IndexOf(':', StringComparison.Ordinal)] : last;
        return address.Length > 60 ? address[..60] : address;
    }
}
