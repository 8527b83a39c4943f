namespace Reporting.Functions.Portal;

/// <summary>One page of a long list.</summary>
/// <param name="Number">Which page, from 1.</param>
/// <param name="Total">How long the whole list is.</param>
public sealed record PartOfList<T>(IReadOnlyList<T> Items, int Number, int Total)
{
    /// <summary>What a page holds: on a slow line it is there at once, and whoever looks for one thing searches.</summary>
    public const int Size = 50;

    public int Pages => Math.Max(1, (Total + Size - 1) / Size);

    /// <param name="all">The whole list, in order.</param>
    /// <param name="asked">The page as it stands in the address; anything else is the first, and what is beyond the end the last.</param>
    public static PartOfList<T> Of(IReadOnlyList<T> all, string asked)
    {
        var pages = Math.Max(1, (all.Count + Size - 1) / Size);
        var number = int.TryParse(asked, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var page) ? Math.Clamp(page, 1, pages) : 1;
        return new PartOfList<T>([.. all.Skip((number - 1) * Size).Take(Size)], number, all.Count);
    }
}
