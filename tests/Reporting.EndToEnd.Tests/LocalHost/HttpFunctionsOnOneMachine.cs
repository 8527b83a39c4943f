using System.Net;
using System.Text.Json;
using Reporting.EndToEnd.Tests.LocalHost.Sample;
using Reporting.LocalHost.Hosting;

namespace Reporting.EndToEnd.Tests.LocalHost;

public sealed class HttpFunctionsOnOneMachine : IAsyncLifetime
{
    private SampleHost host = null!;

    public async Task InitializeAsync() => host = await SampleHost.Start();

    public Task DisposeAsync() => host.DisposeAsync().AsTask();

    [Theory]
    //           path                         answer
    [InlineData("greet/An/2",                "An 2 ")]
    [InlineData("GREET/Bến%20Tre/2",         "Bến Tre 2 ")]
    [InlineData("greet/An/2/2024-05-25",     "An 2 2024-05-25")]
    public async Task A_route_brings_its_values_by_name_and_type(string path, string answer) =>
        Assert.Equal(answer, await host.Http.GetStringAsync($"api/{path}"));

    [Fact]
    public async Task A_function_without_a_route_is_served_under_its_name_and_sees_its_own_definition()
    {
        var seen = await host.Http.GetFromJsonAsync<JsonElement>("api/describe");

        Assert.Equal("Describe", seen.GetProperty("name").GetString());
        Assert.Equal("Reporting.EndToEnd.Tests.LocalHost.Sample.HttpSamples.Describe", seen.GetProperty("entryPoint").GetString());
        Assert.Equal("httpTrigger", seen.GetProperty("input").GetString());
        Assert.Equal("""["_","context"]""", seen.GetProperty("parameters").GetRawText());
        Assert.True(seen.GetProperty("hasInvocation").GetBoolean());
    }

    [Fact]
    public async Task The_function_and_not_the_server_decides_how_large_a_body_may_be()
    {
        var answer = await host.Http.PostAsync("api/weigh/a/b", new ByteArrayContent(new byte[40_000_000]));

        Assert.Equal(HttpStatusCode.Accepted, answer.StatusCode);
        Assert.Equal("40000000 a/b", await answer.Content.ReadAsStringAsync());
        Assert.Equal("0 ", await (await host.Http.PostAsync("api/weigh", null)).Content.ReadAsStringAsync());
    }

    [Theory]
    //           method    path                status code
    [InlineData("GET",    "api/nowhere",       404, "not-found")]
    [InlineData("GET",    "nowhere.css",       404, "not-found")]
    [InlineData("GET",    "api/greet/An/two",  404, "not-found")]
    [InlineData("DELETE", "api/describe",      405, "method-not-allowed")]
    [InlineData("GET",    "api/break",         500, "internal-error")]
    public async Task What_the_host_refuses_is_a_problem_with_a_code(string method, string path, int status, string code)
    {
        var answer = await host.Http.SendAsync(new(new(method), path));

        Assert.Equal((HttpStatusCode)status, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        var text = await answer.Content.ReadAsStringAsync();
        Assert.Equal(code, JsonDocument.Parse(text).RootElement.GetProperty("code").GetString());
        Assert.DoesNotContain("secret", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_functions_own_refusal_is_left_as_it_is()
    {
        var answer = await host.Http.GetAsync("api/missing");

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal("", await answer.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Middleware_sees_the_invocation_in_order_and_the_answer_is_written_after_it()
    {
        await host.Http.SendAsync(new(HttpMethod.Get, "api/greet/An/2") { Headers = { { "X-Note", "yes" } } });

        Assert.Equal(["before Greet", "greet An", "after, answered: False"], host.Recorder.Lines);
    }

    [Fact]
    public async Task Middleware_that_does_not_call_the_next_refuses()
    {
        var answer = await host.Http.SendAsync(new(HttpMethod.Get, "api/greet/An/2") { Headers = { { "X-Note", "yes" }, { "X-Refuse", "yes" } } });

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        Assert.Equal("no", await answer.Content.ReadAsStringAsync());
        Assert.Equal(["before Greet", "after, answered: True"], host.Recorder.Lines);
    }

    [Theory]
    //           host.json                                              prefix
    [InlineData("""{}""",                                              "api")]
    [InlineData("""{ "extensions": { "http": { } } }""",               "api")]
    [InlineData("""{ "extensions": { "http": { "routePrefix": "" } }, /* note */ }""", "")]
    [InlineData("""{ "extensions": { "http": { "routePrefix": "v1" } } }""", "v1")]
    public void The_prefix_of_routes_is_the_one_in_host_json(string json, string prefix)
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.File("host.json"), json);

        Assert.Equal(prefix, HostJson.RoutePrefix(folder.File("host.json")));
        Assert.Equal("api", HostJson.RoutePrefix(folder.File("absent.json")));
    }
}
