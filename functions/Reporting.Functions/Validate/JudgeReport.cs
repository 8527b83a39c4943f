using Microsoft.Extensions.Options;
using Reporting.Domain.Deadlines;
using Reporting.Domain.Periods;
using Reporting.Domain.Reports;
using Reporting.Functions.Catalogue;
using Reporting.Functions.Storage;
using Reporting.Functions.Upload;
using Reporting.Functions.Workbooks.Reading;

namespace Reporting.Functions.Validate;

/// <summary>Reaches the verdict on one uploaded workbook: from the file, from what the unit reported before as far as the programme's
/// rules ask, and from whether another unit has sent the very same.</summary>
public sealed class JudgeReport(FigureRows figures, FingerprintRows fingerprints, IOptions<UploadOptions> uploadOptions, IOptions<ReadingOptions> readingOptions)
{
    /// <returns>The verdict; and the workbook that findings can be written into, null when there is none.</returns>
    public async Task<(Verdict Verdict, BinaryData? Workbook)> Handle(Submission submission, Duty duty, UploadedFile file, CancellationToken stop)
    {
        if (submission.ReceivedAt < duty.Period.OpensAt) return (Verdict.Rejected(Findings.PeriodNotOpen(duty.Period)), null);
        if (submission.ReceivedAt >= duty.Period.ClosesAt) return (Verdict.Rejected(Findings.PeriodClosed(duty.Period)), null);
        if (file.Content is null) return (Verdict.Rejected(Findings.FileTooLarge(file.Bytes, uploadOptions.Value.MaxFileBytes)), null);
        return ReportReader.Read(file.Content, duty.Programme, readingOptions.Value) switch
        {
            ReadOutcome.Readable(var report, var content) => (await Judge(report, submission, duty, stop), content),
            ReadOutcome.NotReadable(var finding) => (Verdict.Rejected(finding), null),
            _ => throw new InvalidOperationException("A read outcome is readable or not."),
        };
    }

    private async Task<Verdict> Judge(RawReport report, Submission submission, Duty duty, CancellationToken stop)
    {
        var past = await Task.WhenAll(duty.Programme.LookedBackTo(duty.Period).Select(period => Past(duty, period, stop)));
        var verdict = ReportChecks.Judge(report, duty.Programme, duty.Period, duty.Unit, [.. past.OfType<PastReport>()]);
        if (!verdict.IsAccepted) return verdict;

        var prints = Fingerprints.Of(duty.Programme, verdict.Values);
        if (prints.IsEmpty) return verdict;
        var (figuresOf, textsOf) = await fingerprints.Keep(submission.Id, prints, stop);
        return verdict with { Findings = [.. verdict.Findings, .. Twins.Findings(duty.Tree, report.IdentityPlace, figuresOf, textsOf)] };
    }

    private async Task<PastReport?> Past(Duty duty, Period period, CancellationToken stop) =>
        await figures.Find(duty.Programme, period, duty.Unit.Code, stop) is { } report ? new PastReport(period.Id, report.Figures) : null;
}
