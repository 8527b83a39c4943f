using System.Collections.Concurrent;
using Azure.Data.Tables;
using Reporting.Domain.Roster;
using Reporting.Domain.Totals;
using Reporting.Domain.Words;
using Reporting.Functions.Storage;
using Reporting.Functions.Tests.Support;

namespace Reporting.Functions.Tests.Storage;

/// <summary>Figures and the totals over them, with many writers at once.</summary>
[Collection("Azurite")]
public sealed class SettledBranches(AzuriteFixture azurite) : IAsyncLifetime
{
    private static readonly ElementCode Element = ElementCode.Parse("A");

    // Four levels; a node that reports itself, and a unit right under the root.
    private static readonly ReportingTree Tree = new(
    [
        AUnit("R", null, reports: false), AUnit("N", "R", reports: false), AUnit("S", "R"), AUnit("U0", "R"), AUnit("X", "N", reports: false),
        .. Enumerable.Range(1, 5).SelectMany(i => new[] { AUnit($"N{i}", "N"), AUnit($"S{i}", "S"), AUnit($"X{i}", "X") }),
    ]);

    private readonly ProgrammeId programme = ProgrammeId.Parse(azurite.NewPrefix());
    private readonly PeriodId period = PeriodId.Parse("2024-6T");
    private readonly ConcurrentDictionary<UnitCode, long> counting = new();
    private StorageApp app = null!;

    public async Task InitializeAsync() => app = await StorageApp.Start(azurite.ConnectionString, new(2024, 5, 20, 8, 0, 0, TimeSpan.FromHours(7)));

    public async Task DisposeAsync() => await app.DisposeAsync();

    [Fact]
    public async Task End_as_the_sums_of_what_counts_whatever_the_order_of_the_writers()
    {
        var (units, random) = (Tree.Reporters.ToList(), new Random(7));

        // Each changes what counts and then settles, as an accepted report does; every unit is written several times.
        await Parallel.ForEachAsync(Enumerable.Range(0, 90), new ParallelOptions { MaxDegreeOfParallelism = 16 }, async (i, _) =>
        {
            counting[units[i % units.Count].Code] = random.NextInt64(1, 1000);
            await Settle(units[i % units.Count]);
        });

        await AllAddsUp();
    }

    [Theory]
    //          settles  while somebody else settles
    [InlineData("N1",    "N1")]    // itself, by another submission
    [InlineData("N1",    "N2")]    // a sibling
    [InlineData("X1",    "S3")]    // another branch, with which it shares the root
    [InlineData("S",     "S1")]    // one below it
    public async Task Are_worked_out_again_when_somebody_wrote_in_between(string unit, string other)
    {
        var tries = 0;
        counting[UnitCode.Parse(unit)] = 1;

        await Settle(UnitOf(unit), async () =>
        {
            if (++tries > 1) return;
            counting[UnitCode.Parse(other)] = 99;
            await Settle(UnitOf(other));
        });

        Assert.Equal(2, tries);
        await AllAddsUp();
    }

    [Fact]
    public async Task Are_written_even_when_nothing_changed_so_that_a_slower_writer_notices()
    {
        counting[UnitCode.Parse("X1")] = 1;
        await Settle(UnitOf("X1"));
        var before = (await Totals()).ToDictionary(row => row.RowKey, row => row.ETag);

        await Settle(UnitOf("X1"));

        Assert.Equal(["01|R", "02|R|N", "03|R|N|X"], before.Keys.Order(StringComparer.Ordinal));
        Assert.All(await Totals(), row => Assert.NotEqual(before[row.RowKey], row.ETag));
    }

    [Fact]
    public async Task Lose_the_figures_of_a_unit_with_nothing_that_counts()
    {
        (counting[UnitCode.Parse("N1")], counting[UnitCode.Parse("N2")]) = (1, 2);
        await Settle(UnitOf("N1"));
        await Settle(UnitOf("N2"));

        counting.TryRemove(UnitCode.Parse("N1"), out _);
        await Settle(UnitOf("N1"));

        Assert.Equal(["03|R|N|N2"], (await Rows("Figures")).Select(row => row.RowKey));
        await AllAddsUp();
    }

    [Fact]
    public async Task Take_in_nothing_that_stands_where_a_changed_tree_left_it()
    {
        await Table("Totals").AddEntityAsync(new TableEntity($"{programme}|{period}", "01|S") { ["Unit"] = "S", ["Reported"] = 1, ["A"] = 1000L });
        await Table("Figures").AddEntityAsync(new TableEntity($"{programme}|{period}", "02|N|N2") { ["Unit"] = "N2", ["Reported"] = 1, ["A"] = 1000L });
        counting[UnitCode.Parse("U0")] = 3;

        await Settle(UnitOf("U0"));

        Assert.Equal(3, (await Totals()).Single(row => row.RowKey == "01|R").GetInt64("A"));
    }

    [Fact]
    public async Task Of_a_tree_of_one_unit_are_its_figures()
    {
        counting[UnitCode.Parse("R")] = 5;

        await Settle(UnitOf("R"), tree: new ReportingTree([AUnit("R", null)]));

        Assert.Equal(5, Assert.Single(await Rows("Figures")).GetInt64("A"));
        Assert.Empty(await Totals());
    }

    private static Unit AUnit(string code, string? parent, bool reports = true) =>
        new() { Code = UnitCode.Parse(code), Name = code, Parent = parent is null ? null : UnitCode.Parse(parent), Reports = reports };

    private static Unit UnitOf(string code) => Tree.Find(UnitCode.Parse(code))!;

    private Task Settle(Unit unit, Func<Task>? meanwhile = null, ReportingTree? tree = null) => app.Get<BranchRows>().Settle(programme, period, tree ?? Tree, unit, async (_, _) =>
    {
        var report = Report(unit);
        if (meanwhile is not null) await meanwhile();
        return report;
    }, default);

    private AcceptedReport? Report(Unit unit)
    {
        if (!counting.TryGetValue(unit.Code, out var value)) return null;
        var id = new SubmissionId(programme, period, unit.Code, "20240520T010000000Z-abc");
        return new AcceptedReport(unit.Code, id, id.Moment, "", FiguresOf(value));
    }

    private static Figures FiguresOf(long value) => new(1, new Dictionary<ElementCode, decimal> { [Element] = value });

    private async Task AllAddsUp()
    {
        var expected = NodeTotals.Of(Tree, unit => counting.TryGetValue(unit.Code, out var value) ? FiguresOf(value) : null).Where(node => node.Figures.Reported > 0);
        var stored = (await Totals()).Where(row => row.GetInt32("Reported") > 0);

        Assert.Equal(
            expected.Select(node => $"{node.Node.Code}: {node.Figures.Reported}, {node.Figures[Element]}").Order(StringComparer.Ordinal),
            stored.Select(row => $"{row.GetString("Unit")}: {row.GetInt32("Reported")}, {row.GetInt64("A")}").Order(StringComparer.Ordinal));
        Assert.Equal(counting.Keys.Select(unit => unit.ToString()).Order(StringComparer.Ordinal), (await Rows("Figures")).Select(row => row.GetString("Unit")).Order(StringComparer.Ordinal));
    }

    private Task<List<TableEntity>> Totals() => Rows("Totals");

    private Task<List<TableEntity>> Rows(string table) => Table(table).ReadPartition($"{programme}|{period}", default);

    private TableClient Table(string name) => app.Get<TableServiceClient>().GetTableClient(name);
}
