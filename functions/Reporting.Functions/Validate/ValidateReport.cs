using System.Security.Cryptography;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Reporting.Domain.Deadlines;
using Reporting.Domain.Reports;
using Reporting.Functions.Aggregate;
using Reporting.Functions.Catalogue;
using Reporting.Functions.Mails;
using Reporting.Functions.Storage;
using Reporting.Functions.Telemetry;
using Reporting.Functions.Upload;

namespace Reporting.Functions.Validate;

/// <summary>Checks one uploaded workbook and answers in it. A submission that has a verdict is never judged again, so a second
/// delivery of its event changes nothing.</summary>
public sealed class ValidateReport(
    PeriodVersions versions, UploadBlobs uploads, SubmissionRows submissions, ExtensionRows extensions, ResultBlobs results, JudgeReport judgeReport, Answer answer, AnswerMails answerMails,
    AggregateReport aggregateReport, IOptions<UploadOptions> uploadOptions, ReportingMeters meters, TimeProvider clock, ILogger<ValidateReport> log)
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

        using var activity = ReportingActivities.Start("validate", name.Programme, name.Period, name.Unit);
        var ((submission, others), verdict) = (await Known(name, file, stop), (Verdict?)null);
        if (submission.AwaitsVerdict || submission.State == SubmissionState.Failed) (submission, verdict) = await Judge(submission, duty, file, stop);
        else log.LogInformation("{Submission} delivered again: it is {State}", submission.Id, submission.State);
        activity.Tell(submission);

        // Also when the verdict was there already: the delivery before may have ended between verdict and totals.
        if (submission.IsAccepted) await aggregateReport.Handle(duty, new KnownSubmissions([.. others, submission], submission.Id, verdict), stop);
    }

    /// <returns>The submission, and the unit's others.</returns>
    private async Task<(Submission Submission, IEnumerable<Submission> Others)> Known(UploadName name, UploadedFile file, CancellationToken stop)
    {
        var id = name.IdOf(file.CreatedAt);
        var sent = await submissions.OfUnit(id.Programme, id.Period, id.Unit, stop);
        var others = sent.Where(one => one.Id != id);
        if (sent.FirstOrDefault(one => one.Id == id) is { } known) return (known, others);
        var direct = new Submission(id, name.ReceivedAt(file.CreatedAt, clock.GetUtcNow()), SubmissionState.Received, null, file.Bytes, "blob", 0, 0, 0);
        return (await submissions.TryAdd(direct, stop) ? direct : (await submissions.Find(id, stop))!, others);
    }

    private async Task<(Submission Submission, Verdict Verdict)> Judge(Submission submission, Duty ungranted, UploadedFile file, CancellationToken stop)
    {
        // The answer names the unit's own deadline.
        var duty = await extensions.Granted(ungranted, stop);
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
        await answerMails.TellVerdict(duty, judged, verdict, stop);
        await submissions.Record(judged, stop);
        meters.Judged(judged, clock.GetUtcNow());
        log.LogInformation("{Submission} {Outcome}: {Errors} errors, {Warnings} warnings", submission.Id, verdict.Outcome, verdict.Errors, verdict.Warnings);
        return (judged, verdict);
    }

    private static SubmissionState StateOf(Outcome outcome) => outcome switch
    {
        Outcome.Accepted => SubmissionState.Accepted,
        Outcome.AcceptedWithWarnings => SubmissionState.AcceptedWithWarnings,
        _ => SubmissionState.Rejected,
    };
}
