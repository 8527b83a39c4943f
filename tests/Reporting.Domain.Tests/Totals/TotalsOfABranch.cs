using FsCheck.Xunit;
using Reporting.Domain.Roster;
using Reporting.Domain.Totals;
using Reporting.Domain.Words;

namespace Reporting.Domain.Tests.Totals;

public sealed class TotalsOfABranch
{
    private static readonly ElementCode Element = ElementCode.Parse("A");

    // The ward W adds up its stations and reports itself, and so does the root.
    private static readonly ReportingTree Tree = new(
    [
        AUnit("R", null), AUnit("D1", "R", reports: false), AUnit("D2", "R", reports: false), AUnit("U0", "R"),
        AUnit("U1", "D1"), AUnit("W", "D1"), AUnit("U2", "W"), AUnit("U3", "W"), AUnit("U4", "D2"),
    ]);

    private readonly Dictionary<UnitCode, Figures> reported = [];
    private readonly Dictionary<UnitCode, Figures> totals = [];

    [Property]
    public bool Made_anew_one_report_after_the_other_are_the_sums_of_all_reports_that_count((byte Unit, short Value)[] reports)
    {
        var reporters = Tree.Reporters.ToList();
        foreach (var (unit, value) in reports) Settle(reporters[unit % reporters.Count], value);

        return NodeTotals.Of(Tree, unit => reported.GetValueOrDefault(unit.Code)).All(node =>
            (node.Figures.Reported, node.Figures[Element]) == (totals.GetValueOrDefault(node.Node.Code)?.Reported ?? 0, totals.GetValueOrDefault(node.Node.Code)?[Element]));
    }

    [Theory]
    //          unit   nodes whose totals hold it, the lowest first
    [InlineData("U2",  "W D1 R")]
    [InlineData("W",   "W D1 R")]
    [InlineData("U4",  "D2 R")]
    [InlineData("U0",  "R")]
    [InlineData("R",   "R")]
    public void Reach_from_the_unit_to_the_root(string unit, string nodes) =>
        Assert.Equal(nodes, string.Join(' ', BranchTotals.Of(Tree, Tree.Find(UnitCode.Parse(unit))!, _ => null, _ => null).Select(one => one.Node.Code)));

    [Fact]
    public void Take_in_nobody_who_only_adds_up() =>
        Assert.Equal(0, BranchTotals.Of(Tree, Tree.Find(UnitCode.Parse("U4"))!, unit => unit.Reports ? null : FiguresOf(1), _ => null)[^1].Total.Reported);

    private void Settle(Unit unit, short value)
    {
        reported[unit.Code] = FiguresOf(value);
        foreach (var (node, total) in BranchTotals.Of(Tree, unit, one => reported.GetValueOrDefault(one.Code), node => totals.GetValueOrDefault(node.Code))) totals[node.Code] = total;
    }

    private static Figures FiguresOf(short value) => new(1, new Dictionary<ElementCode, decimal> { [Element] = value });

    private static Unit AUnit(string code, string? parent, bool reports = true) =>
        new() { Code = UnitCode.Parse(code), Name = code, Parent = parent is null ? null : UnitCode.Parse(parent), Reports = reports };
}
