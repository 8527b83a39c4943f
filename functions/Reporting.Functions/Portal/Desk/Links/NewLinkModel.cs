using Reporting.Domain.Roster;

namespace Reporting.Functions.Portal.Desk.Links;

/// <summary>A link that has just been issued, which is shown this once.</summary>
/// <param name="Link">In full.</param>
/// <param name="Revoked">How many older links of the unit were taken back for it; null when they were left.</param>
/// <param name="Back">The list it was asked for on.</param>
public sealed record NewLinkModel(DeskPlace Place, Unit Unit, string Link, DateTimeOffset GoodUntil, int? Revoked, string Back);
