using Reporting.Domain.Periods;
using Reporting.Domain.Roster;
using Reporting.Domain.Words;
using Reporting.Functions.Catalogue;

namespace Reporting.Functions.Tests.Programmes;

/// <summary>Several versions of a programme, and which of them holds when.</summary>
public sealed class VersionsSideBySide
{
    private static readonly ProgrammeId P = ProgrammeId.Parse("P");
    private static readonly PeriodId Opened = PeriodId.Parse("2024-6T");
    private static readonly PeriodId Later = PeriodId.Parse("2024-NAM");

    [Fact]
    public void The_highest_is_current_and_an_opened_period_keeps_its_own()
    {
        var catalogue = Catalogue([Packs.Of("P", "2024-9"), Packs.Of("P", "2024-10", change: Packs.AskForMore)], new OpenedPeriod(P, Opened, "2024-9"));

        Assert.Equal("2024-10", Assert.Single(catalogue.All).Version);
        Assert.Equal("2024-9", catalogue.In(P, Opened)!.Version);
        Assert.Equal("2024-10", catalogue.In(P, Later)!.Version);
        Assert.Equal("2024-9", catalogue.DutyOf(P, Opened, UnitCode.Parse("TYT-CANHLIEN"))!.Programme.Version);
        Assert.Equal(["2024-9", "2024-10"], catalogue.PeriodsOf(P).Take(2).Select(one => one.Programme.Version));
        Assert.Empty(catalogue.Problems);
    }

    [Fact]
    public void A_period_that_the_newer_version_has_no_more_stays_when_it_was_opened()
    {
        var catalogue = Catalogue([Packs.Of("P", "1"), Packs.Of("P", "2", change: pack => pack["firstYear"] = 2025)], new OpenedPeriod(P, Opened, "1"));

        Assert.Equal(Opened, catalogue.PeriodsOf(P).First().Period.Id);
        Assert.DoesNotContain(catalogue.PeriodsOf(P), one => one.Period.Id == Later);
    }

    [Fact]
    public void A_version_whose_pack_is_gone_is_said_and_the_current_one_stands_in()
    {
        var catalogue = Catalogue([Packs.Of("P", "2")], new OpenedPeriod(P, Opened, "1"));

        Assert.Equal("2", catalogue.In(P, Opened)!.Version);
        Assert.Contains("2024-6T was opened with version 1", Assert.Single(Assert.Single(catalogue.Problems).Problems), StringComparison.Ordinal);
    }

    [Theory]
    //          the second says  problems
    [InlineData(true,            0)]
    [InlineData(false,           1)]   // other content: a change needs a new version
    public void Of_two_packs_with_one_version_the_first_counts(bool theSame, int problems)
    {
        var catalogue = Catalogue([Packs.Of("P", "1", "shipped.json"), Packs.Of("P", "1", "programmes/copy.json", pack => pack["plan"] = theSame ? pack["plan"]!.GetValue<string>() : "khác")]);

        Assert.NotEqual("khác", catalogue.Find(P)!.Plan);
        Assert.Equal(problems, catalogue.Problems.Count);
    }

    [Fact]
    public void A_stored_roster_stands_in_for_that_of_every_version()
    {
        var root = new Unit { Code = UnitCode.Parse("R"), Name = "R" };
        var catalogue = CatalogueAssembly.Of([Packs.Of("P", "1"), Packs.Of("P", "2")], [], new Dictionary<ProgrammeId, IReadOnlyList<Unit>> { [P] = [root] }, [], WorkCalendar.WeekendsOnly);

        Assert.All(catalogue.VersionsOf(P), version => Assert.Equal([root], version.Units));
        Assert.Empty(catalogue.Problems);
    }

    [Fact]
    public void A_pack_in_whose_periods_the_stored_roster_is_no_tree_is_left_out()
    {
        var root = new Unit { Code = UnitCode.Parse("R"), Name = "R", ValidFrom = new DateOnly(2024, 1, 1) };
        var catalogue = CatalogueAssembly.Of(
            [Packs.Of("P", "1"), Packs.Of("P", "2", "older-years.json", pack => pack["firstYear"] = 2020)], [], new Dictionary<ProgrammeId, IReadOnlyList<Unit>> { [P] = [root] }, [], WorkCalendar.WeekendsOnly);

        Assert.Equal("1", catalogue.Find(P)!.Version);
        Assert.Equal("older-years.json", Assert.Single(catalogue.Problems).File);
    }

    private static ProgrammeCatalogue Catalogue(IEnumerable<Pack> packs, params OpenedPeriod[] opened) => CatalogueAssembly.Of(packs, [], new Dictionary<ProgrammeId, IReadOnlyList<Unit>>(), opened, WorkCalendar.WeekendsOnly);
}
