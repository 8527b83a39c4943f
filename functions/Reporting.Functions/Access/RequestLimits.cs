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

    public RequestLimits(IOptions<AccessOptions> options)
    {
        addresses = PartitionedRateLimiter.Create<string, string>(address => Window(address, options.Value.RequestsPerMinute, TimeSpan.FromMinutes(1)));
        units = PartitionedRateLimiter.Create<UnitCode, UnitCode>(unit => Window(unit, options.Value.ChangesPerUnitPerHour, TimeSpan.FromHours(1)));
    }

    /// <summary>Counts a request of an address.</summary>
    /// <returns>Why it is refused; null when it is not.</returns>
    public Problem? Refusal(HttpRequest request) => IsOver(addresses, NetworkAddress.Of(request)) ? Problems.TooManyRequests : null;

    /// <summary>Counts a unit's request, unless it only asks.</summary>
    /// <returns>Why it is refused; null when it is not.</returns>
    public Problem? Refusal(HttpRequest request, Caller caller) =>
        caller.Unit is { } unit && !HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method) && IsOver(units, unit) ? Problems.TooManyChanges : null;

    public void Dispose()
    {
        addresses.Dispose();
        units.Dispose();
    }

    private static bool IsOver<T>(PartitionedRateLimiter<T> limiter, T one)
    {
        using var lease = limiter.AttemptAcquire(one);
        return !lease.IsAcquired;
    }

    private static RateLimitPartition<T> Window<T>(T key, int most, TimeSpan length) =>
        RateLimitPartition.GetSlidingWindowLimiter(key, _ => new SlidingWindowRateLimiterOptions { PermitLimit = most, Window = length, SegmentsPerWindow = Parts });
}
