using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Reporting.Domain.Mails;
using Reporting.Functions.Catalogue;
using Reporting.Functions.Mails;
using Reporting.Functions.Remind;
using Reporting.Functions.Storage;
using Reporting.Functions.Telemetry;
using Reporting.Functions.Tests.Support;

namespace Reporting.Functions.Tests.Mails;

/// <summary>The outbox is emptied over a server that does this or that. Every test has a year of its own, since they share the table.</summary>
[Collection("Azurite")]
public sealed class SendingMails(AzuriteFixture azurite) : IAsyncLifetime
{
    private readonly ScriptedSmtp server = new();
    private readonly ComposedText composed = new();
    private StorageApp app = null!;
    private MailOptions settings = null!;
    private string day = "";

    private OutboxRows Outbox => app.Get<OutboxRows>();

    public async Task InitializeAsync()
    {
        app = await StorageApp.Start(azurite.ConnectionString, TimeProvider.System.GetUtcNow());   // each test moves it
        settings = new MailOptions { Schedule = "", SmtpHost = "127.0.0.1", SmtpPort = server.Port, SmtpStartTls = false, ClaimMinutes = 30, MaxTries = 3 };
    }

    public async Task DisposeAsync()
    {
        await app.DisposeAsync();
        await server.DisposeAsync();
    }

    [Fact]
    public async Task Sends_each_mail_once_when_many_runs_meet()
    {
        await At("2002-05-20");
        await Write("A", "B", "C", "D", "E");

        await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Send()));

        Assert.Equal(5, server.Mails.Count);
        Assert.Equal(["A", "B", "C", "D", "E"], MessageIds().Select(id => id.Split('.')[2].Split('@')[0]).Order());
        Assert.All(await Mails("A", "B", "C", "D", "E"), mail => Assert.Equal((MailState.Sent, 1), (mail.State, mail.Tries)));
    }

    [Fact]
    public async Task Tries_a_refused_mail_again_after_pauses_that_grow_and_then_gives_it_up()
    {
        await At("2003-05-20");
        await Write("A");
        server.Answers["RCPT"] = "450 4.2.0 come later";
        var tried = new List<int>();

        for (var minute = 0; minute < 60; minute++)
        {
            app.Clock.MoveTo(Morning.AddMinutes(minute));
            var before = server.Connections;
            await Send();
            if (server.Connections > before) tried.Add(minute);
        }

        // Pauses of 5 and of 15 minutes; the clock runs on meanwhile, so each is over a moment after its minute.
        Assert.Equal([0, 6, 22], tried);
        var mail = await Mail("A");
        Assert.Equal((MailState.Failed, 3, false), (mail.State, mail.Tries, mail.PossiblySent));
        Assert.Contains("come later", mail.LastError, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Is_not_kept_from_the_others_by_one_that_is_refused_or_cannot_be_written_to()
    {
        await At("2004-05-20");
        await Write("A", "B", "C");
        await Outbox.TryAdd(AMail.On(day, "D") with { To = new Recipient("Trạm", "no address") }, default);
        server.AnswerTo = line => line.StartsWith("RCPT TO:<B@", StringComparison.Ordinal) ? "550 5.1.1 nobody here" : null;

        await Send();

        Assert.Equal([MailState.Sent, MailState.Waiting, MailState.Sent, MailState.Waiting], (await Mails("A", "B", "C", "D")).Select(mail => mail.State));
    }

    [Fact]
    public async Task Stops_at_once_when_no_server_is_there_and_counts_that_against_no_mail()
    {
        await At("2005-05-20");
        await Write([.. Enumerable.Range(0, 25).Select(i => $"M{i}")]);
        server.Answers["greeting"] = "drop";

        for (var minute = 0; minute < 3; minute++)
        {
            app.Clock.MoveTo(Morning.AddMinutes(minute));
            await Send();
        }

        Assert.Equal(3, server.Connections);
        server.Answers.Clear();
        app.Clock.MoveTo(Morning.AddMinutes(10));
        await Send();
        Assert.Equal(25, server.Mails.Count);
        Assert.All(await Mails([.. Enumerable.Range(0, 25).Select(i => $"M{i}")]), mail => Assert.Equal((MailState.Sent, 1), (mail.State, mail.Tries)));
    }

    [Fact]
    public async Task Stops_at_a_server_that_refuses_one_after_another()
    {
        await At("2006-05-22");
        await Write([.. Enumerable.Range(0, 25).Select(i => $"M{i}")]);
        server.Answers["."] = "451 4.7.1 too many";

        await Send();

        Assert.Equal(3, server.Connections);
    }

    [Fact]
    public async Task Sends_what_may_have_been_taken_again_word_for_word_under_the_same_id()
    {
        await At("2007-05-22");
        await Write(MailKind.Reminder, "A");
        composed.Says = "Còn 3 ngày";
        server.Answers["."] = "drop";

        await Send();
        var unsure = await Mail("A");
        server.Answers.Clear();
        composed.Says = "Còn 2 ngày";
        app.Clock.MoveTo(Morning.AddMinutes(6));
        await Send();

        Assert.Equal((MailState.Waiting, true), (unsure.State, unsure.PossiblySent));
        Assert.Equal(["Còn 3 ngày"], Texts());
        Assert.Equal(2, server.Connections);
        Assert.Equal((MailState.Sent, true), ((await Mail("A")).State, (await Mail("A")).PossiblySent));
    }

    [Fact]
    public async Task Composes_anew_what_certainly_was_not_taken()
    {
        await At("2008-05-20");
        await Write(MailKind.Reminder, "A");
        composed.Says = "Còn 3 ngày";
        server.Answers["RCPT"] = "450 4.2.0 come later";

        await Send();
        server.Answers.Clear();
        composed.Says = "Còn 2 ngày";
        app.Clock.MoveTo(Morning.AddMinutes(6));
        await Send();

        Assert.Equal(["Còn 2 ngày"], Texts());
    }

    [Fact]
    public async Task A_refusal_does_not_make_certain_what_an_earlier_try_left_open()
    {
        await At("2009-05-20");
        await Write(MailKind.Reminder, "A");
        composed.Says = "Còn 3 ngày";
        server.Answers["."] = "drop";
        await Send();
        server.Answers["."] = "451 4.3.0 later";
        app.Clock.MoveTo(Morning.AddMinutes(6));
        await Send();
        server.Answers.Clear();
        composed.Says = "Còn 2 ngày";
        app.Clock.MoveTo(Morning.AddMinutes(22));
        await Send();

        Assert.Equal(["Còn 3 ngày"], Texts());
    }

    [Theory]
    //          minutes  sent
    [InlineData(29,      0)]
    [InlineData(30,      1)]
    public async Task Takes_up_what_a_run_that_ended_left_claimed_once_the_claim_is_old(int minutes, int sent)
    {
        await At(minutes == 29 ? "2010-05-20" : "2011-05-20");
        await Write(MailKind.Reminder, "A");
        var stored = (await Outbox.Find(AMail.On(day, "A").Key, default))!;
        await Outbox.TryChange(stored, stored.Mail.Claimed(AMail.Text with { Plain = "Còn 3 ngày" }, Morning), default);

        app.Clock.MoveTo(Morning.AddMinutes(minutes));
        await Send();

        Assert.Equal(Enumerable.Repeat("Còn 3 ngày", sent), Texts());
    }

    [Fact]
    public async Task Leaves_out_what_has_nothing_left_to_say()
    {
        await At("2012-05-22");
        await Write(MailKind.Reminder, "A");
        composed.Nothing = "đã nộp";

        await Send();

        Assert.Equal((MailState.Skipped, "đã nộp"), ((await Mail("A")).State, (await Mail("A")).LastError));
        Assert.Equal(0, server.Connections);
    }

    [Fact]
    public async Task Is_not_kept_from_the_others_by_one_that_cannot_be_composed()
    {
        await At("2013-05-20");
        await Write(MailKind.Reminder, "A", "B", "C");
        composed.Breaks = "B";

        await Send();

        var mails = await Mails("A", "B", "C");
        Assert.Equal([MailState.Sent, MailState.Waiting, MailState.Sent], mails.Select(mail => mail.State));
        Assert.Equal((1, false, Morning.AddMinutes(5)), (mails[1].Tries, mails[1].PossiblySent, Round(mails[1].NextTryAt)));
    }

    [Fact]
    public async Task Without_a_server_writes_the_text_down_and_never_sends_it()
    {
        await At("2014-05-20");
        await Write(MailKind.Reminder, [.. Enumerable.Range(0, 40).Select(i => $"M{i}")]);
        composed.Says = "Còn 3 ngày";

        await Sender(new NoMailbox()).Handle(default);
        await Send();

        var mails = await Mails([.. Enumerable.Range(0, 40).Select(i => $"M{i}")]);
        Assert.All(mails, mail => Assert.Equal((MailState.Written, "Còn 3 ngày"), (mail.State, mail.Text?.Plain)));
        Assert.Equal(0, server.Connections);
    }

    [Fact]
    public async Task Lets_answers_go_at_any_hour_and_reminders_by_day_only()
    {
        await At("2015-05-20");
        await Write(MailKind.Reminder, "A");
        await Write(MailKind.Verdict, "B");

        app.Clock.MoveTo(Morning.AddHours(15));
        await Send();
        var byNight = MessageIds();
        app.Clock.MoveTo(Morning.AddHours(24));
        await Send();

        Assert.Equal(["<2015-05-20.Verdict.B@localhost.example>"], byNight);
        Assert.Equal(2, server.Mails.Count);
    }

    [Fact]
    public async Task Sends_no_more_in_a_run_than_the_limit_and_answers_first()
    {
        await At("2016-05-20");
        settings = settings with { MaxPerRun = 3 };
        await Write(MailKind.Reminder, "A", "B", "C");
        await Write(MailKind.Verdict, "Y", "Z");

        await Send();

        Assert.Equal(3, server.Mails.Count);
        Assert.Equal([MailState.Sent, MailState.Sent, MailState.Sent, MailState.Waiting, MailState.Waiting], [.. (await Mails(MailKind.Verdict, "Y", "Z")).Select(mail => mail.State), .. (await Mails("A", "B", "C")).Select(mail => mail.State)]);
    }

    [Theory]
    //          days   state
    [InlineData(7,     MailState.Sent)]
    [InlineData(8,     MailState.Failed)]
    [InlineData(14,    MailState.Failed)]
    public async Task Gives_up_what_is_older_than_mails_live(int days, MailState state)
    {
        await At($"{2020 + days}-05-20");
        await Write("A");

        app.Clock.MoveTo(Morning.AddDays(days));
        await Send();

        var mail = await Mail("A");
        Assert.Equal(state, mail.State);
        Assert.Equal(state == MailState.Failed ? "Không gửi được trong 7 ngày" : null, mail.LastError);
    }

    [Fact]
    public async Task Keeps_trying_when_storage_would_not_take_what_a_mail_says()
    {
        await At("2018-05-22");
        await Write(MailKind.Reminder, "A", "B");
        composed.SaysOf = mail => mail.Key.Key == "A" ? new string('ạ', 1_000_000) : "ngắn";

        await Send();

        Assert.Equal(["ngắn"], Texts());
        Assert.Equal((MailState.Waiting, 1), ((await Mail("A")).State, (await Mail("A")).Tries));
    }

    [Fact]
    public void Every_kind_of_mail_has_exactly_one_text() =>
        Assert.Equal(Enum.GetValues<MailKind>(), app.Get<IEnumerable<IMailText>>().SelectMany(text => text.Kinds).Order());

    private DateTimeOffset Morning => AMail.On(day).WrittenAt;

    // Working days all: on days off reminders stay where they are.
    private Task At(string date)
    {
        day = date;
        app.Clock.MoveTo(Morning);
        return Task.CompletedTask;
    }

    private Task Write(params string[] keys) => Write(MailKind.Reminder, keys);

    private async Task Write(MailKind kind, params string[] keys)
    {
        foreach (var key in keys) await Outbox.TryAdd(AMail.On(day, key, kind), default);
    }

    private Task Send() => Sender(new SmtpMailbox(Options.Create(settings))).Handle(default);

    private SendMails Sender(IMailbox mailbox) => new(
        app.Get<ProgrammeCatalogues>(), Outbox, app.Get<ContactRows>(), new MailTexts([composed, new FixedText()], NullLogger<MailTexts>.Instance), mailbox, Options.Create(settings), app.Get<IOptions<RemindOptions>>(), app.Get<ReportingMeters>(), app.Clock, NullLogger<SendMails>.Instance);

    private async Task<OutboxMail> Mail(string key) => (await Mails(key))[0];

    private Task<List<OutboxMail>> Mails(params string[] keys) => Mails(MailKind.Reminder, keys);

    private async Task<List<OutboxMail>> Mails(MailKind kind, params string[] keys)
    {
        var mails = new List<OutboxMail>();
        foreach (var key in keys) mails.Add((await Outbox.Find(AMail.On(day, key, kind).Key, default))!.Mail);
        return mails;
    }

    private IReadOnlyList<string> MessageIds() => [.. server.Mails.Select(mail => mail.Split("\r\n").First(line => line.StartsWith("Message-ID: ", StringComparison.Ordinal))["Message-ID: ".Length..])];

    private IReadOnlyList<string> Texts() => [.. server.Mails.Select(mail => Mime.Read(mail).Parts[0].Text)];

    private static DateTimeOffset Round(DateTimeOffset moment) => moment.AddTicks(-(moment.Ticks % TimeSpan.TicksPerMinute));
}
