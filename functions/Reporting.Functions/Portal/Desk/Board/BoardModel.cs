using Reporting.Domain.Deadlines;
using Reporting.Domain.Roster;

namespace Reporting.Functions.Portal.Desk.Board;

/// <summary>What the board of a period shows, of the branch that is chosen.</summary>
/// <param name="Now">The moment at which everybody is judged.</param>
/// <param name="Branches">The branches in it, each with its rates.</param>
/// <param name="ByState">How many units of the branch are in each state that occurs, the most urgent first.</param>
/// <param name="Outstanding">How many have not reported and could be reminded.</param>
public sealed record BoardModel(
    DeskPlace Place, DateTimeOffset Now, NodeChoice Nodes, BoardQuery Asked, ReportingRate Rate, Progress Progress,
    IReadOnlyList<(Unit Node, ReportingRate Rate)> Branches, IReadOnlyList<(ObligationState State, int Count)> ByState, int Outstanding, PartOfList<BoardRow> Rows)
{
    /// <summary>Units past their due moment: those the letter is to.</summary>
    public int Missed => ByState.FirstOrDefault(one => one.State == ObligationState.Missed).Count;

    /// <summary>How addresses of the API name the branch.</summary>
    public string NodeQuery => Nodes.IsRoot ? "" : $"?node={Nodes.Chosen.Code}";
}
