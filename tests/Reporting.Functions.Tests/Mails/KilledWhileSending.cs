using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json;
using Reporting.Domain.Mails;
using Reporting.Functions.Storage;
using Reporting.Functions.Tests.Support;
using Reporting.LocalHost.Tools;
using Xunit.Abstractions;

namespace Reporting.Functions.Tests.Mails;

/// <summary>The real sender, in a process of its own, over a real storage and a real mail server, is killed at random moments between
/// claim and confirmation, started again, killed again, until nothing is left to send.</summary>
public sealed class KilledWhileSending(ITestOutputHelper output) : IAsyncLifetime
{
    private const int Seed = 20240521;

    // Within the hours and the days of one step of the reminders, however often the clock is moved on.
    private static readonly DateTimeOffset Morning = new(2024, 5, 21, 7, 30, 0, TimeSpan.FromHours(7));

    private const int AmongReminders = 5;

    // Just over the life of a claim, so that the next process takes up at once what this one has left.
    private static readonly TimeSpan BetweenRuns = TimeSpan.FromSeconds(61);

    private Azurite azurite = null!;
    private MailDev server = null!;
    private SmtpWire wire = null!;
    private StorageApp app = null!;

    public async Task InitializeAsync()
    {
        azurite = await Azurite.Start(RepoRoot.ToolsFolder, AzuritePorts.Free(), dataFolder: null);
        server = await MailDev.StartAnywhere(RepoRoot.ToolsFolder);
        wire = new SmtpWire(server);
        app = await StorageApp.Start(azurite.ConnectionString, Morning);
    }

    public async Task DisposeAsync()
    {
        await app.DisposeAsync();
        await wire.DisposeAsync();
        await server.DisposeAsync();
        await azurite.DisposeAsync();
    }

    [Fact]
    public Task Fifteen_times_no_mail_is_lost_and_each_repeat_is_accounted_for() => Kill(15);

    [LongFact]
    [Trait("Length", "Long")]
    public Task Two_hundred_times_no_mail_is_lost_and_each_repeat_is_accounted_for() => Kill(200);

    private async Task Kill(int times)
    {
        var dice = new Random(Seed);
        var written = await WriteReminders();
        var (repeats, now) = (new List<string>(), Morning);

        for (var kills = 0; kills < times; kills++, now += BetweenRuns)
        {
            // Answers go first: until they are there, it is reminders that the sender is killed over.
            if (kills == AmongReminders) written.AddRange(await WriteAnswers((4 * (times - kills)) + 10));
            var before = wire.Taken.Count;
            var plan = new Plan(dice);
            Assert.True(await RunUntilKilled(plan, now), $"The outbox was empty after {kills} kills.");
            repeats.AddRange(await TakenButNotConfirmed(wire.Taken.Skip(before).Select(mail => mail.MessageId)));
        }

        wire.Watch = _ => Task.CompletedTask;

        // The last one killed may have lived for some seconds before its last claim.
        using var last = Start(now + BetweenRuns);
        await last.WaitForExitAsync();
        Assert.True(last.ExitCode == 0, string.Join('\n', (await Mails()).Where(mail => mail.IsOpen).Select(mail => $"{mail.Key} is {mail.State} after {mail.Tries} tries: {mail.LastError}")));

        await NothingIsLostOrDoubled(written, repeats);
        output.WriteLine($"Seed {Seed}: {times} kills, {written.Count} mails, {repeats.Count} kills between the server's answer and the confirmation, as many repeats, all under the same Message-ID and word for word.");
    }

    private async Task NothingIsLostOrDoubled(IReadOnlyList<string> written, IReadOnlyList<string> repeats)
    {
        var taken = wire.Taken.ToLookup(mail => mail.MessageId, mail => mail.Source);
        Assert.Equal(written.Order(StringComparer.Ordinal), taken.Select(mail => mail.Key).Order(StringComparer.Ordinal));
        Assert.Equal(repeats.Order(StringComparer.Ordinal), taken.SelectMany(mail => mail.Skip(1).Select(_ => mail.Key)).Order(StringComparer.Ordinal));
        Assert.All(taken, mail => Assert.Single(mail.Select(Words).Distinct()));

        // What the server has is what it said it took; but this one may keep as well what was cut off before its end.
        var (received, torn) = ((await Received()).ToLookup(id => id), wire.Torn.ToLookup(id => id));
        Assert.All(taken, mail => Assert.InRange(received[mail.Key].Count(), mail.Count(), mail.Count() + torn[mail.Key].Count()));
        Assert.Subset(written.Append("").ToHashSet(), received.Select(mail => mail.Key).ToHashSet());
        Assert.All(await Mails(), mail => Assert.Equal(MailState.Sent, mail.State));
    }

    private static string Words(string source)
    {
        var mail = Mime.Read(source);
        return string.Join('\n', [mail.Header("Subject"), mail.Header("To"), .. mail.Parts.Select(part => part.Text)]);
    }

    /// <returns>False when it ended by itself.</returns>
    private async Task<bool> RunUntilKilled(Plan plan, DateTimeOffset now)
    {
        using var process = Start(now);
        wire.Watch = async moment =>
        {
            if (!plan.IsNow(moment)) return;
            await Task.Delay(plan.Patience);
            process.Kill();
            await process.WaitForExitAsync();
        };
        await process.WaitForExitAsync();
        await wire.IsQuiet();
        return plan.IsOver;
    }

    /// <returns>The mails that the server has taken from the process that was killed, and that the outbox does not know to be sent.</returns>
    private async Task<IEnumerable<string>> TakenButNotConfirmed(IEnumerable<string> taken)
    {
        // What the process had sent to storage when it died arrives all the same.
        await Task.Delay(100);
        var sent = (await Mails()).Where(mail => mail.State == MailState.Sent).Select(mail => $"<{mail.Key.MessageId("localhost.example")}>").ToHashSet();
        return taken.Where(id => !sent.Contains(id));
    }

    // To everybody who is to be reminded that day; what they say is another each minute.
    private async Task<List<string>> WriteReminders()
    {
        var ids = new List<string>();
        foreach (var to in Recipient.Of(VanCanh.Duty.Tree.InOrder.SelectMany(unit => unit.Contacts))) ids.Add(await Write(MailKind.Reminder, to, to.Hash[..16], null));
        return ids;
    }

    // Their text is fixed.
    private async Task<List<string>> WriteAnswers(int count)
    {
        var ids = new List<string>();
        for (var i = 0; i < count; i++)
        {
            var to = new Recipient(VanCanh.Duty.Unit.Name, $"tram-{i}@vancanh.example");
            ids.Add(await Write(MailKind.Verdict, to, $"VANCANH-BDG.2024-6T.TYT-CANHLIEN.{to.ShortHash}", AMail.Text));
        }

        return ids;
    }

    private async Task<string> Write(MailKind kind, Recipient to, string name, MailText? text)
    {
        var key = new MailKey(new(2024, 5, 21), kind, name);
        var mail = new OutboxMail(key, to, Morning.AddMinutes(-1)) { Topics = [new(VanCanh.Programme.Id, VanCanh.Duty.Period.Id, VanCanh.Duty.Unit.Code)], Text = text };
        Assert.True(await app.Get<OutboxRows>().TryAdd(mail, default));
        return $"<{key.MessageId("localhost.example")}>";
    }

    private Process Start(DateTimeOffset now) => SenderProcess.Start(azurite.ConnectionString, now, new()
    {
        ["Mail__SmtpHost"] = "127.0.0.1",
        ["Mail__SmtpPort"] = wire.Port.ToString(CultureInfo.InvariantCulture),
        ["Mail__SmtpStartTls"] = "false",
        ["Mail__SmtpTimeoutSeconds"] = "29",
        ["Mail__ClaimMinutes"] = "1",
        ["Mail__MaxTries"] = "100",
        ["Mail__MaxPerRun"] = "10000",
    });

    private Task<List<OutboxMail>> Mails() => app.Get<OutboxRows>().About(VanCanh.Programme.Id, VanCanh.Duty.Period.Id, new(2024, 5, 21), new(2024, 5, 21), default);

    private async Task<IEnumerable<string>> Received()
    {
        using var http = new HttpClient();
        var mails = await http.GetFromJsonAsync<JsonElement>(new Uri(server.Page, "api/email"));
        return mails.EnumerateArray().Select(mail => mail.GetProperty("headers").TryGetProperty("message-id", out var id) ? id.GetString()! : "").ToList();
    }

    /// <summary>When a process is killed: at which moment of the talk, at its how-manieth time, and how long after.</summary>
    private sealed class Plan(Random dice)
    {
        // As many before the server may have the mail as after: whatever the sender had sent of it when it died arrives.
        private static readonly WireMoment[] Moments =
            [WireMoment.Connected, WireMoment.Command, WireMoment.Command, WireMoment.Command, WireMoment.Line, WireMoment.LastLine, WireMoment.Taken, WireMoment.Told];

        private readonly WireMoment moment = Moments[dice.Next(Moments.Length)];
        private int left = dice.Next(3);

        // Told, the sender goes on while we wait: it confirms, and reads, composes and claims the next one.
        public TimeSpan Patience { get; } = TimeSpan.FromMilliseconds(dice.Next(12));

        public bool IsOver => left < 0;

        public bool IsNow(WireMoment now) => now == moment && left-- == 0;
    }
}
