namespace Reporting.Domain.Mails;

/// <summary>A mail as plain text: paragraphs with a blank line between them.</summary>
internal static class PlainMail
{
    private const string LineEnd = "\r\n";

    public static string Write(MailContent content) => string.Join(
        LineEnd + LineEnd,
        [OneLine.Of(content.Greeting), OneLine.Of(content.Headline), .. content.Passages.Select(Write), string.Join(LineEnd, content.Signature.Select(OneLine.Of))]) + LineEnd;

    private static string Write(Passage passage) => passage switch
    {
        Passage.Words(var text) => OneLine.Of(text),
        Passage.Deed(var text) => OneLine.Of(text),
        Passage.Facts(var facts) => string.Join(LineEnd, facts.Select(fact => $"{OneLine.Of(fact.Name)}: {OneLine.Of(fact.Value)}")),
        Passage.Points(var points, var more) => string.Join(LineEnd, points.Select(point => $"- {OneLine.Of(point)}").Concat(more is null ? [] : [OneLine.Of(more)])),
        Passage.Link(var text, var address, _) => $"{OneLine.Of(text)}:{LineEnd}{address.AbsoluteUri}",
        _ => throw new ArgumentOutOfRangeException(nameof(passage)),
    };
}
