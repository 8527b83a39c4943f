using System.Net;
using System.Reflection;
using Microsoft.Azure.Functions.Worker;
using Reporting.EndToEnd.Tests.Support;
using Reporting.Functions;
using Reporting.Functions.Access;

namespace Reporting.EndToEnd.Tests.Flow;

/// <summary>Every HTTP function of the app, found by its attribute: none is forgotten when one is added.</summary>
public sealed class TheLock : IAsyncLifetime
{
    private RunningApp app = null!;

    private static IEnumerable<(string Name, HttpTriggerAttribute Trigger, Door? Door)> Functions =>
        from type in typeof(ReportingApp).Assembly.GetTypes()
        from method in type.GetMethods()
        let function = method.GetCustomAttribute<FunctionAttribute>()
        where function is not null
        from parameter in method.GetParameters()
        let trigger = parameter.GetCustomAttribute<HttpTriggerAttribute>()
        where trigger is not null
        select (function.Name, trigger, method.GetCustomAttribute<AllowsAttribute>()?.Door);

    // More wrong tokens than anybody would be let show; how many those are is another test's matter.
    public async Task InitializeAsync() => app = await RunningApp.At("2024-05-20T08:00:00+07:00", new() { ["Access__WrongTokensPerMinute"] = "100000" });

    public async Task DisposeAsync() => await app.DisposeAsync();

    [Fact]
    public async Task Opens_to_nobody_without_a_token()
    {
        foreach (var (name, trigger, door) in Functions.Where(function => function.Door != Door.Open))
        {
            foreach (var token in new[] { null, "", "guess", new string('x', 5000) })
            {
                using var response = await Call(trigger, new Person(app.Http, token), "K-NOI");
                Assert.True(response.StatusCode == HttpStatusCode.Unauthorized, $"{name} answered {response.StatusCode}");
            }

            Assert.True(door is not null, $"{name} does not say whom it allows");
        }
    }

    [Fact]
    public async Task Opens_no_other_units_door_and_no_officers_door_to_a_unit()
    {
        foreach (var (name, trigger, door) in Functions.Where(function => function.Door is Door.OwnUnit or Door.Officer or Door.MailGateway))
        {
            using var response = await Call(trigger, app.Unit("K-DUOC"), "K-NOI");
            Assert.True(response.StatusCode == HttpStatusCode.Forbidden, $"{name} ({door}) answered {response.StatusCode}");
        }
    }

    [Fact]
    public async Task Opens_no_door_to_another_units_session_and_none_to_a_session_that_is_no_more()
    {
        using var visitor = new Visitor(app.App.BaseAddress);
        await visitor.OpenLink(app.App.PagesOf("K-DUOC"));
        var copied = visitor.Cookie;
        foreach (var (name, trigger, door) in Functions.Where(function => function.Door is Door.OwnUnit or Door.Officer))
        {
            using var response = await visitor.Send(new HttpMethod(trigger.Methods!.Single()), PathOf(trigger, "K-NOI"));
            Assert.True(response.StatusCode == HttpStatusCode.Forbidden, $"{name} ({door}) answered {response.StatusCode}");
        }

        (await visitor.SignOut()).Dispose();
        foreach (var (name, trigger, _) in Functions.Where(function => function.Door != Door.Open))
        {
            using var replay = new Visitor(app.App.BaseAddress) { Cookie = copied };
            using var response = await replay.Send(new HttpMethod(trigger.Methods!.Single()), PathOf(trigger, "K-DUOC"));
            Assert.True(response.StatusCode == HttpStatusCode.Unauthorized, $"{name} answered {response.StatusCode}");
        }
    }

    [Fact]
    public async Task Changes_nothing_for_a_session_that_does_not_show_its_form_token()
    {
        using var visitor = new Visitor(app.App.BaseAddress);
        using var other = new Visitor(app.App.BaseAddress);
        await visitor.OpenLink(app.App.PagesOf("K-NOI"));
        await other.OpenLink(app.App.PagesOf("K-NOI"));
        using var officer = await app.AtTheDesk("Officer");
        var shown = new[] { null, "", "guess", await other.FormToken() };
        foreach (var (name, trigger, door) in Functions.Where(function => function.Door != Door.Open && function.Trigger.Methods!.Single() != "get"))
        {
            var browser = door is Door.OwnUnit or Door.AnyToken ? visitor : officer;
            foreach (var token in shown)
            {
                using var response = await browser.Send(new HttpMethod(trigger.Methods!.Single()), PathOf(trigger, "K-NOI"), formToken: token);
                Assert.True(await ProblemIn(response) == "not-our-form", $"{name} answered {response.StatusCode} to the form token {token}");
            }
        }

        using var still = await visitor.Get("/units/K-NOI");
        Assert.Equal(HttpStatusCode.OK, still.StatusCode);
    }

    [Fact]
    public async Task Opens_to_an_officer_what_is_about_the_offices_own_programme_and_nothing_of_another()
    {
        using var own = await app.AtTheDesk("Officer.VANCANH-BDG");
        using var other = await app.AtTheDesk("Officer.TL-MCBGTKS");
        foreach (var (name, trigger, door) in Functions.Where(function => function.Door is Door.OwnUnit or Door.Officer or Door.MailGateway))
        {
            // Without the form token: what passes the doors stops there, and nothing is changed by asking.
            var path = PathOf(trigger, "K-NOI") + (trigger.Route == "api/units" ? "?programme=VANCANH-BDG" : "");
            using var mine = await own.Send(new HttpMethod(trigger.Methods!.Single()), path);
            using var theirs = await other.Send(new HttpMethod(trigger.Methods!.Single()), path);
            Assert.True(await ProblemIn(theirs) == "forbidden", $"{name} ({door}) answered {theirs.StatusCode} to another office");
            Assert.True(await ProblemIn(mine) == "forbidden" == IsForEveryOffice(trigger), $"{name} ({door}) answered {mine.StatusCode} to its own office");
        }
    }

    [Fact]
    public async Task Lets_an_operator_look_at_everything_and_change_nothing()
    {
        using var visitor = await app.AtTheDesk("Operator");
        var token = await visitor.FormToken();
        foreach (var (name, trigger, door) in Functions.Where(function => function.Door is Door.OwnUnit or Door.Officer or Door.MailGateway or Door.AnyOfficer))
        {
            var method = new HttpMethod(trigger.Methods!.Single());
            using var response = await visitor.Send(method, PathOf(trigger, "K-NOI"), formToken: token);
            Assert.True(await ProblemIn(response) == "forbidden" == (method != HttpMethod.Get), $"{name} ({door}) answered {response.StatusCode}");
        }
    }

    [Fact]
    public async Task Opens_only_to_a_role_of_ours_and_to_who_has_signed_in()
    {
        using var visitor = new Visitor(app.App.BaseAddress);
        using var refused = await visitor.SignIn(app.App.Credentials.Officer, "Người lạ", "Reader Officers officer Officer. Officer.*");
        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
        Assert.Null(visitor.Cookie);

        using var wrongKey = await visitor.SignIn("guess", "Người lạ", "Officer");
        Assert.StartsWith("/.auth/login/aad", wrongKey.Headers.Location!.ToString(), StringComparison.Ordinal);
        Assert.Null(visitor.Cookie);
    }

    [Fact]
    public async Task Leaves_only_the_description_of_the_API_its_health_and_the_pages_before_it_open()
    {
        Assert.Equal(["CheckHealth", "GetAsset", "OpenApi", "OpenLink", "SignIn", "Start", "VerifyReceipt"], Functions.Where(function => function.Door == Door.Open).Select(function => function.Name).Order());
        using var response = await app.Http.GetAsync("api/openapi.json");
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("""{"healthy":true,"storage":true,"clock":true}""", await app.Http.GetStringAsync("api/health"));
    }

    [Fact]
    public async Task Opens_to_the_first_officer_by_a_setting_and_to_a_unit_by_a_token_the_officer_asks_for()
    {
        const string first = "the first officer's token";
        var hash = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(first)));
        await using var deployed = await RunningApp.At("2024-05-20T08:00:00+07:00", new() { ["Access__OfficerTokenSha256"] = hash });
        var officer = new Person(deployed.Http, first);

        using var issued = await officer.Post("api/units/K-NOI/tokens");
        var token = (await issued.Content.ReadFromJsonAsync<System.Text.Json.JsonElement>()).GetProperty("token").GetString();
        using var unknown = await officer.Post("api/units/K-MOI/tokens");

        Assert.Equal(HttpStatusCode.Created, issued.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, unknown.StatusCode);
        Assert.NotEmpty(await new Person(deployed.Http, token).Template("2024-6T", "K-NOI"));
    }

    [Fact]
    public async Task Stores_no_token_but_its_hash()
    {
        await foreach (var row in app.Tables.GetTableClient("Tokens").QueryAsync<Azure.Data.Tables.TableEntity>())
        {
            Assert.DoesNotContain(app.App.Credentials.Units.Values.Append(app.App.Credentials.Officer), token => row.Any(column => column.Value?.ToString()?.Contains(token, StringComparison.Ordinal) == true));
        }
    }

    [Fact]
    public async Task Describes_every_function_in_the_API_document()
    {
        var paths = (await new Person(app.Http, null).Json("api/openapi.json")).GetProperty("paths");
        foreach (var (name, trigger, _) in Functions.Where(function => !IsPage(function.Trigger)))
        {
            Assert.True(
                paths.TryGetProperty($"/{trigger.Route}", out var path) && path.TryGetProperty(trigger.Methods!.Single(), out var operation)
                && operation.GetProperty("operationId").GetString() == name,
                $"{name} is not in openapi.json");
        }
    }

    [Fact]
    public void Has_no_address_that_two_functions_answer_since_the_platform_would_choose_one_in_no_order_of_ours()
    {
        // The root's segment has no letters, so that it fits nothing else.
        var routes = Functions.Where(function => function.Trigger.Route != "{nothing:maxlength(0)?}").Select(function => (function.Name, Method: function.Trigger.Methods!.Single(), Segments: function.Trigger.Route!.Split('/'))).ToList();
        foreach (var (one, other) in routes.SelectMany((one, i) => routes.Skip(i + 1).Select(other => (one, other))).Where(pair => pair.one.Method == pair.other.Method))
        {
            var areApart = one.Segments.Length != other.Segments.Length || one.Segments.Zip(other.Segments).Any(pair => IsLiteral(pair.First) && IsLiteral(pair.Second) && pair.First != pair.Second);
            Assert.True(areApart, $"{one.Name} and {other.Name} answer the same addresses");
        }

        static bool IsLiteral(string segment) => !segment.StartsWith('{');
    }

    // Bounces are about anybody's mails, and what is in no programme is nobody's own.
    private static bool IsForEveryOffice(HttpTriggerAttribute trigger) =>
        !new[] { "{programme}", "{unit}", "{submission}" }.Any(trigger.Route!.Contains) && trigger.Route != "api/units";

    /// <returns>Why the lock refused; null when it did not, and "forbidden" or "not-our-form" on a page as in the API.</returns>
    private static async Task<string?> ProblemIn(HttpResponseMessage response)
    {
        if (response.StatusCode != HttpStatusCode.Forbidden) return null;
        var text = await response.Content.ReadAsStringAsync();
        return text.Contains("not-our-form", StringComparison.Ordinal) || text.Contains("mã biểu mẫu của phiên", StringComparison.Ordinal) ? "not-our-form" : "forbidden";
    }

    private static bool IsPage(HttpTriggerAttribute trigger) => !trigger.Route!.StartsWith("api/", StringComparison.Ordinal);

    private static string PathOf(HttpTriggerAttribute trigger, string unit) => "/" + trigger.Route!
        .Replace("{programme}", "VANCANH-BDG", StringComparison.Ordinal)
        .Replace("{period}", "2024-6T", StringComparison.Ordinal)
        .Replace("{unit}", unit, StringComparison.Ordinal)
        .Replace("{indicator}", "SINHCON3", StringComparison.Ordinal)
        .Replace("{element}", "CBVC", StringComparison.Ordinal)
        .Replace("{token}", "0123456789abcdef", StringComparison.Ordinal)
        .Replace("{submission}", $"VANCANH-BDG.2024-6T.{unit}.20240520T010000000Z-0123456789ab", StringComparison.Ordinal);

    private static Task<HttpResponseMessage> Call(HttpTriggerAttribute trigger, Person caller, string unit) =>
        caller.Send(new HttpMethod(trigger.Methods!.Single()), PathOf(trigger, unit)[1..]);
}
