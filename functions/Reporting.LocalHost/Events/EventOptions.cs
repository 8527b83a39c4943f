namespace Reporting.LocalHost.Events;

/// <summary>How eagerly blob events are looked for and tried again; as on the platform, five tries.</summary>
public sealed record EventOptions
{
    public int Tries { get; init; } = 5;

    public int AtOnce { get; init; } = 8;

    public TimeSpan PollEvery { get; init; } = TimeSpan.FromMilliseconds(250);

    /// <summary>Between the first and the second try; each further pause is twice the one before.</summary>
    public TimeSpan FirstPause { get; init; } = TimeSpan.FromSeconds(1);
}
