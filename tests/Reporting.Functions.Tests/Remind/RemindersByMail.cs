using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json;
using Reporting.Domain.Deadlines;
using Reporting.Domain.Mails;
using Reporting.Domain.Periods;
using Reporting.Functions.Mails;
using Reporting.Functions.Remind;
using Reporting.Functions.Storage;
using Reporting.Functions.Tests.Support;
using Reporting.LocalHost.Tools;

namespace Reporting.Functions.Tests.Remind;

/// <summary>Reminders through a real mail server, which is down at first.</summary>
public sealed class RemindersByMail : IAsyncLifetime
{
    private static readonly DateTimeOffset ThreeDaysBefore = new(2024, 5, 21, 9, 0, 0, TimeSpan.FromHours(7));

    private readonly int smtpPort;
    private readonly int webPort;
    private Azurite azurite = null!;
    private StorageApp app = null!;

    public RemindersByMail() => (smtpPort, webPort, _) = AzuritePorts.Free();

    public async Task InitializeAsync()
    {
        azurite = await Azurite.Start(RepoRoot.ToolsFolder, AzuritePorts.Free(), dataFolder: null);
        app = await StorageApp.Start(azurite.ConnectionString, ThreeDaysBefore, new()
        {
            ["Mail:SmtpHost"] = "127.0.0.1",
            ["Mail:SmtpPort"] = smtpPort.ToString(CultureInfo.InvariantCulture),
            ["Mail:SmtpStartTls"] = "false",
        });
    }

    public async Task DisposeAsync()
    {
        await app.DisposeAsync();
        await azurite.DisposeAsync();
    }

    [Fact]
    public async Task Wait_for_the_server_and_then_reach_once_whoever_still_owes_a_report()
    {
        await Remind();
        await Send();
        await app.Get<SubmissionRows>().Record(VanCanh.Submission(state: SubmissionState.Accepted), default);

        await using var server = await MailDev.UseOrStart(RepoRoot.ToolsFolder, smtpPort, webPort);
        app.Clock.MoveTo(ThreeDaysBefore.AddHours(1));
        await Remind();
        await Send();
        await Remind();
        await Send();

        var mails = await Received();
        Assert.Equal(22, mails.Count);   // 21 units and the office
        Assert.Equal(22, mails.Select(mail => mail.GetProperty("headers").GetProperty("message-id").GetString()).Distinct().Count());
        Assert.DoesNotContain(mails, mail => Subject(mail).Contains("Canh Liên", StringComparison.Ordinal));
        Assert.Contains("[Tình hình nộp] Báo cáo sơ kết 6 tháng năm 2024 – 1/22 đơn vị đã nộp", mails.Select(Subject));
        Assert.Contains("[Nhắc hạn] Báo cáo sơ kết 6 tháng năm 2024 – Khoa Dược - Trang thiết bị - Vật tư y tế", mails.Select(Subject));
        Assert.Equal([MailState.Sent, MailState.Skipped], (await Mails()).Select(mail => mail.State).Distinct().Order());
    }

    [Fact]
    public async Task Say_how_much_time_is_left_when_they_leave()
    {
        await Remind();
        await Send();
        await using var server = await MailDev.UseOrStart(RepoRoot.ToolsFolder, smtpPort, webPort);

        app.Clock.MoveTo(ThreeDaysBefore.AddHours(23).AddMinutes(30).AddSeconds(-30));
        await Send();

        Assert.All((await Received()).Where(mail => Subject(mail).StartsWith("[Nhắc hạn]", StringComparison.Ordinal)), mail => Assert.Contains("Còn 2 ngày 15 giờ 30 phút.", mail.GetProperty("text").GetString(), StringComparison.Ordinal));
    }

    [Theory]
    //          hour   mails
    [InlineData(6,     0)]
    [InlineData(7,     23)]
    [InlineData(19,    23)]
    [InlineData(20,    0)]
    public async Task Are_written_by_day_only(int hour, int mails)
    {
        app.Clock.MoveTo(new DateTimeOffset(2024, 5, 21, hour, 30, 0, TimeSpan.FromHours(7)));
        await Remind();

        Assert.Equal(mails, (await Mails()).Count);
    }

    [Theory]
    //          day           mails
    [InlineData("2024-05-24", 23)]
    [InlineData("2024-05-25", 0)]     // a Saturday
    [InlineData("2024-05-27", 23)]
    public async Task Are_written_on_working_days_only(string day, int mails)
    {
        app.Clock.MoveTo(VietnamTime.StartOf(DateOnly.Parse(day, CultureInfo.InvariantCulture)).AddHours(9));
        await Remind();

        Assert.Equal(mails, (await Mails()).Count);
    }

    [Fact]
    public async Task Are_written_once_a_step_however_many_days_it_stands()
    {
        await using var server = await MailDev.UseOrStart(RepoRoot.ToolsFolder, smtpPort, webPort);
        for (var day = 0; day < 2; day++)
        {
            app.Clock.MoveTo(ThreeDaysBefore.AddDays(day));
            await Remind();
        }

        Assert.Equal(23, (await Mails()).Count);
    }

    [Fact]
    public async Task Say_in_the_ledger_which_mail_carried_them_and_which_steps_were_passed_over()
    {
        await using var server = await MailDev.UseOrStart(RepoRoot.ToolsFolder, smtpPort, webPort);
        await Remind();

        var ledger = await app.Get<LedgerRows>().OfPeriod(VanCanh.Programme.Id, VanCanh.Duty.Period.Id, default);
        var station = ledger.Where(row => row.Key.StartsWith("TYT-CANHLIEN|", StringComparison.Ordinal)).OrderBy(row => row.Key, StringComparer.Ordinal).ToList();
        Assert.Equal(["TYT-CANHLIEN|20240524.before-003", "TYT-CANHLIEN|20240524.before-010"], station.Select(row => row.Key[..^9]));
        Assert.StartsWith("2024-05-21.Reminder.", station[0].Value, StringComparison.Ordinal);
        Assert.Equal("", station[1].Value);   // ten days before, nobody was there to send it
    }

    private Task Remind() => app.Get<SendReminders>().Handle(default);

    private Task Send() => app.Get<SendMails>().Handle(default);

    private Task<List<OutboxMail>> Mails() =>
        app.Get<OutboxRows>().About(VanCanh.Programme.Id, VanCanh.Duty.Period.Id, VietnamTime.DayOf(VanCanh.Duty.Period.OpensAt), VietnamTime.DayOf(VanCanh.Duty.Period.ClosesAt), default);

    private async Task<List<JsonElement>> Received()
    {
        using var http = new HttpClient();
        return [.. (await http.GetFromJsonAsync<JsonElement>($"http://127.0.0.1:{webPort}/api/email")).EnumerateArray()];
    }

    private static string Subject(JsonElement mail) => mail.GetProperty("subject").GetString()!;
}
