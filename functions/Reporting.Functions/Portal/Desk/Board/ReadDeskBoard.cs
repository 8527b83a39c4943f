using Reporting.Domain.Deadlines;
using Reporting.Domain.Roster;
using Reporting.Functions.Catalogue;
using Reporting.Functions.Deadline;

namespace Reporting.Functions.Portal.Desk.Board;

/// <summary>Reads what the board's page shows.</summary>
public sealed class ReadDeskBoard(ReadBoard readBoard, TimeProvider clock)
{
    /// <returns>Null when there is no such branch.</returns>
    public async Task<BoardModel?> Handle(ProgrammePeriod named, BoardQuery asked, CancellationToken stop)
    {
        if (NodeChoice.Of(named.Programme.TreeIn(named.Period), asked.Node) is not { } nodes) return null;
        var now = clock.GetUtcNow();
        var board = await readBoard.Handle(named, now, stop);

        var ours = board.Under(nodes.Chosen);
        var counts = ours.CountBy(one => one.State).ToDictionary();
        var rows = PartOfList<Obligation>.Of([.. Attention.First(ours.Where(asked.Takes))], asked.Page);
        return new BoardModel(
            new DeskPlace(named), now, nodes, asked, ReportingRate.Of(ours), Progress.Of(ours), BranchesOf(board, nodes.Chosen),
            [.. Attention.Order.Where(counts.ContainsKey).Select(state => (state, counts[state]))], ours.Count(one => one.IsOutstanding),
            new PartOfList<BoardRow>([.. rows.Items.Select(one => new BoardRow(one, board.ContactOf(one.Unit)))], rows.Number, rows.Total));
    }

    // All of them where there are few; else those directly below the chosen one.
    private static IReadOnlyList<(Unit Node, ReportingRate Rate)> BranchesOf(PeriodBoard board, Unit chosen)
    {
        var inner = board.Tree.InnerNodes.ToList();
        var shown = inner.Count <= NodeChoice.MostAtOnce
            ? inner.Where(node => board.Tree.AncestorsOf(node).Any(above => above.Code == chosen.Code))
            : board.Tree.ChildrenOf(chosen).Where(board.Tree.IsInner);
        var byUnit = board.Obligations.ToDictionary(one => one.Unit.Code);
        return [.. shown.Select(node => (node, ReportingRate.Of(board.Tree.ReportersUnder(node).Select(unit => byUnit[unit.Code]))))];
    }
}
