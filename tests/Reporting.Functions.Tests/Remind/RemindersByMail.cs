using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json;
using Reporting.Domain.Deadlines;
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
            ["Remind:SmtpHost"] = "127.0.0.1",
            ["Remind:SmtpPort"] = smtpPort.ToString(CultureInfo.InvariantCulture),
            ["Remind:SmtpStartTls"] = "false",
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
        await app.Get<SubmissionRows>().Record(VanCanh.Submission(state: SubmissionState.Accepted), default);

        await using var server = await MailDev.UseOrStart(RepoRoot.ToolsFolder, smtpPort, webPort);
        await Remind();
        await Remind();

        var mails = await Received();
        Assert.Equal(21, mails.Count);
        Assert.Equal(21, mails.Select(mail => mail.GetProperty("headers").GetProperty("message-id").GetString()).Distinct().Count());
        Assert.DoesNotContain(mails, mail => Subject(mail).Contains("Canh Liên", StringComparison.Ordinal));
        Assert.Contains("[Nhắc hạn] Báo cáo sơ kết 6 tháng năm 2024 – Khoa Dược - Trang thiết bị - Vật tư y tế", mails.Select(Subject));
    }

    [Theory]
    //          hour   mails
    [InlineData(6,     0)]
    [InlineData(7,     22)]
    [InlineData(19,    22)]
    [InlineData(20,    0)]
    public async Task Go_out_by_day_only(int hour, int mails)
    {
        app.Clock.MoveTo(new DateTimeOffset(2024, 5, 21, hour, 30, 0, TimeSpan.FromHours(7)));
        await Remind();

        Assert.Equal(mails, (await app.Get<OutboxRows>().MailsOf(VanCanh.Programme.Id, VanCanh.Duty.Period.Id, default)).Count);
    }

    [Fact]
    public async Task Are_sent_again_under_the_same_id_when_a_run_ended_between_claim_and_confirmation()
    {
        await Remind();
        var outbox = app.Get<OutboxRows>();
        var (programme, period) = (VanCanh.Programme.Id, VanCanh.Duty.Period.Id);
        var claimed = (await outbox.Waiting(programme, period, ThreeDaysBefore, default))[0];
        Assert.True(await outbox.TryClaim(programme, period, claimed.Key, ThreeDaysBefore, default));

        Assert.DoesNotContain(claimed, await outbox.Waiting(programme, period, ThreeDaysBefore.AddMinutes(29), default));
        Assert.Contains(claimed, await outbox.Waiting(programme, period, ThreeDaysBefore.AddMinutes(31), default));
    }

    private Task Remind() => app.Get<SendReminders>().Handle(default);

    private async Task<List<JsonElement>> Received()
    {
        using var http = new HttpClient();
        return [.. (await http.GetFromJsonAsync<JsonElement>($"http://127.0.0.1:{webPort}/api/email")).EnumerateArray()];
    }

    private static string Subject(JsonElement mail) => mail.GetProperty("subject").GetString()!;
}
