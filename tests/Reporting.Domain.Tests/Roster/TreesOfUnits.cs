using Reporting.Domain.Roster;
using Reporting.Domain.Tests.Support;
using Reporting.Domain.Words;

namespace Reporting.Domain.Tests.Roster;

public sealed class TreesOfUnits
{
    // Province over two districts, listed as people list them: not parents first.
    private static readonly ReportingTree Tree = new(
    [
        AUnit("X1", "H1"), AUnit("H2", "TINH"), AUnit("TINH", null, reports: false), AUnit("H1", "TINH", reports: false), AUnit("X2", "H1"), AUnit("X3", "H2"),
    ]);

    [Fact]
    public void Parents_come_before_their_children_and_siblings_in_roster_order() => Assert.Equal("TINH H2 X3 H1 X1 X2", Codes(Tree.InOrder));

    [Fact]
    public void Inner_nodes_have_children_the_root_first() => Assert.Equal("TINH H2 H1", Codes(Tree.InnerNodes));

    [Fact]
    public void A_unit_may_report_and_add_up_its_children() => Assert.Equal("H2 X3 X1 X2", Codes(Tree.Reporters));

    [Theory]
    //          unit    ancestors  path from the root  reporters under it
    [InlineData("X3",   "H2 TINH", "TINH H2 X3",       "X3")]
    [InlineData("H2",   "TINH",    "TINH H2",          "H2 X3")]
    [InlineData("H1",   "TINH",    "TINH H1",          "X1 X2")]
    [InlineData("TINH", "",        "TINH",             "H2 X3 X1 X2")]
    public void A_unit_knows_who_is_above_and_below(string code, string ancestors, string path, string reporters)
    {
        var unit = Tree.Find(UnitCode.Parse(code))!;

        Assert.Equal(ancestors, Codes(Tree.AncestorsOf(unit)));
        Assert.Equal(path, string.Join(' ', Tree.PathOf(unit)));
        Assert.Equal(reporters, Codes(Tree.ReportersUnder(unit)));
    }

    [Fact]
    public void A_stranger_is_not_found() => Assert.Null(Tree.Find(UnitCode.Parse("X9")));

    [Theory]
    //          roster (unit<parent)       index  problem
    [InlineData("A B<C",                   1,     "unit B reports to C, which is not in the roster")]
    [InlineData("A B<A B<A",               2,     "unit B stands in the roster twice")]
    [InlineData("A B",                     0,     "a roster has exactly one unit without a parent, the root; this one has 2")]
    [InlineData("A<B B<A",                 0,     "a roster has exactly one unit without a parent, the root; this one has 0")]
    [InlineData("A B<B",                   1,     "unit B reports to itself in the end")]
    [InlineData("R A<C B<A C<B",           3,     "unit C reports to itself in the end")]
    public void A_roster_that_is_no_tree_says_why(string roster, int index, string problem)
    {
        Unit[] units = [.. roster.Split(' ').Select(word => word.Split('<')).Select(word => AUnit(word[0], word.ElementAtOrDefault(1)))];

        Assert.Contains((index, problem), ReportingTree.Problems(units));
        Assert.Throws<ArgumentException>(() => new ReportingTree(units));
    }

    [Fact]
    public void A_unit_below_a_ring_is_not_itself_at_fault()
    {
        Unit[] units = [AUnit("R", null), AUnit("A", "B"), AUnit("B", "A"), AUnit("X", "A")];

        Assert.Equal([1, 2], ReportingTree.Problems(units).Select(found => found.Index));
    }

    [Theory]
    //          from          to            day           exists
    [InlineData(null,         null,         "2024-05-14", true)]
    [InlineData("2024-05-14", null,         "2024-05-14", true)]
    [InlineData("2024-05-15", null,         "2024-05-14", false)]
    [InlineData(null,         "2024-05-14", "2024-05-14", true)]
    [InlineData(null,         "2024-05-13", "2024-05-14", false)]
    public void A_unit_exists_between_its_days_both_included(string? from, string? to, string day, bool exists)
    {
        var unit = AUnit("X1", "H1") with { ValidFrom = Day(from), ValidTo = Day(to) };

        Assert.Equal(exists, unit.ExistsOn(Day(day)!.Value));

        static DateOnly? Day(string? iso) => iso is null ? null : DateOnly.Parse(iso, null);
    }

    [Fact]
    public void A_periods_tree_holds_the_units_that_exist_on_its_last_day_of_data()
    {
        var programme = SmallPack.ReadWith("units[2].validFrom", "\"2024-05-15\"");

        Assert.Equal(["TINH TRAM-A", "TINH TRAM-A TRAM-B"], programme.Periods.Select(period => Codes(programme.TreeIn(period).InOrder)));
    }

    [Fact]
    public void Van_Canh_has_three_branches_and_twenty_two_reporting_units()
    {
        var tree = VanCanh.Programme.TreeIn(VanCanh.HalfYear2024);

        Assert.Equal("KHOI-PHONG KHOI-KHOA KHOI-TYT", Codes(tree.ChildrenOf(tree.Root)));
        Assert.Equal(22, tree.Reporters.Count());
    }

    private static Unit AUnit(string code, string? parent, bool reports = true) => new()
    {
        Code = UnitCode.Parse(code), Name = code, Parent = parent is null ? null : UnitCode.Parse(parent), Reports = reports,
    };

    private static string Codes(IEnumerable<Unit> units) => string.Join(' ', units.Select(unit => unit.Code));
}
