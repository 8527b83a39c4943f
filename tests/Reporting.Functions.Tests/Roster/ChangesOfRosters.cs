using Reporting.Domain.Roster;
using Reporting.Domain.Words;
using Reporting.Functions.Tests.Support;

namespace Reporting.Functions.Tests.Roster;

/// <summary>What becomes of a roster when another takes its place.</summary>
public sealed class ChangesOfRosters
{
    private static readonly DateOnly Today = new(2024, 5, 20);

    private static readonly string[] Present = ["R|Gốc||Không", "K|Khối|R|Không", "A|Trạm A|K|Có", "B|Trạm B|K|Có"];

    [Theory]
    //          the new roster lists     reported   added  ended     deleted   stays
    [InlineData("R K A B",               "",        "",    "",       "",       4)]
    [InlineData("R K A B C",             "",        "C",   "",       "",       4)]
    [InlineData("R K A",                 "",        "",    "",       "B",      3)]
    [InlineData("R K A",                 "B",       "",    "B",      "",       3)]
    [InlineData("R C",                   "A",       "C",   "A K",    "B",      1)]   // the group above a unit that has reported stays for it
    [InlineData("R C",                   "",        "C",   "",       "A B K",  1)]
    public void A_unit_that_has_reported_ends_and_any_other_goes(string listed, string reported, string added, string ended, string deleted, int unchanged)
    {
        var lines = Present.Append("C|Trạm C|R|Có").Where(line => listed.Split(' ').Contains(line[..1]));

        var change = RosterChange.Of(ARoster.Units(Present), ARoster.Units([.. lines]), ARoster.Codes(reported), Today);

        Assert.Equal((added, ended, deleted, unchanged), (Codes(change.Added), Codes(Removed(change, isEnded: true)), Codes(Removed(change, isEnded: false)), change.Unchanged));
        Assert.Equal(Codes(change.Roster), Codes([.. ARoster.Units([.. lines]), .. Removed(change, isEnded: true)]));
        Assert.All(change.Roster.Where(unit => ended.Contains(unit.Code.ToString(), StringComparison.Ordinal) && ended.Length > 0), unit => Assert.Equal(Today, unit.ValidTo));
    }

    [Theory]
    //          it was to end   ends          is told
    [InlineData(null,           "2024-05-20", true)]
    [InlineData("2024-12-31",   "2024-05-20", true)]
    [InlineData("2024-05-20",   "2024-05-20", false)]
    [InlineData("2023-12-31",   "2023-12-31", false)]   // ended long ago: nothing is removed by leaving it out
    public void A_unit_ends_once(string? before, string after, bool isTold)
    {
        var present = ARoster.Units(Present).Select(unit => unit.Code.ToString() == "B" && before is not null ? unit with { ValidTo = Day(before) } : unit).ToList();

        var change = RosterChange.Of(present, ARoster.Units(Present[..3]), ARoster.Codes("B"), Today);

        Assert.Equal(Day(after), change.Roster.Single(unit => unit.Code.ToString() == "B").ValidTo);
        Assert.Equal(isTold ? 1 : 0, change.Removed.Count);
    }

    [Fact]
    public void Every_column_that_differs_is_named_with_before_and_after()
    {
        var present = ARoster.Units(Present);
        var wanted = present.Select(unit => unit.Code.ToString() != "A" ? unit : unit with { Name = "Trạm A mới", Parent = UnitCode.Parse("R"), Reports = false, ValidTo = new(2024, 12, 31), Contacts = [new Contact { Name = "Lan" }] }).ToList();

        var changed = Assert.Single(RosterChange.Of(present, wanted, ARoster.Codes(""), Today).Changed);

        Assert.Equal(
            [("NAME", "Trạm A", "Trạm A mới"), ("PARENT", "K", "R"), ("REPORTS", "Có", "Không"), ("CONTACT", null, "Lan"), ("VALID_TO", null, "31/12/2024")],
            changed.Changes.Select(change => (change.Column.Code.ToString(), change.Before, change.After)));
    }

    [Theory]
    //          root from     group to      A to          finding             cell
    [InlineData("",           "",           "",           null,               null)]
    [InlineData("1/5/2024",   "",           "",           null,               null)]
    [InlineData("1/6/2024",   "",           "",           "root-not-valid",   "E2")]
    [InlineData("",           "31/12/2023", "",           "parent-not-valid", "C4")]
    [InlineData("",           "31/12/2023", "31/12/2023", null,               null)]
    [InlineData("",           "15/11/2024", "14/11/2024", null,               null)]
    [InlineData("",           "13/11/2024", "14/11/2024", "parent-not-valid", "C4")]   // the year's figures end with 14 November
    public void The_units_of_every_period_are_a_tree(string rootFrom, string groupTo, string unitTo, string? code, string? cell)
    {
        var raw = ARoster.Of([$"R|Gốc||Không|{rootFrom}|", $"K|Khối|R|Không||{groupTo}", $"A|Trạm A|K|Có||{unitTo}"], RosterColumns.ValidFrom, RosterColumns.ValidTo);
        var read = RosterReading.Read(raw, []);

        var found = RosterChecks.InPeriods(raw, read.Entries, [.. read.Entries.Select(entry => entry.Unit)], VanCanh.Programme.Periods).ToList();

        Assert.Equal(code is null ? [] : [(code, cell)], found.Select(one => (one.Code, one.Cell)));
    }

    [Fact]
    public void The_root_keeps_its_code_while_units_under_it_have_reported()
    {
        var raw = ARoster.Of(["M|Gốc mới||Không", "A|Trạm A|M|Có"]);
        var read = RosterReading.Read(raw, []);
        var change = RosterChange.Of(ARoster.Units(Present), [.. read.Entries.Select(entry => entry.Unit)], ARoster.Codes("B"), Today);

        Assert.Equal([("root-replaced", "A2")], RosterChecks.InPeriods(raw, read.Entries, change.Roster, VanCanh.Programme.Periods).Select(one => (one.Code, one.Cell)));
    }

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private static IEnumerable<Unit> Removed(RosterChange change, bool isEnded) => change.Removed.Where(one => one.ValidTo is not null == isEnded).Select(one => one.Unit);

    private static string Codes(IEnumerable<Unit> units) => string.Join(' ', units.Select(unit => unit.Code.ToString()).Order(StringComparer.Ordinal));
}
