using Reporting.Domain;
using Reporting.Domain.Deadlines;
using Reporting.Domain.Roster;
using Reporting.Functions.Deadline;

namespace Reporting.Functions.Portal.Desk.Extensions;

/// <summary>What the page of extensions shows: the form as it was typed, and what was granted so far.</summary>
/// <param name="Tree">The period's reporting tree.</param>
/// <param name="Granted">The latest first, each with whether it holds now.</param>
/// <param name="Searched">The units found by the form's search; null when nothing was searched for.</param>
public sealed record ExtensionsModel(
    DeskPlace Place, ReportingTree Tree, bool MayAct, ExtensionForm Form, PartOfList<(Grant Grant, bool Holds)> Granted, IReadOnlyList<Unit>? Searched)
{
    /// <summary>The day that an officer has typed for a report due on request.</summary>
    public DueDayRequest DueDay { get; init; } = new();

    /// <summary>Why the extension was refused.</summary>
    public Bilingual? Refused { get; init; }

    /// <summary>Why the day was refused.</summary>
    public Bilingual? DueDayRefused { get; init; }

    /// <summary>What has just been done.</summary>
    public Bilingual? Done { get; init; }

    public bool IsOnRequest => NameDueDay.IsOnRequest(Place.Of);
}
