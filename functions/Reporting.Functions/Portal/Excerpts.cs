namespace Reporting.Functions.Portal;

/// <summary>Cuts long texts short, so that a page stays small.</summary>
internal static class Excerpts
{
    private const int MostLetters = 160;
    private const int LettersBefore = 40;

    /// <summary>Cuts two texts short in the same place: where they begin to differ, or nobody would see what is different.</summary>
    public static (string One, string Other) Of(string one, string other)
    {
        if (one.Length <= MostLetters && other.Length <= MostLetters) return (one, other);
        var from = Math.Max(0, one.AsSpan().CommonPrefixLength(other) - LettersBefore);
        return (Cut(one, from), Cut(other, from));
    }

    public static string Of(string text) => Cut(text, 0);

    // Never between the halves of a surrogate pair.
    private static string Cut(string text, int from)
    {
        if (from > 0 && from < text.Length && char.IsLowSurrogate(text[from])) from--;
        var to = Math.Min(text.Length, from + MostLetters);
        if (to < text.Length && char.IsHighSurrogate(text[to - 1])) to--;
        return $"{(from > 0 ? "…" : "")}{text[from..to]}{(to < text.Length ? "…" : "")}";
    }
}
