namespace Reporting.Domain.Mails;

/// <summary>A piece of a mail. Whatever stands in it is text: it becomes neither markup nor a line of its own.</summary>
public abstract record Passage
{
    private Passage()
    {
    }

    /// <summary>A paragraph.</summary>
    public sealed record Words(string Text) : Passage;

    /// <summary>A paragraph that says what to do.</summary>
    public sealed record Deed(string Text) : Passage;

    /// <summary>Names with their values.</summary>
    public sealed record Facts(IReadOnlyList<Fact> Lines) : Passage;

    /// <summary>A list, and how many more there are.</summary>
    public sealed record Points(IReadOnlyList<string> Lines, string? More = null) : Passage;

    /// <summary>A way to go on, such as a page.</summary>
    /// <param name="IsMain">Whether it is the one that most will take.</param>
    public sealed record Link(string Text, Uri Address, bool IsMain = false) : Passage;
}
