using System.Net;
using System.Reflection;
using System.Text.Json;
using Microsoft.Azure.Functions.Worker;
using Reporting.EndToEnd.Tests.Support;
using Reporting.Functions;
using Reporting.Functions.Access;
using Reporting.Functions.Audit;

namespace Reporting.EndToEnd.Tests.Flow;

/// <summary>Who changed or took away what.</summary>
public sealed class TheAuditLog : IAsyncLifetime
{
    private const string Period = "api/programmes/VANCANH-BDG/periods/2024-6T";

    private RunningApp app = null!;

    public async Task InitializeAsync() => app = await RunningApp.At("2024-05-20T08:00:00+07:00");

    public async Task DisposeAsync() => await app.DisposeAsync();

    [Fact]
    public async Task Has_a_change_with_who_made_it_from_where_what_it_was_and_what_came_of_it()
    {
        using var officer = await app.AtTheDesk("Officer", "Trần Thị Bình");
        var grant = JsonContent.Create(new { units = new[] { "K-NOI" }, until = "2024-05-30", reason = "Mất điện", document = "12/CV-TTYT" });
        using var granted = await officer.Send(HttpMethod.Post, $"/{Period}/extensions", grant, await officer.FormToken());
        Assert.True(granted.IsSuccessStatusCode, await granted.Content.ReadAsStringAsync());

        var entry = (await Entries()).First();

        Assert.Equal(
            ("officer Trần Thị Bình", "GrantExtensions", $"POST /{Period}/extensions", "VANCANH-BDG", "2024-6T", "Extension 2024-05-30: K-NOI", 200),
            (Text(entry, "by"), Text(entry, "function"), Text(entry, "address"), Text(entry, "programme"), Text(entry, "period"), Text(entry, "note"), entry.GetProperty("status").GetInt32()));
        Assert.Contains(Text(entry, "from"), new[] { "127.0.0.1", "::1" });
        Assert.StartsWith("2024-05-20T08:", Text(entry, "at"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Refuses_no_report_when_it_cannot_be_written_and_lets_nothing_else_be_done()
    {
        using var form = Form.Filled(await app.Unit("K-NOI").Template("2024-6T", "K-NOI"), app.Programme);
        await app.Tables.GetTableClient("Audit").DeleteAsync();

        var verdict = await app.Unit("K-NOI").SubmitAndWait("2024-6T", "K-NOI", form.Save());
        using var grant = await app.Officer.Post($"{Period}/extensions", JsonContent.Create(new { units = new[] { "K-NOI" }, kind = "exemption", reason = "x" }));

        Assert.Equal("accepted", verdict.GetProperty("state").GetString());
        Assert.Equal(HttpStatusCode.InternalServerError, grant.StatusCode);
        Assert.Equal(0, (await app.Officer.Json($"{Period}/extensions")).GetArrayLength());
    }

    [Fact]
    public async Task Has_a_report_that_came_in_once_with_its_outcome()
    {
        using var form = Form.Filled(await app.Unit("K-NOI").Template("2024-6T", "K-NOI"), app.Programme);
        await app.Unit("K-NOI").Submit("2024-6T", "K-NOI", form.Save());

        var entry = (await Entries()).Single(one => Text(one, "function") == "SubmitReport");

        Assert.Equal(("unit K-NOI", "K-NOI", 202), (Text(entry, "by"), Text(entry, "unit"), entry.GetProperty("status").GetInt32()));
    }

    [Fact]
    public async Task Has_what_was_refused_by_a_rule_and_not_what_the_lock_refused()
    {
        using var refused = await app.Officer.Post($"{Period}/extensions", JsonContent.Create(new { units = new[] { "K-KHONG-CO" }, reason = "x" }));
        using var locked = await app.Unit("K-DUOC").Post($"{Period}/extensions", JsonContent.Create(new { }));

        var entries = await Entries();

        Assert.Equal([404], entries.Where(entry => Text(entry, "function") == "GrantExtensions").Select(entry => entry.GetProperty("status").GetInt32()));
        Assert.Equal(HttpStatusCode.Forbidden, locked.StatusCode);
    }

    [Fact]
    public async Task Has_every_download_and_no_mere_look()
    {
        using var form = Form.Filled(await app.Unit("K-NOI").Template("2024-6T", "K-NOI"), app.Programme);
        var sent = await app.Unit("K-NOI").SubmitAndWait("2024-6T", "K-NOI", form.Save());

        // Late enough for there to be a letter.
        await app.MoveClock("2024-05-26T08:00:00+07:00");
        foreach (var (name, trigger) in Questions())
        {
            var before = (await Entries()).Count;
            using var response = await app.Officer.Get(PathOf(trigger, sent.GetProperty("id").GetString()!));
            var hasFile = response.Content.Headers.ContentDisposition is not null;

            Assert.True(before + (hasFile ? 1 : 0) == (await Entries()).Count, $"{name} handed out {(hasFile ? "a file" : "no file")}");
        }
    }

    [Fact]
    public void Has_words_for_everything_that_gets_into_it()
    {
        var audited = from type in typeof(ReportingApp).Assembly.GetTypes()
                      from method in type.GetMethods()
                      let function = method.GetCustomAttribute<FunctionAttribute>()
                      where function is not null
                      from parameter in method.GetParameters()
                      let trigger = parameter.GetCustomAttribute<HttpTriggerAttribute>()
                      where trigger is not null && (trigger.Methods!.Single() != "get" || method.GetCustomAttribute<AuditedAttribute>() is not null)
                      select function.Name;

        Assert.Equal([], audited.Where(name => !AuditWords.Has(name)));
    }

    [Fact]
    public async Task Shows_an_office_what_is_about_its_programme_and_operators_all_of_it()
    {
        (await app.Officer.Get($"{Period}/consolidated")).Dispose();
        (await app.Officer.Post("api/units/K-NOI/tokens")).Dispose();
        using var own = await app.AtTheDesk("Officer.VANCANH-BDG");
        using var other = await app.AtTheDesk("Officer.TL-MCBGTKS");
        using var operating = await app.AtTheDesk("Operator");

        Assert.Equal((1, 0, 2), (await Count(own), await Count(other), await Count(operating)));

        async Task<int> Count(Visitor visitor)
        {
            using var response = await visitor.Get("/api/audit");
            return (await response.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("entries").GetArrayLength();
        }
    }

    [Fact]
    public async Task Is_read_page_by_page_and_by_words_without_accents()
    {
        for (var i = 0; i < 60; i++) (await app.Officer.Get($"{Period}/units/K-NOI/template")).Dispose();
        (await app.Officer.Get($"{Period}/units/K-DUOC/template")).Dispose();

        var first = await app.Officer.Json("api/audit");
        var second = await app.Officer.Json($"api/audit?after={first.GetProperty("next").GetString()}");
        var found = await app.Officer.Json("api/audit?q=tai bieu mau k-duoc");

        Assert.Equal((50, 11), (first.GetProperty("entries").GetArrayLength(), second.GetProperty("entries").GetArrayLength()));
        Assert.Equal("K-DUOC", Text(first.GetProperty("entries")[0], "unit"));
        Assert.Equal(0, found.GetProperty("entries").GetArrayLength());
        Assert.Equal(1, (await app.Officer.Json("api/audit?q=k-duoc")).GetProperty("entries").GetArrayLength());
        Assert.Equal(50, (await app.Officer.Json("api/audit?q=TAI BIEU MAU")).GetProperty("entries").GetArrayLength());
        Assert.Equal(HttpStatusCode.BadRequest, (await app.Officer.Get("api/audit?day=20/5/2024")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await app.Officer.Get("desk/audit?day=0001-01-01")).StatusCode);
    }

    private static IEnumerable<(string Name, HttpTriggerAttribute Trigger)> Questions() =>
        from type in typeof(ReportingApp).Assembly.GetTypes()
        from method in type.GetMethods()
        let function = method.GetCustomAttribute<FunctionAttribute>()
        where function is not null && method.GetCustomAttribute<AllowsAttribute>() is not { Door: Door.Open }
        from parameter in method.GetParameters()
        let trigger = parameter.GetCustomAttribute<HttpTriggerAttribute>()
        where trigger is not null && trigger.Methods!.Single() == "get"
        select (function.Name, trigger);

    private static string PathOf(HttpTriggerAttribute trigger, string submission) => trigger.Route!
        .Replace("{programme}", "VANCANH-BDG", StringComparison.Ordinal)
        .Replace("{period}", "2024-6T", StringComparison.Ordinal)
        .Replace("{unit}", "K-NOI", StringComparison.Ordinal)
        .Replace("{submission}", submission, StringComparison.Ordinal)
        + (trigger.Route == "api/units" ? "?programme=VANCANH-BDG" : "");

    private static string Text(JsonElement entry, string name) => entry.GetProperty(name).GetString()!;

    private async Task<IReadOnlyList<JsonElement>> Entries() => [.. (await app.Officer.Json("api/audit")).GetProperty("entries").EnumerateArray()];
}
