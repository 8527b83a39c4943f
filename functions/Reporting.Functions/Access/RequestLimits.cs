using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using Reporting.Domain.Words;
using Reporting.Functions.Api;

namespace Reporting.Functions.Access;

/// <summary>How much one address may ask and one unit may send. Each instance counts for itself, on the real clock: the limits keep a script
/// that has gone wild from costing the others the deadline, and are far above what people do.</summary>
public sealed class RequestLimits : IDisposable
{
    // A window in so many parts forgets by parts: who was over the limit is let in again little by little.
    private const int Parts = 6;

    private readonly PartitionedRateLimiter<string> addresses;
    private readonly PartitionedRateLimiter<UnitCode> units;
    private readonly PartitionedRateLimiter<string> sessions;

    public RequestLimits(IOptions<AccessOptions> options)
    {
        addresses = PartitionedRateLimiter.Create<string, string>(address => Window(address, options.Value.RequestsPerMinute, TimeSpan.FromMinutes(1)));
        units = PartitionedRateLimiter.Create<UnitCode, UnitCode>(unit => Window(unit, options.Value.ChangesPerUnitPerHour, TimeSpan.FromHours(1)));
        sessions = PartitionedRateLimiter.Create<string, string>(opener => Window(opener, options.Value.SessionsPerHour, TimeSpan.FromHours(1)));
    }

    /// <summary>Counts a request of an address.</summary>
    /// <returns>Why it is refused; null when it is not.</returns>
    public Problem? Refusal(HttpRequest request) => IsOver(addresses, NetworkAddress.Of(request)) ? Problems.TooManyRequests : null;

    /// <summary>Counts a unit's change or download.</summary>
    /// <returns>Why it is refused; null when it is not.</returns>
    public Problem? Refusal(Caller caller) => caller.Unit is { } unit && IsOver(units, unit) ? Problems.TooManyChanges : null;

    /// <summary>Counts a session that is to be opened.</summary>
    /// <param name="opener">The hash of the link's token or of the account.</param>
    /// <returns>Why it is refused; null when it is not.</returns>
    public Problem? RefusalOfSession(string opener) => IsOver(sessions, opener) ? Problems.TooManySessions : null;

    public void Dispose()
    {
        addresses.Dispose();
        units.Dispose();
        sessions.Dispose();
    }

    private static bool IsOver<T>(PartitionedRateLimiter<T> limiter, T one)
    {
        using var lease = limiter.AttemptAcquire(one);
        return !lease.IsAcquired;
    }

    private static RateLimitPartition<T> Window<T>(T key, int most, TimeSpan length) =>
        RateLimitPartition.GetSlidingWindowLimiter(key, _ => new SlidingWindowRateLimiterOptions { PermitLimit = most, Window = length, SegmentsPerWindow = Parts });
}
