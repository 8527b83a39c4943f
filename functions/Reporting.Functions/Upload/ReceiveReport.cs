using System.Security.Cryptography;
using Microsoft.Extensions.Logging;
using Reporting.Domain.Deadlines;
using Reporting.Domain.Words;
using Reporting.Functions.Access;
using Reporting.Functions.Catalogue;
using Reporting.Functions.Storage;

namespace Reporting.Functions.Upload;

/// <summary>Takes a report in: the bytes are safe in the blob before anything else happens to them. Checking starts by itself.</summary>
public sealed class ReceiveReport(UploadBlobs uploads, SubmissionRows submissions, TimeProvider clock, ILogger<ReceiveReport> log)
{
    public async Task<Submission> Handle(Duty duty, BinaryData file, Caller caller, CancellationToken stop)
    {
        var (now, hash) = (clock.GetUtcNow(), Convert.ToHexStringLower(SHA256.HashData(file.ToMemory().Span)));
        var id = SubmissionId.At(duty.Programme.Id, duty.Period.Id, duty.Unit.Code, now, hash[..12]);

        var submission = new Submission(id, id.Moment, SubmissionState.Received, hash, file.ToMemory().Length, caller.ToString(), 0, 0, 0);

        await uploads.Store(id, file, stop);
        await submissions.TryAdd(submission, stop);
        log.LogInformation("{Submission} received: {Bytes} bytes from {Caller}", id, submission.Bytes, caller);
        return submission;
    }
}
