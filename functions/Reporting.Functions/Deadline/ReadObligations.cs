using Reporting.Domain.Deadlines;
using Reporting.Domain.Periods;
using Reporting.Domain.Programmes;
using Reporting.Functions.Catalogue;
using Reporting.Functions.Storage;

namespace Reporting.Functions.Deadline;

/// <summary>Judges every obligation of a period from the submissions, at any moment: two partition scans and a pure function.</summary>
public sealed class ReadObligations(SubmissionRows submissions, ExtensionRows extensions)
{
    /// <param name="asOf">The moment to judge at; submissions received and extensions granted later are left out.</param>
    public async Task<IReadOnlyList<Obligation>> Handle(Programme programme, Period period, DateTimeOffset asOf, CancellationToken stop)
    {
        var sent = (await submissions.OfPeriod(programme.Id, period.Id, stop)).Where(one => one.ReceivedAt <= asOf).ToLookup(one => one.Id.Unit);
        var granted = (await extensions.OfPeriod(programme.Id, period.Id, stop)).ToLookup(one => one.Unit);
        var tree = programme.TreeIn(period);
        var notExpected = programme.Units.Where(unit => unit.Reports && tree.Find(unit.Code) is null);
        return
        [
            .. tree.Reporters.Select(unit => Domain.Deadlines.Deadline.Judge(UnitDeadline.Of(period, tree, unit, granted[unit.Code], asOf), unit, [.. sent[unit.Code]], asOf)),
            .. notExpected.Select(unit => Domain.Deadlines.Deadline.NotExpected(new UnitDeadline(period, period.Due, null), unit)),
        ];
    }

    /// <returns>The unit's obligations in the periods given, in their order, those left out in which it does not report.</returns>
    public async Task<IReadOnlyList<Obligation>> OfUnit(IReadOnlyList<ProgrammePeriod> periods, string unit, DateTimeOffset asOf, CancellationToken stop)
    {
        var obligations = await Task.WhenAll(periods.Select(one => OfUnit(one, unit, asOf, stop)));
        return [.. obligations.OfType<Obligation>()];
    }

    private async Task<Obligation?> OfUnit(ProgrammePeriod one, string text, DateTimeOffset asOf, CancellationToken stop)
    {
        var (programme, period) = one;
        var tree = programme.TreeIn(period);
        if (text.Length == 0 || tree.FindNode(text) is not { Reports: true } unit) return null;
        var sent = submissions.OfUnit(programme.Id, period.Id, unit.Code, stop);
        var granted = extensions.OfUnit(programme.Id, period.Id, unit.Code, stop);
        var deadline = UnitDeadline.Of(period, tree, unit, await granted, asOf);
        return Domain.Deadlines.Deadline.Judge(deadline, unit, [.. (await sent).Where(submission => submission.ReceivedAt <= asOf)], asOf);
    }
}
