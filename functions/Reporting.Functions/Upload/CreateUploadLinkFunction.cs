using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Reporting.Domain.Periods;
using Reporting.Domain.Words;
using Reporting.Functions.Access;
using Reporting.Functions.Api;
using Reporting.Functions.Storage;

namespace Reporting.Functions.Upload;

/// <summary>Hands out an address to which one workbook can be put straight into storage, for slow lines and large offices.</summary>
public sealed class CreateUploadLinkFunction(Addresses addresses, UploadBlobs uploads, IOptions<UploadOptions> options, TimeProvider clock, ILogger<CreateUploadLinkFunction> log)
{
    [Function("CreateUploadLink")]
    [Allows(Door.OwnUnit)]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/programmes/{programme}/periods/{period}/units/{unit}/uploads")] HttpRequest request,
        string programme, string period, string unit, CancellationToken stop)
    {
        if (!(await addresses.FindDuty(programme, period, unit, stop)).Is(out var duty, out var unknown)) return Problems.Result(unknown);
        var now = clock.GetUtcNow();
        if (SubmitReportFunction.OutsidePeriod(duty.Period, now) is { } outside) return Problems.Result(outside);

        // The storage service judges a link by its own clock, so the link's life is counted on the real one.
        var (from, until) = (TimeProvider.System.GetUtcNow(), TimeProvider.System.GetUtcNow().AddMinutes(options.Value.LinkMinutes));
        var id = SubmissionId.At(duty.Programme.Id, duty.Period.Id, duty.Unit.Code, now, UploadName.LinkSuffix + RandomNumberGenerator.GetHexString(16, lowercase: true));
        var url = await uploads.LinkTo(UploadBlobs.NameOf(id), from, until, stop);
        log.LogInformation("{Submission} may be put until {Until}", id, until);
        return Results.Json(new { Id = id, Url = url, Method = "PUT", Headers = new Dictionary<string, string> { ["x-ms-blob-type"] = "BlockBlob" }, ExpiresAt = VietnamTime.In(until) },
            ApiJson.Options, statusCode: StatusCodes.Status201Created).At($"/api/submissions/{id}");
    }
}
