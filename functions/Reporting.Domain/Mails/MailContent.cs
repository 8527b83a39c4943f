namespace Reporting.Domain.Mails;

/// <summary>What a mail says, once, from which both its forms are made.</summary>
/// <param name="Headline">The one sentence that somebody reads who reads no more.</param>
/// <param name="Greeting">Whom it addresses.</param>
/// <param name="Signature">Who writes, one line each.</param>
public sealed record MailContent(string Subject, string Headline, Tone Tone, string Greeting, IReadOnlyList<Passage> Passages, IReadOnlyList<string> Signature)
{
    public MailText ToText() => new(OneLine.Of(Subject), PlainMail.Write(this), HtmlMail.Write(this));
}
