using Reporting.Domain.Reminders;
using Reporting.Domain.Words;
using Reporting.Functions.Storage;
using Reporting.Functions.Tests.Support;

namespace Reporting.Functions.Tests.Storage;

[Collection("Azurite")]
public sealed class MailsInTheOutbox(AzuriteFixture azurite) : IAsyncLifetime
{
    private static readonly Mail Mail = new("id@example", "Trạm Y tế xã Canh Liên", "tram@example", "Nhắc hạn", "Kính gửi …");

    private readonly ProgrammeId programme = ProgrammeId.Parse(azurite.NewPrefix());
    private readonly PeriodId period = PeriodId.Parse("2024-6T");
    private StorageApp app = null!;

    private OutboxRows Outbox => app.Get<OutboxRows>();

    public async Task InitializeAsync() => app = await StorageApp.Start(azurite.ConnectionString, new(2024, 5, 20, 8, 0, 0, TimeSpan.FromHours(7)));

    public async Task DisposeAsync() => await app.DisposeAsync();

    [Fact]
    public async Task Are_written_once_however_often_and_however_many_try()
    {
        var written = await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => Outbox.TryAdd(programme, period, "U|before-03|x", Mail, app.Clock.GetUtcNow(), default)));

        Assert.Equal(1, written.Count(one => one));
        Assert.Equal(Mail, Assert.Single(await Outbox.MailsOf(programme, period, default)));
    }

    [Fact]
    public async Task Are_claimed_by_one_sender_only_and_do_not_wait_any_more()
    {
        await Outbox.TryAdd(programme, period, "U|before-01|x", Mail, app.Clock.GetUtcNow(), default);

        var claims = await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => Outbox.TryClaim(programme, period, "U|before-01|x", app.Clock.GetUtcNow(), default)));
        await Outbox.Confirm(programme, period, "U|before-01|x", app.Clock.GetUtcNow(), default);

        Assert.Equal(1, claims.Count(claim => claim));
        Assert.Empty(await Outbox.Waiting(programme, period, app.Clock.GetUtcNow().AddDays(1), default));
        Assert.Equal(Mail, Assert.Single(await Outbox.MailsOf(programme, period, default)));
    }
}
