using Azure;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;
using Reporting.Functions.Access;
using Reporting.Functions.Storage;

namespace Reporting.Functions.Health;

/// <summary>Whether storage answers and the clock is right, for whoever watches the app. It tells nothing that is worth hiding.</summary>
public sealed class CheckHealthFunction(StorageHealth storage, TimeProvider clock, ILogger<CheckHealthFunction> log)
{
    /// <summary>A deadline is decided by the second; a clock that is further off decides wrong ones.</summary>
    private static readonly TimeSpan MostSkew = TimeSpan.FromSeconds(30);

    [Function("CheckHealth")]
    [Allows(Door.Open)]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/health")] HttpRequest request, CancellationToken stop)
    {
        try
        {
            var theirs = await storage.Ask(stop);

            // A simulated clock, as on LocalHost, is right whatever it shows.
            var isRight = clock != TimeProvider.System || IsRight(clock.GetUtcNow(), theirs);
            if (!isRight) log.LogError("The clock is off: storage says {Theirs}, this machine {Ours}", theirs, clock.GetUtcNow());
            return Answer(storageAnswers: true, isRight);
        }
        catch (RequestFailedException failed)
        {
            log.LogError(failed, "Storage does not answer");
            return Answer(storageAnswers: false, clockIsRight: true);
        }
    }

    internal static bool IsRight(DateTimeOffset ours, DateTimeOffset? theirs) => theirs is null || (ours - theirs.Value).Duration() <= MostSkew;

    private static IResult Answer(bool storageAnswers, bool clockIsRight) => Results.Json(
        new { Healthy = storageAnswers && clockIsRight, Storage = storageAnswers, Clock = clockIsRight },
        statusCode: storageAnswers && clockIsRight ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable);
}
