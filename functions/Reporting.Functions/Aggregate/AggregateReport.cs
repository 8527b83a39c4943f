using Reporting.Domain.Deadlines;
using Reporting.Domain.Totals;
using Reporting.Domain.Words;
using Reporting.Functions.Catalogue;
using Reporting.Functions.Storage;
using Reporting.Functions.Telemetry;

namespace Reporting.Functions.Aggregate;

/// <summary>Adds a unit's counting report up the reporting tree: the unit's row, its parent's total from the parent's children,
/// and so on to the root. Each row is made anew from what lies below it, never incremented, so neither the order of uploads nor
/// their repetition matters, and the work is the width of one branch.</summary>
public sealed class AggregateReport(SubmissionRows submissions, ResultBlobs results, BranchRows branch)
{
    public Task Handle(Duty duty, CancellationToken stop) => Handle(duty, known: null, stop);

    public async Task Handle(Duty duty, KnownSubmissions? known, CancellationToken stop)
    {
        using var activity = ReportingActivities.Start("aggregate", duty.Programme.Id, duty.Period.Id, duty.Unit.Code);
        await branch.Settle(duty.Programme.Id, duty.Period.Id, duty.Tree, duty.Unit, (standing, token) => Counting(duty, known, standing, token), stop);
    }

    private async Task<AcceptedReport?> Counting(Duty duty, KnownSubmissions? known, SubmissionId? standing, CancellationToken stop)
    {
        var sent = known?.HoldAgainst(standing) == true ? known.OfUnit : await submissions.OfUnit(duty.Programme.Id, duty.Period.Id, duty.Unit.Code, stop);
        if (Submission.Counting(sent) is not { } counting) return null;
        var verdict = known?.VerdictOn(counting.Id) ?? await results.ReadVerdict(counting.Id, stop)
            ?? throw new InvalidOperationException($"{counting.Id} is accepted but has no verdict.");
        return new AcceptedReport(duty.Unit.Code, counting.Id, counting.ReceivedAt, counting.Sha256 ?? "", Figures.Of(duty.Programme, verdict.Values));
    }
}
