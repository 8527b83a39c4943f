using System.Net;
using System.Text.Json;
using Reporting.EndToEnd.Tests.Support;

namespace Reporting.EndToEnd.Tests.Portal;

public sealed class RemindingFromTheDesk : IAsyncLifetime
{
    private const string Reminders = "/desk/VANCANH-BDG/periods/2024-6T/reminders";

    private RunningApp app = null!;
    private DeskBrowser officer = null!;

    public async Task InitializeAsync()
    {
        app = await RunningApp.At("2024-05-22T21:30:00+07:00");
        officer = await DeskBrowser.SignIn(app);
    }

    public async Task DisposeAsync()
    {
        officer.Dispose();
        await app.DisposeAsync();
    }

    [Fact]
    public async Task Is_shown_before_it_is_done_and_then_says_to_whom_and_who_is_not_and_why()
    {
        var preview = await officer.Read($"{Reminders}?units=P-DD&units=K-NOI");
        Assert.Contains("Sẽ gửi 2 thư, nhắc 2 đơn vị.", preview, StringComparison.Ordinal);
        Assert.Contains("value=\"P-DD K-NOI\"", preview, StringComparison.Ordinal);
        Assert.Empty(await Mails());

        using var sent = await officer.Post(Reminders, ("units", "P-DD K-NOI"), ("node", ""));
        using var again = await officer.Post(Reminders, ("units", "P-DD"), ("units", "K-DUOC"));

        var page = await DeskBrowser.PageOf(sent, HttpStatusCode.OK);
        Assert.Contains("Đang gửi 2 thư, nhắc 2 đơn vị.", page, StringComparison.Ordinal);
        Assert.Contains("p-dd@ttyt-vancanh.example", page, StringComparison.Ordinal);
        var second = await DeskBrowser.PageOf(again, HttpStatusCode.OK);
        Assert.Contains("Đang gửi 1 thư, nhắc 1 đơn vị.", second, StringComparison.Ordinal);
        Assert.Contains("Đã có thư nhắc đang chờ gửi", second, StringComparison.Ordinal);
        Assert.Equal(3, (await Mails()).Count);
    }

    [Fact]
    public async Task Of_a_branch_or_of_everybody_reaches_all_who_owe()
    {
        using var branch = await officer.Post(Reminders, ("node", "KHOI-TYT"));
        var stations = (await Mails()).Count;
        using var everybody = await officer.Post(Reminders);

        Assert.Equal(app.Programme.TreeIn(app.Programme.FindPeriod(Reporting.Domain.Words.PeriodId.Parse("2024-6T"))!).Reporters.Count(unit => unit.Parent.ToString() == "KHOI-TYT"), stations);
        Assert.Equal(22, (await Mails()).Count);
        Assert.Contains($"{stations} đơn vị không được nhắc", await DeskBrowser.PageOf(everybody, HttpStatusCode.OK), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Is_refused_with_a_sentence_and_what_was_sent_comes_back_as_text()
    {
        using var unknown = await officer.Post(Reminders, ("units", "<script>alert(1)</script>"));
        var page = await DeskBrowser.PageOf(unknown, HttpStatusCode.NotFound);

        Assert.Contains("Không nhắc được đơn vị nào.", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script>alert", page, StringComparison.Ordinal);
        Assert.Empty(await Mails());
    }

    [Fact]
    public async Task Is_the_office_s_own_doing()
    {
        using var elsewhere = await officer.PostFromElsewhere(Reminders, ("units", "P-DD"));
        using var other = await DeskBrowser.SignIn(app, "Officer.AG-BDG");
        using var refused = await other.Post(Reminders, ("units", "P-DD"));
        using var watching = await DeskBrowser.SignIn(app, "Operator");
        using var notTheirs = await watching.Post(Reminders, ("units", "P-DD"));

        Assert.All([elsewhere, refused, notTheirs], answer => Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode));
        Assert.DoesNotContain("<form method=\"post\" action=\"/desk/", await watching.Read(Reminders), StringComparison.Ordinal);
        Assert.Empty(await Mails());
    }

    private async Task<List<JsonElement>> Mails() => [.. (await app.Officer.Json("api/programmes/VANCANH-BDG/periods/2024-6T/mails")).GetProperty("mails").EnumerateArray()];
}
