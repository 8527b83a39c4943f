using Reporting.Domain.Mails;
using Reporting.Functions.Mails;

namespace Reporting.Functions.Tests.Remind;

/// <summary>A mail server as it behaves over a year: away at times, and now and then it takes a mail and the line is lost before it
/// says so.</summary>
internal sealed class SimulatedMailbox(TimeProvider clock, Random random) : IMailbox
{
    private readonly List<(Mail Mail, DateTimeOffset At)> received = [];

    public bool IsAway { get; set; }

    /// <summary>How often a mail was taken without an answer.</summary>
    public int LostAnswers { get; private set; }

    public IReadOnlyList<(Mail Mail, DateTimeOffset At)> Received => received;

    public bool CanSend => true;

    public Task<SendOutcome> Send(Mail mail, CancellationToken stop)
    {
        if (IsAway) return Task.FromResult<SendOutcome>(new SendOutcome.Unavailable("away"));
        received.Add((mail, clock.GetUtcNow()));
        if (random.Next(100) > 0) return Task.FromResult<SendOutcome>(new SendOutcome.Accepted());
        LostAnswers++;
        return Task.FromResult<SendOutcome>(new SendOutcome.Unknown("line lost"));
    }
}
