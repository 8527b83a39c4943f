using System.Security.Cryptography;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Reporting.Domain.Deadlines;
using Reporting.Domain.Reports;
using Reporting.Functions.Aggregate;
using Reporting.Functions.Catalogue;
using Reporting.Functions.Storage;
using Reporting.Functions.Upload;

namespace Reporting.Functions.Validate;

/// <summary>Checks one uploaded workbook and answers in it. A submission that has a verdict is never judged again, so a second
/// delivery of its event changes nothing.</summary>
public sealed class ValidateReport(
    PeriodVersions versions, UploadBlobs uploads, SubmissionRows submissions, ExtensionRows extensions, ResultBlobs results, JudgeReport judgeReport, Answer answer, AggregateReport aggregateReport,
    IOptions<UploadOptions> uploadOptions, TimeProvider clock, ILogger<ValidateReport> log)
{
    public async Task Handle(string blobName, CancellationToken stop)
    {
        if (!UploadName.TryParse(blobName, out var name) || await versions.DutyOf(name.Programme, name.Period, name.Unit, stop) is not { } duty)
        {
            log.LogWarning("Blob {Blob} is left where it is: its name is not programme/period/unit/file of a unit that reports", blobName);
            return;
        }

        if (await uploads.Read(name.Blob, uploadOptions.Value.MaxFileBytes, stop) is not { } file)
        {
            log.LogWarning("Blob {Blob} is gone; nothing to check", blobName);
            return;
        }

        var submission = await Known(name, file, stop);
        if (submission.AwaitsVerdict || submission.State == SubmissionState.Failed) submission = await Judge(submission, duty, file, stop);

        // Also when the verdict was there already: the delivery before may have ended between verdict and totals.
        if (submission.IsAccepted) await aggregateReport.Handle(duty, stop);
    }

    private async Task<Submission> Known(UploadName name, UploadedFile file, CancellationToken stop)
    {
        var id = name.IdOf(file.CreatedAt);
        if (await submissions.Find(id, stop) is { } known) return known;
        var direct = new Submission(id, name.ReceivedAt(file.CreatedAt, clock.GetUtcNow()), SubmissionState.Received, null, file.Bytes, "blob", 0, 0, 0);
        return await submissions.TryAdd(direct, stop) ? direct : (await submissions.Find(id, stop))!;
    }

    private async Task<Submission> Judge(Submission submission, Duty ungranted, UploadedFile file, CancellationToken stop)
    {
        // The answer names the unit's own deadline.
        var duty = ungranted with { Grants = await extensions.OfUnit(ungranted.Programme.Id, ungranted.Period.Id, ungranted.Unit.Code, stop) };
        var (verdict, workbook) = await judgeReport.Handle(submission, duty, file, stop);

        await results.WriteVerdict(submission.Id, verdict, stop);
        await results.WriteAnnotated(submission.Id, await answer.Write(workbook, verdict, duty, submission, stop), stop);
        var judged = submission with
        {
            State = StateOf(verdict.Outcome),
            Sha256 = file.Content is null ? null : Convert.ToHexStringLower(SHA256.HashData(file.Content.ToMemory().Span)),
            Bytes = file.Bytes,
            Errors = verdict.Errors,
            Warnings = verdict.Warnings,
        };
        await submissions.Record(judged, stop);
        log.LogInformation("{Submission} {Outcome}: {Errors} errors, {Warnings} warnings", submission.Id, verdict.Outcome, verdict.Errors, verdict.Warnings);
        return judged;
    }

    private static SubmissionState StateOf(Outcome outcome) => outcome switch
    {
        Outcome.Accepted => SubmissionState.Accepted,
        Outcome.AcceptedWithWarnings => SubmissionState.AcceptedWithWarnings,
        _ => SubmissionState.Rejected,
    };
}
