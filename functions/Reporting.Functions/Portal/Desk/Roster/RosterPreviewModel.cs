using Reporting.Domain;
using Reporting.Domain.Reports;
using Reporting.Domain.Roster;

namespace Reporting.Functions.Portal.Desk.Roster;

/// <summary>What an uploaded roster would change, before it changes anything.</summary>
/// <param name="File">The hash of its bytes.</param>
/// <param name="Instead">Names the roster that it was compared with; null when the file has errors.</param>
/// <param name="Change">Null when the file has errors.</param>
public sealed record RosterPreviewModel(DeskPlace Place, bool MayAct, string File, string? Instead, RosterChange? Change, IReadOnlyList<Finding> Findings)
{
    /// <summary>Why what was confirmed was not done.</summary>
    public Bilingual? Refused { get; init; }

    public bool ChangesNothing => Change is { Added.Count: 0, Changed.Count: 0, Removed.Count: 0 };
}
