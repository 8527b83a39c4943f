using Reporting.Domain.Mails;

namespace Reporting.Functions.Mails;

/// <summary>Where the text of a mail comes from: it was fixed when the mail was written (<see cref="FixedText"/>), or it is composed when
/// the mail's turn has come, from how things stand then. Each kind of mail has exactly one.</summary>
public interface IMailText
{
    IReadOnlySet<MailKind> Kinds { get; }

    /// <summary>Says what the mails say. They are about to be claimed and sent, and are asked together, so that one look at storage serves
    /// them all; a mail that may have been sent before is not asked again.</summary>
    /// <returns>As many as were asked, in their order.</returns>
    Task<IReadOnlyList<Composition>> Compose(IReadOnlyList<OutboxMail> mails, DateTimeOffset now, CancellationToken stop);
}
