using Microsoft.AspNetCore.Http;
using Reporting.Domain.Deadlines;
using Reporting.Domain.Roster;

namespace Reporting.Functions.Portal.Desk.Board;

/// <summary>Which units the board is asked for.</summary>
/// <param name="Node">The branch as it stands in the address; empty for all.</param>
/// <param name="State">The state; null for any.</param>
/// <param name="Words">What the unit's name or code has in it; empty for anything.</param>
/// <param name="Page">The page as it stands in the address.</param>
public sealed record BoardQuery(string Node, ObligationState? State, string Words, string Page)
{
    public const int LongestWords = 100;

    public static BoardQuery Of(HttpRequest request)
    {
        var (state, words) = (request.Query["state"].ToString(), request.Query["q"].ToString().Trim());
        return new BoardQuery(
            request.Query["node"].ToString(),
            Attention.Order.Select(one => (ObligationState?)one).FirstOrDefault(one => one.ToString() == state),
            words.Length <= LongestWords ? words : words[..LongestWords],
            request.Query["page"].ToString());
    }

    public bool Takes(Obligation one) =>
        (State is null || one.State == State) && (Folding.Holds(one.Unit.Name, Words) || Folding.Holds(one.Unit.Code.ToString(), Words));

    /// <returns>What an address says to ask for the same.</returns>
    public IEnumerable<(string Name, string Value)> Pairs => [("node", Node), ("state", State?.ToString() ?? ""), ("q", Words)];
}
