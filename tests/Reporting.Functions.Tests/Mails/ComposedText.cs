using Reporting.Domain.Mails;
using Reporting.Functions.Mails;

namespace Reporting.Functions.Tests.Mails;

/// <summary>Reminders that say, when their turn comes, what the test has them say by then.</summary>
internal sealed class ComposedText : IMailText
{
    public IReadOnlySet<MailKind> Kinds { get; } = new HashSet<MailKind> { MailKind.Reminder };

    public string Says { set => SaysOf = _ => value; }

    public Func<OutboxMail, string> SaysOf { get; set; } = mail => mail.Text!.Plain;

    /// <summary>Why there is nothing left to say; null when there is.</summary>
    public string? Nothing { get; set; }

    /// <summary>The key of a mail that throws.</summary>
    public string? Breaks { get; set; }

    public Task<IReadOnlyList<Composition>> Compose(IReadOnlyList<OutboxMail> mails, DateTimeOffset now, CancellationToken stop) => Task.FromResult<IReadOnlyList<Composition>>([.. mails.Select(Compose)]);

    private Composition Compose(OutboxMail mail) =>
        mail.Key.Key == Breaks ? throw new InvalidOperationException("broken")
        : Nothing is { } reason ? new Composition.NothingLeft(reason)
        : new Composition.Says(AMail.Text with { Plain = SaysOf(mail) });
}
