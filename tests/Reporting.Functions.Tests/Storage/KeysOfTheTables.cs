using Reporting.Domain.Roster;
using Reporting.Domain.Words;
using Reporting.Functions.Storage;
using Reporting.Functions.Tests.Support;

namespace Reporting.Functions.Tests.Storage;

public sealed class KeysOfTheTables
{
    private static ReportingTree Tree => VanCanh.Duty.Tree;

    [Fact]
    public void Put_the_direct_children_of_a_node_into_one_range_and_nobody_else()
    {
        foreach (var node in Tree.InnerNodes)
        {
            var (from, to) = Keys.Children(Tree, node);
            var inRange = Tree.InOrder.Where(unit => string.CompareOrdinal(Keys.Node(Tree, unit), from) >= 0 && string.CompareOrdinal(Keys.Node(Tree, unit), to) < 0);
            Assert.Equal(Tree.ChildrenOf(node), inRange);
        }
    }

    [Fact]
    public void Keep_units_apart_whose_codes_begin_alike()
    {
        var roster = new ReportingTree([A("ROOT", null), A("K", "ROOT"), A("K-1", "ROOT"), A("X", "K"), A("Y", "K-1")]);
        var (from, to) = Keys.Children(roster, roster.Find(UnitCode.Parse("K"))!);

        Assert.Equal(["X"], roster.InOrder.Where(unit => string.CompareOrdinal(Keys.Node(roster, unit), from) >= 0 && string.CompareOrdinal(Keys.Node(roster, unit), to) < 0).Select(unit => unit.Code.ToString()));
    }

    [Fact]
    public void Hold_none_of_the_characters_that_keys_forbid()
    {
        char[] forbidden = ['/', '\\', '#', '?'];
        Assert.All(Tree.InOrder, unit => Assert.Equal(-1, Keys.Node(Tree, unit).IndexOfAny(forbidden)));
        Assert.Equal(-1, Keys.Row(VanCanh.Duty.Unit.Code, VanCanh.Submission().Id.SortKey).IndexOfAny(forbidden));
    }

    private static Unit A(string code, string? parent) => new() { Code = UnitCode.Parse(code), Name = code, Parent = parent is null ? null : UnitCode.Parse(parent) };
}
