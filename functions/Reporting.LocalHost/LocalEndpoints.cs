using Microsoft.Azure.Functions.Worker;
using Reporting.LocalHost.Events;
using Reporting.LocalHost.Hosting;
using Reporting.LocalHost.Time;

namespace Reporting.LocalHost;

/// <summary>What exists on one machine only: a look at the host, its clock, its timers and its events.</summary>
internal static class LocalEndpoints
{
    public static void MapLocalEndpoints(this WebApplication app, LocalOptions options, string prefix)
    {
        // A run that was begun is not cut short because the one who asked went away.
        var stopping = app.Lifetime.ApplicationStopping;

        app.MapGet("/local", (FunctionHost host, SimulatedClock clock, Timers timers) => new
        {
            Clock = new { Now = Moment.InVietnam(clock.GetUtcNow()), Simulated = clock.IsSimulated },
            Functions = host.Functions.Select(function => new { function.Name, Trigger = function.TriggerType, On = On(function, timers, prefix) }),
            Ports = options.Ports.Append(new("http", new Uri(app.Urls.Single()).Port)).ToDictionary(),
        });

        app.MapPost("/local/clock", async (HttpRequest request, SimulatedClock clock, Timers timers) =>
        {
            if (await ClockChange.Read(request) is not { } moment)
                return Problems.Of(400, "bad-moment", $"Send {{\"now\": \"…\"}} with a moment in {Moment.Expected}.");
            var runs = await timers.MoveTo(moment, stopping);
            return Results.Ok(new
            {
                Now = Moment.Format(clock.GetUtcNow().ToOffset(moment.Offset)),
                Ran = runs.Select(run => run.Function),
                Failed = runs.Where(run => !run.Succeeded).Select(run => run.Function),
            });
        });

        app.MapPost("/local/timers/{function}", async (string function, Timers timers) => await timers.Run(function, stopping) switch
        {
            null => Problems.Of(404, "no-such-timer", $"No timer is named {function}; there are {string.Join(", ", timers.All.Select(timer => timer.Name))}."),
            { Succeeded: false } run => Problems.Of(500, "timer-failed", $"{run.Function} failed; the reason is in LocalHost's log."),
            var run => Results.Ok(new { Ran = (string[])[run.Function] }),
        });

        app.MapPost("/local/events/again", async (BlobEvents events) => new { Delivered = await events.DeliverAgain(stopping) });
    }

    private static string On(FoundFunction function, Timers timers, string prefix) => function.Trigger switch
    {
        HttpTriggerAttribute http => $"{string.Join(' ', http.Methods ?? ["any"]).ToUpperInvariant()} {HttpFunctions.PatternOf(function, http, prefix)}",
        BlobTriggerAttribute blob => blob.BlobPath,
        _ => timers.All.Single(timer => timer.Name == function.Name).Schedule.Expression,
    };
}
