using System.Net;
using System.Text.RegularExpressions;
using Reporting.Domain.Mails;
using Reporting.Domain.Mails.Bounces;
using Reporting.Domain.Words;
using Reporting.EndToEnd.Tests.Support;
using Reporting.Functions.Storage;

namespace Reporting.EndToEnd.Tests.Portal;

public sealed class MailsAtTheDesk : IAsyncLifetime
{
    private const string Mails = "/desk/VANCANH-BDG/periods/2024-6T/mails";
    private const string Hostile = "<script>alert(1)</script>\" onload=x";

    private static readonly DateTimeOffset Now = new(2024, 5, 20, 8, 0, 0, TimeSpan.FromHours(7));

    private RunningApp app = null!;
    private DeskBrowser officer = null!;

    public async Task InitializeAsync()
    {
        app = await RunningApp.At("2024-05-20T08:00:00+07:00");
        officer = await DeskBrowser.SignIn(app);
        await Write("P-DD", "p-dd@ttyt-vancanh.example", MailKind.Verdict, mail => mail with { State = MailState.Sent, SentAt = Now, Tries = 1, Text = new MailText("[Đã nhận] Báo cáo", "", "") });
        await Write("K-NOI", "k-noi@ttyt-vancanh.example", MailKind.Reminder, mail => mail with { State = MailState.Sent, SentAt = Now, Tries = 1, Bounce = new Bounce(true, Hostile, Now) });
        await Write("K-DUOC", "k-duoc@ttyt-vancanh.example", MailKind.Reminder, mail => mail with { State = MailState.Waiting, Tries = 2, LastError = "451 try later", NextTryAt = Now.AddMinutes(15) });
        var contacts = app.App.Services.GetRequiredService<ContactRows>();
        await contacts.Accepted(new Recipient("", "p-dd@ttyt-vancanh.example"), Now, default);
        await contacts.CameBack(Recipient.HashOf("k-noi@ttyt-vancanh.example"), new Bounce(true, Hostile, Now), default);
    }

    public async Task DisposeAsync()
    {
        officer.Dispose();
        await app.DisposeAsync();
    }

    [Fact]
    public async Task Are_listed_with_what_became_of_them_in_words()
    {
        var page = await officer.Read(Mails);

        Assert.Contains("3 thư trong 7 ngày qua, mới nhất ở trên.", page, StringComparison.Ordinal);
        Assert.Contains("[Đã nhận] Báo cáo", page, StringComparison.Ordinal);
        Assert.Contains("Đã thử 2 lần", page, StringComparison.Ordinal);
        Assert.Contains("Thử lại lúc 08:15 20/5/2024", page, StringComparison.Ordinal);
        Assert.Contains("451 try later", page, StringComparison.Ordinal);
        Assert.Contains("Địa chỉ không dùng được, lúc 08:00 20/5/2024: &lt;script&gt;", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script>alert", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Are_those_of_the_last_days_while_the_period_is_open_and_all_of_them_where_that_is_asked_for()
    {
        await app.MoveClock("2024-05-27T08:00:00+07:00");
        using var later = await DeskBrowser.SignIn(app);

        Assert.DoesNotContain("p-dd@ttyt-vancanh.example</bdi>", await later.Read($"{Mails}?kind=Verdict"), StringComparison.Ordinal);
        Assert.Contains("p-dd@ttyt-vancanh.example</bdi>", await later.Read($"{Mails}?kind=Verdict&days=all"), StringComparison.Ordinal);
    }

    [Theory]
    //          asked for                      whose mails
    [InlineData("state=Waiting",               "K-DUOC")]
    [InlineData("state=Sent",                  "P-DD")]      // what came back is no longer there
    [InlineData("state=CameBack",              "K-NOI")]
    [InlineData("kind=Reminder",               "K-DUOC K-NOI")]
    [InlineData("kind=Reminder&state=Failed",  "")]
    [InlineData("state=7&kind=x",              "K-DUOC K-NOI P-DD")]
    [InlineData("q=dieu+duong",                "P-DD")]
    [InlineData("q=k-noi%40",                  "K-NOI")]
    [InlineData("q=K-DUOC",                    "K-DUOC")]
    [InlineData("q=%3Cscript%3Ealert(1)",      "")]
    public async Task Are_found_by_state_kind_and_a_part_of_name_address_or_unit(string query, string units)
    {
        var page = await officer.Read($"{Mails}?{query}");

        Assert.Equal(units, string.Join(' ', Regex.Matches(page[page.IndexOf("id=\"mails\"", StringComparison.Ordinal)..], @"code quiet"">(\S+)@ttyt").Select(match => match.Groups[1].Value.ToUpperInvariant()).Order(StringComparer.Ordinal)));
        Assert.DoesNotContain("<script>alert", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Say_whom_they_do_not_reach_and_the_number_to_call()
    {
        var page = await officer.Read(Mails);
        var card = page[..page.IndexOf("id=\"mails\"", StringComparison.Ordinal)];

        Assert.Contains("21 đơn vị thư chưa tới: lý do và số điện thoại", card, StringComparison.Ordinal);
        Assert.True(card.IndexOf("K-NOI", StringComparison.Ordinal) < card.IndexOf("P-TCHC", StringComparison.Ordinal));   // what came back first
        Assert.DoesNotContain("P-DD", card, StringComparison.Ordinal);
        Assert.Contains("href=\"tel:02563170370\"", card, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Are_the_office_s_to_see_and_an_operator_s()
    {
        using var watching = await DeskBrowser.SignIn(app, "Operator");
        using var other = await DeskBrowser.SignIn(app, "Officer.AG-BDG");
        using var refused = await other.Get(Mails);
        using var unknown = await officer.Get(Mails.Replace("2024-6T", "2024-9T", StringComparison.Ordinal));

        Assert.NotEmpty(await watching.Read(Mails));
        Assert.Equal((HttpStatusCode.Forbidden, HttpStatusCode.NotFound), (refused.StatusCode, unknown.StatusCode));
    }

    private async Task Write(string unit, string address, MailKind kind, Func<OutboxMail, OutboxMail> become)
    {
        var code = UnitCode.Parse(unit);
        var mail = new OutboxMail(new MailKey(new DateOnly(2024, 5, 20), kind, unit), new Recipient(app.Programme.Units.First(one => one.Code == code).Name, address), Now)
        {
            Topics = [new MailTopic(app.Programme.Id, PeriodId.Parse("2024-6T"), code)],
        };
        Assert.True(await app.App.Services.GetRequiredService<OutboxRows>().TryAdd(become(mail), default));
    }
}
