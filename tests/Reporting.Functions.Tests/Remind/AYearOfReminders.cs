using System.Globalization;
using Azure.Data.Tables;
using Reporting.Domain.Deadlines;
using Reporting.Domain.Periods;
using Reporting.Domain.Programmes;
using Reporting.Domain.Words;
using Reporting.Functions.Catalogue;
using Reporting.Functions.Deadline;
using Reporting.Functions.Mails;
using Reporting.Functions.Remind;
using Reporting.Functions.Storage;
using Reporting.Functions.Tests.Support;
using Reporting.LocalHost.Tools;
using Xunit.Abstractions;

namespace Reporting.Functions.Tests.Remind;

/// <summary>130 units live through it hour by hour: they report or do not, are returned, extended and freed; the mail server and the
/// timers are away for up to three days. What the office promised them is counted afterwards.</summary>
public sealed class AYearOfReminders(ITestOutputHelper output) : IAsyncLifetime
{
    private readonly Random random = new(20240525);
    private readonly HashSet<(string Programme, string Period, string Unit)> flagged = [];
    private Azurite azurite = null!;
    private StorageApp app = null!;
    private SimulatedMailbox mailbox = null!;
    private SimulatedProvince province = null!;
    private string packs = null!;

    private IEnumerable<ProgrammePeriod> Periods => app.Get<ProgrammeCatalogues>().Current(default).Result.Periods;

    public async Task InitializeAsync()
    {
        (packs, province) = (SimulatedProvince.WritePacks(), new SimulatedProvince(random));
        azurite = await Azurite.Start(RepoRoot.ToolsFolder, AzuritePorts.Free(), dataFolder: null);
        app = await StorageApp.Start(
            azurite.ConnectionString, Moment("2024-01-01"),
            new() { ["Programmes:Folder"] = packs, ["Programmes:RefreshSeconds"] = "3600", ["Mail:MaxPerRun"] = "1000" },
            services => services.AddSingleton<SimulatedMailbox>(provider => new SimulatedMailbox(provider.GetRequiredService<TimeProvider>(), random)).AddSingleton<IMailbox>(provider => provider.GetRequiredService<SimulatedMailbox>()));
        mailbox = app.Get<SimulatedMailbox>();
    }

    public async Task DisposeAsync()
    {
        await app.DisposeAsync();
        await azurite.DisposeAsync();
        Directory.Delete(packs, recursive: true);
    }

    [Fact]
    public Task The_weeks_around_a_deadline_keep_every_promise() => Live("2024-05-13", "2024-06-08");

    [LongFact]
    public Task A_whole_year_keeps_every_promise() => Live("2024-01-01", "2025-01-01");

    private async Task Live(string from, string to)
    {
        foreach (var (programme, period) in Periods) province.PlanFor(programme, period);
        var (timerAway, serverAway) = (Outages(from, to).ToList(), Outages(from, to).ToList());
        var lastTick = Moment(from);
        for (var hour = Moment(from); hour < Moment(to); hour = hour.AddHours(1))
        {
            await Pass(hour);
            if (IsDuring(timerAway, hour)) continue;
            await app.Get<CheckDeadlines>().Handle(default);
            await EveryMissedUnitIsFlagged(lastTick, hour);
            lastTick = hour;

            mailbox.IsAway = IsDuring(serverAway, hour);
            await Pass(hour.AddMinutes(10));
            await app.Get<SendReminders>().Handle(default);
            await Pass(hour.AddMinutes(45));
            if (mailbox.LostAnswers > 0) await app.Get<SendMails>().Handle(default);
        }

        await ThePromisesAreKept();
    }

    private async Task Pass(DateTimeOffset until)
    {
        await province.LiveUntil(until, app);
        app.Clock.MoveTo(until);
    }

    // Only hours in which a due moment has passed can flag anybody anew.
    private async Task EveryMissedUnitIsFlagged(DateTimeOffset lastTick, DateTimeOffset now)
    {
        foreach (var (programme, period) in Periods.Where(one => one.Period.OpensAt <= now && now < one.Period.ClosesAt))
        {
            var missed = programme.TreeIn(period).Reporters.Where(unit => DueAt(programme, period, unit.Code) is { } due && due <= now && !province.HadReported(programme.Id, period.Id, unit.Code, now) && !province.Waits(programme.Id, period.Id, unit.Code)).Select(unit => unit.Code.ToString()).ToHashSet();
            if (!missed.Any(unit => DueAt(programme, period, UnitCode.Parse(unit)) > lastTick) && now.Hour != 12) continue;

            var recorded = new HashSet<string>();
            await foreach (var row in app.Get<TableServiceClient>().GetTableClient("Obligations").QueryAsync<TableEntity>(row => row.PartitionKey == $"{programme.Id}|{period.Id}" && row.GetString("State") == "Missed")) recorded.Add(row.RowKey);
            Assert.Equal(missed.Order(), recorded.Order());
            flagged.UnionWith(missed.Select(unit => (programme.Id.ToString(), period.Id.ToString(), unit)));
        }
    }

    private DateTimeOffset? DueAt(Programme programme, Period period, UnitCode unit)
    {
        var grant = province.Grants.Where(one => one.Programme == programme.Id && one.Period == period.Id && one.Grant.Unit == unit).Select(one => one.Grant).LastOrDefault();
        return grant?.Kind == GrantKind.Exemption ? null : grant?.Until ?? period.DueAt;
    }

    private async Task ThePromisesAreKept()
    {
        var mails = mailbox.Received.GroupBy(one => one.Mail.Id).ToDictionary(group => group.Key.Split('@')[0], group => (group.First().Mail, Times: group.Select(one => one.At).ToList()));
        Assert.All(mails.Values, mail => Assert.Single(mailbox.Received.Where(one => one.Mail.Id == mail.Mail.Id).Select(one => one.Mail.Text).Distinct()));
        Assert.True(mailbox.Received.Count - mails.Count <= mailbox.LostAnswers, "A mail came twice although its first answer had arrived.");

        var perDay = mails.Values.GroupBy(mail => (mail.Mail.To.Address, Day: VietnamTime.DayOf(mail.Times[0])));
        Assert.All(perDay, day => Assert.True(day.Count() == 1, $"{day.Key.Address} got {day.Count()} mails on {day.Key.Day}"));
        Assert.All(mails.Values, mail => Assert.True(VietnamTime.In(mail.Times[0]).Hour is >= 7 and < 20, "A mail at night"));

        var reminders = await CountReminders(mails);
        output.WriteLine($"{mails.Count} mails to {mails.Values.Select(mail => mail.Mail.To.Address).Distinct().Count()} addresses carried {reminders} reminders to units; {mailbox.LostAnswers} answers of the server were lost, {mailbox.Received.Count - mails.Count} mails repeated under their own id; {flagged.Count} obligations were flagged as missed.");
        Assert.True(reminders > 200 && flagged.Count > 20);
    }

    private async Task<int> CountReminders(Dictionary<string, (Domain.Mails.Mail Mail, List<DateTimeOffset> Times)> mails)
    {
        var reminders = 0;
        foreach (var (programme, period) in Periods)
        {
            var line = $"{period.Label.Vi} (kỳ {period.Id}), chương trình: {programme.Name.Vi}.";
            var carried = (await app.Get<LedgerRows>().OfPeriod(programme.Id, period.Id, default)).Where(row => mails.ContainsKey(row.Value) && row.Key.Split('|')[1].Split('.').Length == 2).ToList();
            foreach (var (key, mailKey) in carried)
            {
                var (unit, mail) = (UnitCode.Parse(key.Split('|')[0]), mails[mailKey]);
                Assert.False(province.HadReported(programme.Id, period.Id, unit, mail.Times[0]), $"{unit} was reminded at {mail.Times[0]} after it had reported");
                Assert.Contains($"Đơn vị {unit}", mail.Mail.Text.Plain, StringComparison.Ordinal);
                Assert.Contains(line, mail.Mail.Text.Plain, StringComparison.Ordinal);
            }

            // A step is a row of the ledger; that no two mails say the same is seen by their number.
            Assert.All(carried.GroupBy(row => row.Key.Split('|')[0]), unit => Assert.Equal(unit.Count(), unit.Select(row => row.Value).Distinct().Count()));
            reminders += carried.Count;
        }

        return reminders;
    }

    // Up to three days each, at any hour.
    private IEnumerable<(DateTimeOffset From, DateTimeOffset To)> Outages(string from, string to)
    {
        for (var at = Moment(from).AddHours(random.Next(24 * 8)); at < Moment(to); at = at.AddHours(24 + random.Next(24 * 9))) yield return (at, at.AddHours(random.Next(1, 72)));
    }

    private static bool IsDuring(List<(DateTimeOffset From, DateTimeOffset To)> outages, DateTimeOffset hour) => outages.Any(one => one.From <= hour && hour < one.To);

    private static DateTimeOffset Moment(string day) => VietnamTime.StartOf(DateOnly.Parse(day, CultureInfo.InvariantCulture));
}
