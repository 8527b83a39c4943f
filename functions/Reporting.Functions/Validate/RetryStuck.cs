using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Reporting.Domain.Deadlines;
using Reporting.Domain.Periods;
using Reporting.Domain.Programmes;
using Reporting.Domain.Words;
using Reporting.Functions.Catalogue;
using Reporting.Functions.Mails;
using Reporting.Functions.Storage;
using Reporting.Functions.Telemetry;
using Reporting.Functions.Upload;

namespace Reporting.Functions.Validate;

/// <summary>Finds uploads whose event was lost or whose check failed, and checks them again; after the last try unit and officer
/// see that it could not be processed, and that this is our fault. The unit gets its receipt by mail meanwhile.</summary>
public sealed class RetryStuck(
    ProgrammeCatalogues catalogues, UploadBlobs uploads, SubmissionRows submissions, ExtensionRows extensions, StrayUploads strays, ValidateReport validateReport, AnswerMails answerMails,
    IOptions<ValidateOptions> options, ReportingMeters meters, TimeProvider clock, ILogger<RetryStuck> log)
{
    public async Task Handle(CancellationToken stop)
    {
        var now = clock.GetUtcNow();
        var periods = (await catalogues.Current(stop)).Periods;
        foreach (var (programme, period) in periods.Where(one => one.Period.OpensAt <= now && now < one.Period.ClosesAt.AddDays(1))) await Handle(programme, period, now, stop);
    }

    private async Task Handle(Programme programme, Period period, DateTimeOffset now, CancellationToken stop)
    {
        var known = (await submissions.OfPeriod(programme.Id, period.Id, stop)).ToDictionary(one => UploadBlobs.NameOf(one.Id));
        foreach (var (name, createdAt) in await uploads.NamesOf(programme.Id, period.Id, stop))
        {
            var submission = known.GetValueOrDefault(name) ?? KnownByItsBlob(name, createdAt, known.Values);
            if (submission is { AwaitsVerdict: false }) continue;
            if (now - (submission?.ReceivedAt ?? ReceivedAt(name, createdAt, now)) < TimeSpan.FromMinutes(options.Value.StuckAfterMinutes)) continue;
            if (submission is not null || await strays.MayTry(programme.Id, period.Id, name, stop)) await TryAgain(programme.Id, name, submission, stop);
        }
    }

    private static Submission? KnownByItsBlob(string name, DateTimeOffset createdAt, IEnumerable<Submission> known) =>
        UploadName.TryParse(name, out var upload) ? known.FirstOrDefault(one => one.Id == upload.IdOf(createdAt)) : null;

    private static DateTimeOffset ReceivedAt(string name, DateTimeOffset createdAt, DateTimeOffset now) =>
        UploadName.TryParse(name, out var upload) ? upload.ReceivedAt(createdAt, now) : createdAt;

    private async Task TryAgain(ProgrammeId programme, string name, Submission? submission, CancellationToken stop)
    {
        if (submission is not null)
        {
            if (submission.Attempts >= options.Value.MaxAttempts)
            {
                await GiveUp(submission, stop);
                return;
            }

            await submissions.Record(submission with { Attempts = submission.Attempts + 1 }, stop);
        }

        try
        {
            await validateReport.Handle(name, stop);
        }
        catch (Exception cause) when (cause is not OperationCanceledException)
        {
            // One stuck report must not keep the others waiting; the count of tries is on its row.
            meters.TryFailed(programme);
            log.LogError(cause, "Blob {Blob} could not be processed", name);
            if (submission is not null && await DutyOf(submission, stop) is { } duty) await answerMails.TellReceipt(duty, submission, stop);
        }
    }

    private async Task GiveUp(Submission submission, CancellationToken stop)
    {
        if (await DutyOf(submission, stop) is { } duty) await answerMails.TellNotProcessed(duty, submission, stop);
        var failed = submission with { State = SubmissionState.Failed };
        await submissions.Record(failed, stop);
        meters.GivenUp(failed);
        log.LogError("{Submission} could not be processed in {Attempts} tries", submission.Id, submission.Attempts);
    }

    private async Task<Duty?> DutyOf(Submission submission, CancellationToken stop) =>
        (await catalogues.Current(stop)).DutyOf(submission.Id.Programme, submission.Id.Period, submission.Id.Unit) is { } duty ? await extensions.Granted(duty, stop) : null;
}
