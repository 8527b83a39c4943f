using Reporting.Domain.Roster;
using Reporting.Domain.Words;
using Reporting.Functions.Storage;
using Reporting.Functions.Tests.Support;

namespace Reporting.Functions.Tests.Roster;

[Collection("Azurite")]
public sealed class RostersInTheTable(AzuriteFixture azurite) : IAsyncLifetime
{
    private static readonly DateTimeOffset Now = new(2024, 5, 20, 8, 0, 0, TimeSpan.FromHours(7));

    private readonly ProgrammeId programme = ProgrammeId.Parse(azurite.NewPrefix());
    private StorageApp app = null!;

    private RosterRows Rows => app.Get<RosterRows>();

    public async Task InitializeAsync() => app = await StorageApp.Start(azurite.ConnectionString, Now);

    public async Task DisposeAsync() => await app.DisposeAsync();

    [Fact]
    public async Task Come_back_as_they_went_in_and_in_their_order()
    {
        var units = Roster(250);
        Assert.Null(await Rows.Find(programme, default));

        Assert.True(await Rows.TryReplace(programme, null, units, "officer", Now, default));

        var stored = (await Rows.Find(programme, default))!;
        Assert.Equal(units.Select(unit => unit with { Contacts = [] }), stored.Units.Select(unit => unit with { Contacts = [] }));
        Assert.Equal(units.SelectMany(unit => unit.Contacts), stored.Units.SelectMany(unit => unit.Contacts));
        Assert.Equal(stored.Version, (await Rows.Versions(default))[programme]);
    }

    [Fact]
    public async Task Take_the_place_of_the_version_they_were_made_from_and_of_no_other()
    {
        await Rows.TryReplace(programme, null, Roster(3), "officer", Now, default);
        var first = (await Rows.Find(programme, default))!.Version;

        Assert.True(await Rows.TryReplace(programme, first, Roster(4), "officer", Now, default));
        Assert.False(await Rows.TryReplace(programme, first, Roster(5), "officer", Now, default));
        Assert.False(await Rows.TryReplace(programme, null, Roster(5), "officer", Now, default));

        Assert.Equal(4, (await Rows.Find(programme, default))!.Units.Count);
    }

    [Fact]
    public async Task Of_two_at_once_one_is_in_force_and_whole()
    {
        var won = await Task.WhenAll(Enumerable.Range(110, 8).Select(size => Rows.TryReplace(programme, null, Roster(size), "officer", Now, default)));

        Assert.Equal(1, won.Count(one => one));
        Assert.Equal(110 + Array.IndexOf(won, true), (await Rows.Find(programme, default))!.Units.Count);
    }

    [Fact]
    public async Task That_are_the_same_make_no_new_version()
    {
        await Rows.TryReplace(programme, null, Roster(3), "officer", Now, default);
        var first = (await Rows.Find(programme, default))!.Version;

        Assert.True(await Rows.TryReplace(programme, first, Roster(3), "officer", Now, default));

        Assert.Equal(first, (await Rows.Find(programme, default))!.Version);
    }

    private static List<Unit> Roster(int size) =>
    [
        new Unit { Code = UnitCode.Parse("ROOT"), Name = "Gốc", Reports = false },
        .. Enumerable.Range(1, size - 1).Select(i => new Unit
        {
            Code = UnitCode.Parse($"U{size - i}"),
            Name = $"Trạm Y tế số {i}",
            Parent = UnitCode.Parse("ROOT"),
            Type = i % 2 == 0 ? "Trạm" : null,
            ValidFrom = i % 3 == 0 ? new DateOnly(2024, 1, i % 28 + 1) : null,
            ValidTo = i % 5 == 0 ? new DateOnly(2025, 1, i % 28 + 1) : null,
            Contacts = [new Contact { Name = $"Chị Lan {i}", Email = i % 2 == 0 ? null : "lan@x.vn", Phone = "0905 123 456" }],
        }),
    ];
}
