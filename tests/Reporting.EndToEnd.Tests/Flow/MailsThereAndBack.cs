using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Reporting.EndToEnd.Tests.Support;
using Reporting.LocalHost.Tools;

namespace Reporting.EndToEnd.Tests.Flow;

/// <summary>A verdict goes out through a real mail server, the officer sees that it did, and then it comes back.</summary>
public sealed class MailsThereAndBack : IAsyncLifetime
{
    private const string Period = "api/programmes/VANCANH-BDG/periods/2024-6T";
    private const string GatewayToken = "the gateway's token";

    private MailDev server = null!;
    private RunningApp app = null!;

    private Person Gateway => new(app.Http, GatewayToken);

    public async Task InitializeAsync()
    {
        server = await MailDev.StartAnywhere(RepoRoot.ToolsFolder);
        app = await RunningApp.At("2024-05-20T22:00:00+07:00", new()
        {
            ["Mail__SmtpHost"] = "127.0.0.1",
            ["Mail__SmtpPort"] = server.SmtpPort.ToString(CultureInfo.InvariantCulture),
            ["Mail__SmtpStartTls"] = "false",
            ["Mail__MaxBounceBytes"] = "100000",
            ["Access__BounceTokenSha256"] = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(GatewayToken))),
        });
    }

    public async Task DisposeAsync()
    {
        await app.DisposeAsync();
        await server.DisposeAsync();
    }

    [Fact]
    public async Task A_verdict_reaches_the_unit_at_night_and_the_officer_sees_that_it_came_back()
    {
        var submission = await Report();
        Assert.Equal(("neverDelivered", "0256 3135 185"), await Contact());
        await Send();

        var mail = Assert.Single(await Received());
        Assert.Equal("[Đã nhận] Báo cáo sơ kết 6 tháng năm 2024 – Phòng Điều dưỡng", mail.GetProperty("subject").GetString());
        Assert.Contains(submission, mail.GetProperty("text").GetString(), StringComparison.Ordinal);
        Assert.Equal("reached", (await Contact()).State);
        var sent = Assert.Single(await Ledger());
        Assert.Equal(("sent", "verdict", 1, "p-dd@ttyt-vancanh.example"), (Text(sent, "state"), Text(sent, "kind"), sent.GetProperty("tries").GetInt32(), sent.GetProperty("to").GetProperty("address").GetString()));
        Assert.Equal(["P-DD"], sent.GetProperty("units").EnumerateArray().Select(unit => unit.GetString()));

        var taken = await Taken(await Post(Bounce(mail, "5.1.1")));
        Assert.Equal(("recorded", "hard", Text(sent, "id")), (Text(taken, "outcome"), Text(taken, "kind"), Text(taken, "mail")));
        Assert.Equal("bounced", (await Contact()).State);
        var bounce = Assert.Single(await Ledger()).GetProperty("bounce");
        Assert.Equal(("hard", "550 5.1.1 nobody here"), (Text(bounce, "kind"), Text(bounce, "reason")));
    }

    [Fact]
    public async Task A_second_mail_that_does_not_come_back_is_a_new_hope()
    {
        await Report();
        await Send();
        await Post(Bounce((await Received())[0], "4.2.2"));
        Assert.Equal("bounced", (await Contact()).State);

        await app.MoveClock("2024-05-21T22:00:00+07:00");
        await Report();
        await Send();

        Assert.Equal("reached", (await Contact()).State);
    }

    [Fact]
    public async Task What_is_no_bounce_changes_nothing_and_what_nobody_can_read_is_a_problem()
    {
        await Report();
        await Send();
        var mail = (await Received())[0];

        Assert.Equal("ignored", Text(await Taken(await Post(Bounce(mail, "4.4.1", action: "delayed"))), "outcome"));
        Assert.Equal("reached", (await Contact()).State);
        await Refused(await Post("xin chào"), HttpStatusCode.UnprocessableEntity, "bounce-not-readable");
        await Refused(await Post(Bounce(mail, "5.1.1").Replace("2024-05-20.Verdict", "2024-05-19.Verdict", StringComparison.Ordinal).Replace("p-dd@", "nobody@", StringComparison.Ordinal)), HttpStatusCode.UnprocessableEntity, "bounce-of-unknown-mail");
        await Refused(await Post(""), HttpStatusCode.BadRequest, "empty-body");
        await Refused(await Post(new string('x', 100_001)), HttpStatusCode.RequestEntityTooLarge, "bounce-too-large");
    }

    [Fact]
    public async Task A_mail_is_found_by_its_recipient_where_the_notice_does_not_carry_its_id()
    {
        await Report();
        await Send();

        var taken = await Taken(await Post(Bounce((await Received())[0], "5.1.1").Replace("Message-ID:", "X-Was:", StringComparison.Ordinal).Replace("2024-05-20.Verdict", "somebody", StringComparison.Ordinal)));

        Assert.Equal(("recorded", JsonValueKind.Null), (Text(taken, "outcome"), taken.GetProperty("mail").ValueKind));
        Assert.Equal("bounced", (await Contact()).State);
    }

    [Fact]
    public async Task An_officer_may_hand_a_bounce_in_and_the_gateway_may_do_nothing_else()
    {
        await Report();
        await Send();
        var bounce = Bounce((await Received())[0], "5.1.1");

        using var byOfficer = await app.Officer.Post("api/bounces", new StringContent(bounce));
        using var byUnit = await app.Unit("P-DD").Post("api/bounces", new StringContent(bounce));

        Assert.Equal(HttpStatusCode.OK, byOfficer.StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, byUnit.StatusCode);
        foreach (var path in new[] { "api/programmes", $"{Period}/board", $"{Period}/mails", $"{Period}/units/P-DD/template" })
        {
            using var answer = await Gateway.Get(path);
            Assert.True(answer.StatusCode == HttpStatusCode.Forbidden, $"{path} answered {answer.StatusCode}");
        }
    }

    private async Task<string> Report()
    {
        using var form = Form.Filled(await app.Unit("P-DD").Template("2024-6T", "P-DD"), app.Programme, seed: 7);
        var submission = (await app.Unit("P-DD").SubmitAndWait("2024-6T", "P-DD", form.Save())).GetProperty("id").GetString()!;
        await app.Settled();
        return submission;
    }

    private async Task Send()
    {
        using var ran = await app.Http.PostAsync("local/timers/SendMails", null);
        ran.EnsureSuccessStatusCode();
    }

    private async Task<List<JsonElement>> Received() => [.. (await app.Http.GetFromJsonAsync<JsonElement>(new Uri(server.Page, "api/email"))).EnumerateArray()];

    private async Task<List<JsonElement>> Ledger() => [.. (await app.Officer.Json($"{Period}/mails")).GetProperty("mails").EnumerateArray()];

    private async Task<(string? State, string? Phone)> Contact()
    {
        var unit = (await app.Officer.Json($"{Period}/board")).GetProperty("obligations").EnumerateArray().Single(one => Text(one, "unit") == "P-DD").GetProperty("contact");
        return (Text(unit, "state"), Text(unit, "phone"));
    }

    private async Task<HttpResponseMessage> Post(string message)
    {
        var content = new ByteArrayContent(Encoding.UTF8.GetBytes(message));
        content.Headers.ContentType = new MediaTypeHeaderValue("message/rfc822");
        return await Gateway.Post("api/bounces", content);
    }

    private static async Task<JsonElement> Taken(HttpResponseMessage answer)
    {
        Assert.True(answer.StatusCode == HttpStatusCode.OK, await answer.Content.ReadAsStringAsync());
        return await answer.Content.ReadFromJsonAsync<JsonElement>();
    }

    private static async Task Refused(HttpResponseMessage answer, HttpStatusCode status, string code)
    {
        Assert.Equal(status, answer.StatusCode);
        Assert.Equal(code, Text(await answer.Content.ReadFromJsonAsync<JsonElement>(), "code"));
    }

    // As a server writes one that has taken the mail and then finds nobody to give it to.
    private static string Bounce(JsonElement mail, string status, string action = "failed") =>
        $"""
        From: MAILER-DAEMON@relay.example
        Content-Type: multipart/report; report-type=delivery-status; boundary=b

        --b

        Không gửi được thư.
        --b
        Content-Type: message/delivery-status

        Reporting-MTA: dns; relay.example

        Final-Recipient: rfc822; {mail.GetProperty("to")[0].GetProperty("address").GetString()}
        Action: {action}
        Status: {status}
        Diagnostic-Code: smtp; 550 {status} nobody here
        --b
        Content-Type: text/rfc822-headers

        Message-ID: {mail.GetProperty("headers").GetProperty("message-id").GetString()}
        --b--
        """.ReplaceLineEndings("\r\n");

    private static string? Text(JsonElement element, string property) => element.GetProperty(property).GetString();
}
