using Reporting.Domain.Deadlines;
using Reporting.Domain.Periods;
using Reporting.Domain.Programmes;
using Reporting.Domain.Roster;
using Reporting.Domain.Totals;
using Reporting.Functions.Deadline;
using Reporting.Functions.Storage;

namespace Reporting.Functions.Consolidate;

/// <summary>Gathers what the consolidated report is made of, now or as it was at a moment.</summary>
public sealed class ConsolidateReports(ReadObligations readObligations, FigureRows figures, ResultBlobs results)
{
    private const int AtOnce = 16;

    public async Task<Consolidation> Now(Programme programme, Period period, DateTimeOffset now, CancellationToken stop)
    {
        var (obligations, tree) = (await readObligations.Handle(programme, period, now, stop), programme.TreeIn(period));
        var reports = (await figures.OfPeriod(programme.Id, period.Id, stop)).Where(report => tree.Find(report.Unit) is { Reports: true });
        return new Consolidation(programme, period, now, tree, obligations, reports.ToDictionary(report => report.Unit));
    }

    /// <summary>From the verdicts of the submissions that counted at the moment, since the tables know only the present.</summary>
    public async Task<Consolidation> AsOf(Programme programme, Period period, DateTimeOffset moment, CancellationToken stop)
    {
        var (obligations, tree) = (await readObligations.Handle(programme, period, moment, stop), programme.TreeIn(period));
        using var places = new SemaphoreSlim(AtOnce);
        var reports = await Task.WhenAll(obligations.Where(one => one.Submission is { IsAccepted: true }).Select(async one =>
        {
            await places.WaitAsync(stop);
            try
            {
                return await Report(programme, one.Unit, one.Submission!, stop);
            }
            finally
            {
                places.Release();
            }
        }));
        return new Consolidation(programme, period, moment, tree, obligations, reports.ToDictionary(report => report.Unit));
    }

    private async Task<AcceptedReport> Report(Programme programme, Unit unit, Submission submission, CancellationToken stop)
    {
        var verdict = await results.ReadVerdict(submission.Id, stop) ?? throw new InvalidOperationException($"{submission.Id} is accepted but has no verdict.");
        return new AcceptedReport(unit.Code, submission.Id, submission.ReceivedAt, submission.Sha256 ?? "", Figures.Of(programme, verdict.Values));
    }
}
