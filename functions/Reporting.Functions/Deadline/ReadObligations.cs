using Reporting.Domain.Deadlines;
using Reporting.Domain.Periods;
using Reporting.Domain.Programmes;
using Reporting.Functions.Storage;

namespace Reporting.Functions.Deadline;

/// <summary>Judges every obligation of a period from the submissions, at any moment: one partition scan and a pure function.</summary>
public sealed class ReadObligations(SubmissionRows submissions)
{
    /// <param name="asOf">The moment to judge at; submissions received later are left out.</param>
    public async Task<IReadOnlyList<Obligation>> Handle(Programme programme, Period period, DateTimeOffset asOf, CancellationToken stop)
    {
        var sent = (await submissions.OfPeriod(programme.Id, period.Id, stop)).Where(one => one.ReceivedAt <= asOf).ToLookup(one => one.Id.Unit);
        var tree = programme.TreeIn(period);
        var notExpected = programme.Units.Where(unit => unit.Reports && tree.Find(unit.Code) is null);
        return
        [
            .. tree.Reporters.Select(unit => Domain.Deadlines.Deadline.Judge(unit, period, [.. sent[unit.Code]], asOf)),
            .. notExpected.Select(Domain.Deadlines.Deadline.NotExpected),
        ];
    }
}
