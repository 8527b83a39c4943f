namespace Reporting.LocalHost.Time;

/// <summary>
/// The time the functions see: real time, or a chosen moment that runs on from there at real speed. Only the answer to
/// "what time is it" moves; timers and delays keep real time, so that a moved clock never stretches somebody's wait.
/// </summary>
public sealed class SimulatedClock : TimeProvider
{
    private long ticksAhead;

    public SimulatedClock(DateTimeOffset? start = null)
    {
        IsSimulated = start is not null;
        if (start is { } moment) MoveTo(moment);
    }

    public bool IsSimulated { get; private set; }

    /// <summary>As on the platform, whose machines run in UTC: code that forgets the zone is wrong here too.</summary>
    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

    public override DateTimeOffset GetUtcNow() => System.GetUtcNow().AddTicks(Interlocked.Read(ref ticksAhead));

    public void MoveTo(DateTimeOffset moment)
    {
        Interlocked.Exchange(ref ticksAhead, (moment - System.GetUtcNow()).Ticks);
        IsSimulated = true;
    }
}
