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

    public async Task InitializeAsync() => app = await RunningApp.At("2024-05-20T08:00:00+07:00");

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
    public async Task Leaves_only_the_description_of_the_API_and_its_health_open()
    {
        Assert.Equal(["CheckHealth", "OpenApi"], Functions.Where(function => function.Door == Door.Open).Select(function => function.Name).Order());
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
        foreach (var (name, trigger, _) in Functions)
        {
            Assert.True(
                paths.TryGetProperty($"/api/{trigger.Route}", out var path) && path.TryGetProperty(trigger.Methods!.Single(), out var operation)
                && operation.GetProperty("operationId").GetString() == name,
                $"{name} is not in openapi.json");
        }
    }

    private static Task<HttpResponseMessage> Call(HttpTriggerAttribute trigger, Person caller, string unit)
    {
        var path = "api/" + trigger.Route!
            .Replace("{programme}", "VANCANH-BDG", StringComparison.Ordinal)
            .Replace("{period}", "2024-6T", StringComparison.Ordinal)
            .Replace("{unit}", unit, StringComparison.Ordinal)
            .Replace("{submission}", $"VANCANH-BDG.2024-6T.{unit}.20240520T010000000Z-0123456789ab", StringComparison.Ordinal);
        return trigger.Methods!.Single() switch
        {
            "post" => caller.Post(path, new ByteArrayContent([1])),
            "put" => caller.Put(path, new ByteArrayContent([1])),
            _ => caller.Get(path),
        };
    }
}
