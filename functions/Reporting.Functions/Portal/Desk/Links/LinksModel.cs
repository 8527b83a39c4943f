using Reporting.Domain;

namespace Reporting.Functions.Portal.Desk.Links;

/// <summary>What the page of the units' links shows.</summary>
/// <param name="Words">What was searched for.</param>
/// <param name="WithoutGood">How many units that report have no link that is good, and may be issued one here.</param>
public sealed record LinksModel(DeskPlace Place, PartOfList<LinksOfUnit> Units, string Words, int WithoutGood, bool MayAct, DateTimeOffset Now)
{
    /// <summary>What has just been done.</summary>
    public Bilingual? Done { get; init; }

    /// <summary>Why what was asked for has not been done.</summary>
    public Bilingual? Refused { get; init; }

    public IEnumerable<(string Name, string Value)> Query => [("q", Words)];
}
