using System.Globalization;
using System.Net;
using System.Text.Json;
using Reporting.Domain.Deadlines;
using Reporting.Domain.Words;
using Reporting.EndToEnd.Tests.Support;
using Reporting.Functions.Storage;
using Reporting.LocalHost.Tools;

namespace Reporting.EndToEnd.Tests.Flow;

/// <summary>On the evening of 22 May 2024, between two steps of the ladder and after its hours, an officer has units reminded; the mails
/// go through a real mail server.</summary>
public sealed class RemindersAskedFor : IAsyncLifetime
{
    private const string Period = "api/programmes/VANCANH-BDG/periods/2024-6T";
    private const int Units = 22;

    private MailDev server = null!;
    private RunningApp app = null!;

    public async Task InitializeAsync()
    {
        server = await MailDev.StartAnywhere(RepoRoot.ToolsFolder);
        app = await RunningApp.At("2024-05-22T21:30:00+07:00", new()
        {
            ["Mail__SmtpHost"] = "127.0.0.1",
            ["Mail__SmtpPort"] = server.SmtpPort.ToString(CultureInfo.InvariantCulture),
            ["Mail__SmtpStartTls"] = "false",
        });
    }

    public async Task DisposeAsync()
    {
        await app.DisposeAsync();
        await server.DisposeAsync();
    }

    [Fact]
    public async Task Leave_at_once_say_what_is_owed_by_when_and_go_twice_to_nobody()
    {
        var asked = await Ask("""{ "units": ["P-DD", "K-NOI"] }""");
        Assert.Equal(["K-NOI", "P-DD"], UnitsIn(asked, "mails"));
        Assert.Empty(UnitsIn(asked, "notReminded"));
        Assert.Equal("onItsWay", Reason(await Ask("""{ "units": ["P-DD"] }"""), "P-DD"));

        await Send();
        var again = await Ask("""{ "units": ["P-DD", "K-NOI"] }""");
        await Send();

        var mails = await Received();
        Assert.Equal(2, mails.Count);
        Assert.Empty(UnitsIn(again, "mails"));
        Assert.Equal("sentToday", Reason(again, "P-DD"));
        var text = mails.Single(mail => Subject(mail).EndsWith("Phòng Điều dưỡng", StringComparison.Ordinal)).GetProperty("text").GetString();
        Assert.Contains("Hạn: trước ngày 25/5/2024 (hết 24 giờ 00 Thứ Sáu ngày 24/5/2024, giờ Việt Nam)", text, StringComparison.Ordinal);
        Assert.Contains("Còn 2 ngày 2 giờ", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Go_to_all_who_owe_when_nobody_is_named_and_to_none_who_reports_before_they_leave()
    {
        await Report("K-DUOC");
        var asked = await Ask("{}");
        Assert.Equal(Units - 1, UnitsIn(asked, "mails").Count);
        Assert.Equal("reported", Reason(asked, "K-DUOC"));

        await Report("P-DD");
        await Send();

        var subjects = (await Received()).ConvertAll(Subject);
        Assert.Equal(Units - 2, subjects.Count(subject => subject.StartsWith("[Nhắc hạn]", StringComparison.Ordinal)));
        Assert.DoesNotContain(subjects, subject => subject.StartsWith("[Nhắc hạn]", StringComparison.Ordinal) && subject.EndsWith("Phòng Điều dưỡng", StringComparison.Ordinal));
        Assert.Equal("skipped", (await Ledger()).Single(mail => Text(mail, "kind") == "reminder" && Text(mail.GetProperty("to"), "address") == "p-dd@ttyt-vancanh.example").GetProperty("state").GetString());
    }

    [Fact]
    public async Task Do_not_take_the_next_step_of_the_ladder_away_nor_the_mail_of_the_next_day()
    {
        await Ask("""{ "node": "KHOI-TYT" }""");
        await Send();
        var stations = (await Received()).Count;

        await app.MoveClock("2024-05-23T09:15:00+07:00");
        await Send();

        Assert.Equal(stations + Units + 1, (await Received()).Count);   // all of them and the office, the day before the deadline
        Assert.Equal("sentToday", Reason(await Ask("""{ "units": ["TYT-CANHLIEN"] }"""), "TYT-CANHLIEN"));
    }

    [Fact]
    public async Task Go_to_who_was_returned_after_the_mail_of_the_day_had_nothing_left_to_say()
    {
        await Ask("""{ "units": ["P-DD"] }""");
        var sent = new Submission(SubmissionId.Parse("VANCANH-BDG.2024-6T.P-DD.20240522T143000000Z-0123456789ab"), app.App.Clock.GetUtcNow(), SubmissionState.Received, null, null, "unit P-DD", 0, 0, 0);
        await app.App.Services.GetRequiredService<SubmissionRows>().TryAdd(sent, default);
        await Send();
        Assert.Empty(await Received());

        await app.App.Services.GetRequiredService<SubmissionRows>().Record(sent with { State = SubmissionState.Rejected, Errors = 2 }, default);
        Assert.Equal(["P-DD"], UnitsIn(await Ask("""{ "units": ["P-DD"] }"""), "mails"));
        await Send();

        Assert.StartsWith("[Cần sửa]", Subject(Assert.Single(await Received())), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{ "units": ["P-DD", "P-KHONG-CO"] }""", 404, "unknown-node")]
    [InlineData("""{ "units": ["KHOI-TYT"] }""",           404, "unknown-node")]
    [InlineData("""{ "units": [""] }""",                   404, "unknown-node")]
    [InlineData("""{ "node": "KHONG-CO" }""",              404, "unknown-node")]
    [InlineData("""{ "unit": ["P-DD"] }""",                400, "bad-json")]
    [InlineData("""{ "units": null }""",                   400, "bad-json")]
    [InlineData("", 400, "bad-json")]
    public async Task Are_refused_whole_where_something_is_wrong(string body, int status, string code)
    {
        using var response = await app.Officer.Post($"{Period}/reminders", new StringContent(body));

        Assert.Equal((status, code), ((int)response.StatusCode, Text(await response.Content.ReadFromJsonAsync<JsonElement>(), "code")));
        Assert.Empty(await Ledger());
    }

    [Fact]
    public async Task Are_of_an_open_period_only_and_a_matter_for_officers()
    {
        using var early = await app.Officer.Post($"{Period.Replace("2024-6T", "2024-NAM", StringComparison.Ordinal)}/reminders", new StringContent("{}"));
        using var byUnit = await app.Unit("P-DD").Post($"{Period}/reminders", new StringContent("{}"));
        await app.MoveClock("2024-07-01T00:00:00+07:00");
        using var late = await app.Officer.Post($"{Period}/reminders", new StringContent("{}"));

        Assert.Equal(HttpStatusCode.Forbidden, byUnit.StatusCode);
        Assert.Equal("period-not-open", Text(await early.Content.ReadFromJsonAsync<JsonElement>(), "code"));
        Assert.Equal("period-closed", Text(await late.Content.ReadFromJsonAsync<JsonElement>(), "code"));
    }

    private async Task<JsonElement> Ask(string body)
    {
        using var response = await app.Officer.Post($"{Period}/reminders", new StringContent(body));
        Assert.True(response.StatusCode == HttpStatusCode.OK, await response.Content.ReadAsStringAsync());
        return await response.Content.ReadFromJsonAsync<JsonElement>();
    }

    private async Task Report(string unit)
    {
        using var form = Form.Filled(await app.Unit(unit).Template("2024-6T", unit), app.Programme);
        await app.Unit(unit).SubmitAndWait("2024-6T", unit, form.Save());
        await app.Settled();
    }

    private async Task Send()
    {
        using var ran = await app.Http.PostAsync("local/timers/SendMails", null);
        ran.EnsureSuccessStatusCode();
    }

    private async Task<List<JsonElement>> Received() => [.. (await app.Http.GetFromJsonAsync<JsonElement>(new Uri(server.Page, "api/email"))).EnumerateArray()];

    private async Task<List<JsonElement>> Ledger() => [.. (await app.Officer.Json($"{Period}/mails")).GetProperty("mails").EnumerateArray()];

    private static List<string> UnitsIn(JsonElement asked, string list) =>
        [.. asked.GetProperty(list).EnumerateArray().SelectMany(one => list == "mails" ? one.GetProperty("units").EnumerateArray().Select(unit => unit.GetString()!) : [Text(one, "unit")!]).Order(StringComparer.Ordinal)];

    private static string? Reason(JsonElement asked, string unit) => Text(asked.GetProperty("notReminded").EnumerateArray().Single(one => Text(one, "unit") == unit), "reason");

    private static string Subject(JsonElement mail) => Text(mail, "subject")!;

    private static string? Text(JsonElement element, string property) => element.GetProperty(property).GetString();
}
