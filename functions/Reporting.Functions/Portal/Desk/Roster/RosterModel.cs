using Reporting.Domain;
using Reporting.Domain.Programmes;

namespace Reporting.Functions.Portal.Desk.Roster;

/// <summary>What the page of the roster shows: how many units there are, and how to change them.</summary>
/// <param name="MostBytes">The largest file that is taken.</param>
public sealed record RosterModel(DeskPlace Place, Programme Programme, bool MayAct, long MostBytes)
{
    /// <summary>What has just been changed.</summary>
    public Bilingual? Done { get; init; }

    /// <summary>Why the file was not taken.</summary>
    public Bilingual? Refused { get; init; }
}
