using Azure.Data.Tables;
using Reporting.Functions.Access;
using Reporting.Functions.Storage;
using Reporting.Functions.Tests.Support;
using Reporting.LocalHost.Tools;

namespace Reporting.Functions.Tests.Access;

/// <summary>A storage of their own: what is tidied up is the whole table.</summary>
public sealed class SessionsThatHaveEnded : IAsyncLifetime
{
    private static readonly DateTimeOffset Now = new(2024, 5, 20, 8, 0, 0, TimeSpan.FromHours(7));

    private Azurite azurite = null!;
    private StorageApp app = null!;

    private SessionRows Rows => app.Get<SessionRows>();

    private TableClient Table => app.Get<TableServiceClient>().GetTableClient("Sessions");

    public async Task InitializeAsync()
    {
        azurite = await Azurite.Start(RepoRoot.ToolsFolder, AzuritePorts.Free(), dataFolder: null);
        app = await StorageApp.Start(azurite.ConnectionString, Now);
    }

    public async Task DisposeAsync()
    {
        await app.DisposeAsync();
        await azurite.DisposeAsync();
    }

    [Theory]
    //          hours since it ended  is still there
    [InlineData(-12,                  true)]
    [InlineData(0,                    true)]
    [InlineData(23,                   true)]
    [InlineData(25,                   false)]
    [InlineData(9000,                 false)]
    public async Task Are_removed_a_day_later_of_units_and_of_officers(int hours, bool isThere)
    {
        var session = new StoredSession(Now.AddHours(-hours));
        await Rows.Add("link", "unit", session, default);
        await Rows.Add("account", "officer", session with { Name = "Lan", Roles = DeskRoles.OfEveryOffice }, default);

        await app.Get<RemoveOldSessions>().Handle(default);

        Assert.Equal((isThere, isThere), (await Rows.Find("link", "unit", default) is not null, await Rows.Find("account", "officer", default) is not null));
    }

    [Fact]
    public async Task Are_removed_some_at_a_time_until_none_is_left()
    {
        // In one partition, so that the test can write them quickly.
        var rows = Enumerable.Range(0, RemoveOldSessions.MostAtOnce + 30).Select(i => new TableEntity("link", $"{i}") { ["ExpiresAt"] = Now.AddDays(-2) });
        foreach (var some in rows.Chunk(100)) await Table.SubmitTransactionAsync(some.Select(row => new TableTransactionAction(TableTransactionActionType.Add, row)));

        await app.Get<RemoveOldSessions>().Handle(default);
        Assert.Equal(30, await Count());

        await app.Get<RemoveOldSessions>().Handle(default);
        Assert.Equal(0, await Count());
    }

    private async Task<int> Count()
    {
        var count = 0;
        await foreach (var _ in Table.QueryAsync<TableEntity>()) count++;
        return count;
    }
}
