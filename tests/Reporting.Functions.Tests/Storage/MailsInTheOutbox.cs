using Azure.Data.Tables;
using Reporting.Domain.Mails;
using Reporting.Domain.Mails.Bounces;
using Reporting.Domain.Words;
using Reporting.Functions.Storage;
using Reporting.Functions.Tests.Mails;
using Reporting.Functions.Tests.Support;

namespace Reporting.Functions.Tests.Storage;

/// <summary>Every test has a day of its own, since they share the table.</summary>
[Collection("Azurite")]
public sealed class MailsInTheOutbox(AzuriteFixture azurite) : IAsyncLifetime
{
    private static readonly DateTimeOffset Now = new(2024, 5, 20, 8, 0, 0, TimeSpan.FromHours(7));

    private StorageApp app = null!;

    private OutboxRows Outbox => app.Get<OutboxRows>();

    public async Task InitializeAsync() => app = await StorageApp.Start(azurite.ConnectionString, Now);

    public async Task DisposeAsync() => await app.DisposeAsync();

    [Fact]
    public async Task Are_written_once_however_often_and_however_many_try()
    {
        var mail = AMail.On("2001-01-01");

        var written = await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => Outbox.TryAdd(mail, default)));

        Assert.Equal(1, written.Count(one => one));
        Assert.Single(await Outbox.Open(mail.Key.Day, mail.Key.Day, default));
    }

    [Fact]
    public async Task Come_back_as_they_were_written()
    {
        var mail = AMail.On("2001-01-02") with
        {
            Topics = [new(ProgrammeId.Parse("A"), PeriodId.Parse("2024-6T"), UnitCode.Parse("U")), new(ProgrammeId.Parse("B"), PeriodId.Parse("2024-05"), null)],
            ReplyTo = "can-bo@example",
            State = MailState.Failed,
            Tries = 3,
            NextTryAt = Now.AddHours(1),
            LastError = "550 5.1.1 không có người nhận này",
            ClaimedAt = Now.AddMinutes(1),
            PossiblySent = true,
            SentAt = Now.AddMinutes(2),
            Bounce = new Bounce(true, "hộp thư không tồn tại", Now.AddMinutes(3)),
        };

        await Outbox.TryAdd(mail, default);

        var read = (await Outbox.Find(mail.Key, default))!.Mail;
        Assert.Equal(mail.Topics, read.Topics);
        Assert.Equal(mail with { Subject = "Nhắc hạn" }, read with { Topics = mail.Topics });
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(29_999)]
    [InlineData(30_000)]
    [InlineData(30_001)]
    [InlineData(100_000)]
    public async Task May_be_longer_than_a_column_holds(int letters)
    {
        var mail = AMail.On("2001-01-03", $"LONG.{letters}") with { Text = new("Nhắc hạn", new string('ạ', letters), new string('ệ', letters)) };

        await Outbox.TryAdd(mail, default);

        Assert.Equal(mail.Text, (await Outbox.Find(mail.Key, default))!.Mail.Text);
    }

    [Fact]
    public async Task Are_changed_by_one_of_many_and_lose_what_they_said_before()
    {
        var mail = AMail.On("2001-01-04") with { Text = new("Nhắc hạn", new string('x', 70_000), "") };
        await Outbox.TryAdd(mail, default);
        var stored = (await Outbox.Find(mail.Key, default))!;

        var changed = await Task.WhenAll(Enumerable.Range(0, 12).Select(i => Outbox.TryChange(stored, mail.Claimed(new($"Lần {i}", "ngắn", ""), Now), default)));

        var (winner, read) = (Assert.Single(changed.OfType<StoredMail>()), await Outbox.Find(mail.Key, default));
        Assert.Equal((winner.Version, winner.Mail.Text), (read!.Version, read.Mail.Text));
    }

    [Fact]
    public async Task Are_found_by_their_day_while_they_are_open()
    {
        var (waiting, sending, sent) = (AMail.On("2001-02-01", "A"), AMail.On("2001-02-02", "B") with { State = MailState.Sending }, AMail.On("2001-02-02", "C") with { State = MailState.Sent });
        var late = AMail.On("2001-02-04", "D");
        foreach (var mail in new[] { waiting, sending, sent, late }) await Outbox.TryAdd(mail, default);

        var open = await Outbox.Open(new(2001, 2, 1), new(2001, 2, 3), default);

        Assert.Equal(["A", "B"], open.Select(mail => mail.Key.Key).Order());
        Assert.All(open, mail => Assert.Null(mail.Text));
        Assert.All(open, mail => Assert.Equal("Nhắc hạn", mail.Subject));
    }

    [Fact]
    public async Task Are_found_by_what_they_are_about_alone_or_among_others()
    {
        MailTopic Topic(string programme, string? unit) => new(ProgrammeId.Parse(programme), PeriodId.Parse("2024-6T"), unit is null ? null : UnitCode.Parse(unit));
        async Task Write(string key, params MailTopic[] topics) => await Outbox.TryAdd(AMail.On("2001-03-01", key) with { Topics = topics }, default);
        await Write("ONE", Topic("P", "U"));
        await Write("WHOLE", Topic("P", null));
        await Write("BOTH", Topic("Q", "V"), Topic("P", "U"));
        await Write("OTHER", Topic("Q", "U"));
        await Write("OTHERS", Topic("Q", "U"), Topic("R", "U"));

        var about = await Outbox.About(ProgrammeId.Parse("P"), PeriodId.Parse("2024-6T"), new(2001, 3, 1), new(2001, 3, 1), default);

        Assert.Equal(["BOTH", "ONE", "WHOLE"], about.Select(mail => mail.Key.Key).Order());
    }

    [Fact]
    public async Task Are_found_by_their_kind_and_days()
    {
        foreach (var (day, kind) in new[] { ("2001-04-01", MailKind.Reminder), ("2001-04-01", MailKind.Receipt), ("2001-04-02", MailKind.Reminder), ("2001-04-03", MailKind.Reminder) }) await Outbox.TryAdd(AMail.On(day, kind.ToString(), kind), default);

        var found = await Outbox.OfKind(MailKind.Reminder, new(2001, 4, 1), new(2001, 4, 2), default);

        Assert.Equal(["2001-04-01.Reminder.Reminder", "2001-04-02.Reminder.Reminder"], found.Select(mail => mail.Key.ToString()).Order());
    }

    [Fact]
    public async Task That_were_sent_are_sent_whoever_else_changed_them()
    {
        var mail = AMail.On("2001-05-01");
        await Outbox.TryAdd(mail, default);
        var claimed = (await Outbox.TryChange((await Outbox.Find(mail.Key, default))!, mail.Claimed(mail.Text!, Now), default))!;
        await Outbox.RecordBounce(mail.Key, new Bounce(false, "hộp thư đầy", Now), default);

        await Outbox.RecordSent(claimed.Mail.After(claimed.Mail, new SendOutcome.Accepted(), new Retries(TimeSpan.FromMinutes(1), 2, 3), Now), default);

        var read = (await Outbox.Find(mail.Key, default))!.Mail;
        Assert.Equal((MailState.Sent, "hộp thư đầy"), (read.State, read.Bounce?.Reason));
        Assert.Null(await Outbox.TryChange(claimed, mail, default));
    }

    [Fact]
    public async Task Keep_of_very_many_topics_the_periods_only()
    {
        var topics = Enumerable.Range(0, 3500).Select(i => new MailTopic(ProgrammeId.Parse("P"), PeriodId.Parse("2024-6T"), UnitCode.Parse($"U{i}"))).ToList();
        var mail = AMail.On("2001-06-01") with { Topics = topics };

        await Outbox.TryAdd(mail, default);

        Assert.Equal([new MailTopic(ProgrammeId.Parse("P"), PeriodId.Parse("2024-6T"), null)], (await Outbox.Find(mail.Key, default))!.Mail.Topics);
    }

    [Fact]
    public async Task Hold_no_more_columns_than_the_list_of_mails_knows()
    {
        await Outbox.TryAdd(AMail.On("2001-07-01") with { ReplyTo = "x@y", ClaimedAt = Now, SentAt = Now, Bounce = new(true, "", Now) }, default);

        var row = await app.Get<TableServiceClient>().GetTableClient(OutboxRows.Table).GetEntityAsync<TableEntity>("2001-07-01", "Reminder|KEY");
        Assert.Equal([], row.Value.Keys.Except(MailColumns.AllButTexts).Except(["Text", "Html", "Timestamp", "odata.etag"]));
    }
}
