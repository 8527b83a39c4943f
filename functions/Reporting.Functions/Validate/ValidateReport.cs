using System.Security.Cryptography;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Reporting.Domain.Deadlines;
using Reporting.Domain.Reports;
using Reporting.Functions.Aggregate;
using Reporting.Functions.Catalogue;
using Reporting.Functions.Storage;
using Reporting.Functions.Upload;
using Reporting.Functions.Workbooks.Reading;

namespace Reporting.Functions.Validate;

/// <summary>Checks one uploaded workbook and answers in it. Run twice it does the same twice: the verdict depends on the file,
/// its name and when it came in, and on nothing else.</summary>
public sealed class ValidateReport(
    PeriodVersions versions, UploadBlobs uploads, SubmissionRows submissions, ResultBlobs results, AggregateReport aggregateReport, Answer answer,
    IOptions<UploadOptions> uploadOptions, IOptions<ReadingOptions> readingOptions, TimeProvider clock, ILogger<ValidateReport> log)
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

    private async Task<Submission> Judge(Submission submission, Duty duty, UploadedFile file, CancellationToken stop)
    {
        var (verdict, readable) = VerdictOn(submission, duty, file);

        await results.WriteVerdict(submission.Id, verdict, stop);
        await results.WriteAnnotated(submission.Id, answer.Write(readable ? file.Content : null, verdict, duty, submission), stop);
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

    private (Verdict Verdict, bool Readable) VerdictOn(Submission submission, Duty duty, UploadedFile file)
    {
        if (submission.ReceivedAt < duty.Period.OpensAt) return (Verdict.Rejected(Findings.PeriodNotOpen(duty.Period)), false);
        if (submission.ReceivedAt >= duty.Period.ClosesAt) return (Verdict.Rejected(Findings.PeriodClosed(duty.Period)), false);
        if (file.Content is null) return (Verdict.Rejected(Findings.FileTooLarge(file.Bytes, uploadOptions.Value.MaxFileBytes)), false);
        return ReportReader.Read(file.Content, duty.Programme, readingOptions.Value) switch
        {
            ReadOutcome.Readable(var report) => (ReportChecks.Judge(report, duty.Programme, duty.Period, duty.Unit), true),
            ReadOutcome.NotReadable(var finding) => (Verdict.Rejected(finding), false),
            _ => throw new InvalidOperationException("A read outcome is readable or not."),
        };
    }

    private static SubmissionState StateOf(Outcome outcome) => outcome switch
    {
        Outcome.Accepted => SubmissionState.Accepted,
        Outcome.AcceptedWithWarnings => SubmissionState.AcceptedWithWarnings,
        _ => SubmissionState.Rejected,
    };
}
