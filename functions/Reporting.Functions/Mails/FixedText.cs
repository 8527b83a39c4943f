using Reporting.Domain.Mails;

namespace Reporting.Functions.Mails;

/// <summary>The text that the mail was written with: answers to a submission say what was so then.</summary>
public sealed class FixedText : IMailText
{
    public IReadOnlySet<MailKind> Kinds { get; } = new HashSet<MailKind> { MailKind.Verdict, MailKind.Receipt, MailKind.NotProcessed, MailKind.Stuck };

    public Task<IReadOnlyList<Composition>> Compose(IReadOnlyList<OutboxMail> mails, DateTimeOffset now, CancellationToken stop) =>
        Task.FromResult<IReadOnlyList<Composition>>([.. mails.Select(mail => new Composition.Says(mail.Text ?? throw new InvalidOperationException($"Mail {mail.Key} has no text.")))]);
}
