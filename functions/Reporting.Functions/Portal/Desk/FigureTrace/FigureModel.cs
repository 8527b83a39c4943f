using Reporting.Domain.Programmes;
using Reporting.Functions.Trace;

namespace Reporting.Functions.Portal.Desk.FigureTrace;

/// <summary>What the page of one figure shows, at the node that is chosen.</summary>
/// <param name="Sum">The node's sum; null when nobody gave it.</param>
/// <param name="Given">How many units contribute.</param>
/// <param name="Lacking">How many are missing.</param>
/// <param name="Contributions">The part of the contributing units that is shown; null while the missing ones are.</param>
/// <param name="Missing">The part of the missing units that is shown; null while the contributing ones are.</param>
public sealed record FigureModel(
    DeskPlace Place, NodeChoice Nodes, SummedElement Element, decimal? Sum, int Given, int Lacking, PartOfList<Contribution>? Contributions, PartOfList<MissingUnit>? Missing)
{
    /// <summary>How the address asks for the missing ones.</summary>
    public const string ShowMissing = "missing";
}
