using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Reporting.LocalHost.Hosting;

namespace Reporting.EndToEnd.Tests.LocalHost;

public sealed class FunctionsInAnAssembly
{
    [Fact]
    public void Are_found_by_their_attributes() =>
        Assert.Equal("httpTrigger", FunctionFinder.Among([typeof(OneOfThem)]).Single().TriggerType);

    [Fact]
    public void Have_names_of_their_own() =>
        Assert.Contains("named one", Message([typeof(OneOfThem), typeof(SameName)]), StringComparison.Ordinal);

    [Fact]
    public void Have_one_trigger_each() =>
        Assert.Contains("Bare needs exactly one", Message([typeof(NoTrigger)]), StringComparison.Ordinal);

    [Fact]
    public void Are_served_at_routes_that_join_prefix_and_route()
    {
        var function = FunctionFinder.Among([typeof(OneOfThem)]).Single();

        Assert.Equal("/api/One", HttpFunctions.PatternOf(function, new(), "api"));
        Assert.Equal("/a/{b}", HttpFunctions.PatternOf(function, new() { Route = "/a/{b}" }, ""));
        Assert.Equal("/", HttpFunctions.PatternOf(function, new() { Route = "" }, ""));
    }

    private static string Message(Type[] types) => Assert.Throws<InvalidOperationException>(() => FunctionFinder.Among(types)).Message;

    private static class OneOfThem
    {
        [Function("One")]
        public static void Run([HttpTrigger(AuthorizationLevel.Anonymous)] HttpRequest _) { }
    }

    private static class SameName
    {
        [Function("one")]
        public static void Run([TimerTrigger("0 0 * * * *")] TimerInfo _) { }
    }

    private static class NoTrigger
    {
        [Function("Bare")]
        public static void Run() { }
    }
}
