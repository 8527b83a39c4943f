using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Reporting.Domain.Mails.Bounces;
using Reporting.Functions.Access;
using Reporting.Functions.Api;

namespace Reporting.Functions.Mails;

/// <summary>Takes mails that came back, from whatever receives them: a rule of the mailbox, or somebody by hand.</summary>
public sealed class TakeBounceFunction(TakeBounce takeBounce, IOptions<MailOptions> options, ILogger<TakeBounceFunction> log)
{
    [Function("TakeBounce")]
    [Allows(Door.MailGateway)]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/bounces")] HttpRequest request, CancellationToken stop)
    {
        var most = options.Value.MaxBounceBytes;
        if (await RequestBody.ReadAtMost(request, most, stop) is not { } message) return Refused(Problems.BounceTooLarge(most), -1);
        if (message.Length == 0) return Problems.Result(Problems.NoBounceBody);
        return await takeBounce.Handle(message, stop) switch
        {
            { Recorded: { } bounce } taken => ApiJson.Ok(new { Outcome = "recorded", Kind = bounce.IsHard ? "hard" : "soft", Mail = taken.Mail?.Key.ToString(), bounce.Reason }),
            { Reading: BounceReading.NoBounce(var why) } => ApiJson.Ok(new { Outcome = "ignored", Why = why }),
            { Reading: BounceReading.NotReadable(var why) } => Refused(Problems.BounceNotReadable(why), message.Length),
            _ => Refused(Problems.BounceOfUnknownMail, message.Length),
        };
    }

    // Whoever handed it in may be a machine that does not look at the answer, so it is told here as well.
    private IResult Refused(Problem problem, long bytes)
    {
        log.LogWarning("A bounce of {Bytes} bytes was not taken: {Code}", bytes, problem.Code);
        return Problems.Result(problem);
    }
}
