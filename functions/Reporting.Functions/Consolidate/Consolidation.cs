using Reporting.Domain.Deadlines;
using Reporting.Domain.Periods;
using Reporting.Domain.Programmes;
using Reporting.Domain.Reports;
using Reporting.Domain.Roster;
using Reporting.Domain.Totals;
using Reporting.Domain.Words;

namespace Reporting.Functions.Consolidate;

/// <summary>What a consolidated report says of one node of the reporting tree: a function of the accepted submissions as of a
/// moment, the programme's version and the roster. The workbook only writes it down.</summary>
/// <param name="Units">The units at or below the node, in the order of the tree.</param>
/// <param name="Obligations">Those of the units that report, in the same order.</param>
/// <param name="Before">Figures of the period before, of those missing units that reported then.</param>
public sealed record Consolidation(
    Programme Programme, Period Period, DateTimeOffset AsOf, ReportingTree Tree, Unit Node, IReadOnlyList<Unit> Units,
    IReadOnlyList<Obligation> Obligations, IReadOnlyDictionary<UnitCode, CountedReport> Reports, IReadOnlyDictionary<UnitCode, Figures> Before)
{
    /// <summary>Totals of the node and of every inner node below it, the node first.</summary>
    public IReadOnlyList<NodeTotals> Totals { get; } =
    [
        .. from unit in Units
           where unit.Code == Node.Code || Tree.IsInner(unit)
           let under = Tree.ReportersUnder(unit).ToList()
           select new NodeTotals(unit, under.Count, Figures.Sum(under.Select(one => Reports.GetValueOrDefault(one.Code)?.Figures).OfType<Figures>())),
    ];

    public ReportingRate Rate { get; } = ReportingRate.Of(Obligations);

    /// <summary>The counting reports, in the order of the tree.</summary>
    public IReadOnlyList<CountedReport> Counted { get; } = [.. Units.Select(unit => Reports.GetValueOrDefault(unit.Code)).OfType<CountedReport>()];

    /// <summary>The units without an accepted report.</summary>
    public IReadOnlyList<Obligation> Missing { get; } =
        [.. Obligations.Where(one => one.State != ObligationState.NotExpected && !Reports.ContainsKey(one.Unit.Code))];

    /// <summary>Stands for what the report depends on in the roster of the period.</summary>
    public string RosterHash => Domain.Roster.RosterHash.Of(Tree.InOrder);

    /// <returns>What the missing units could still make of the indicator; null when none is missing.</returns>
    public Bounds? BoundsOf(Indicator indicator) =>
        Bounds.Of(indicator, [.. Counted.Select(report => report.Figures)], [.. Missing.Select(one => Before.GetValueOrDefault(one.Unit.Code))]);

    /// <summary>Puts the report together. Order and repetition of what comes in do not matter.</summary>
    /// <param name="obligations">Judged at the moment; those of other nodes are left out.</param>
    /// <param name="sent">What was received up to the moment.</param>
    /// <param name="verdicts">At least those of the submissions that count.</param>
    public static Consolidation Of(
        Programme programme, Period period, Unit node, DateTimeOffset asOf, IEnumerable<Obligation> obligations, IEnumerable<Submission> sent,
        IReadOnlyDictionary<SubmissionId, Verdict> verdicts, IReadOnlyDictionary<UnitCode, Figures> before)
    {
        var tree = programme.TreeIn(period);
        List<Unit> units = [.. tree.InOrder.Where(unit => unit.Code == node.Code || tree.AncestorsOf(unit).Any(above => above.Code == node.Code))];
        var owed = obligations.DistinctBy(one => one.Unit.Code).ToDictionary(one => one.Unit.Code);
        List<Obligation> ours = [.. units.Select(unit => owed.GetValueOrDefault(unit.Code)).OfType<Obligation>()];
        var accepted = sent.Where(one => one.IsAccepted).DistinctBy(one => one.Id).ToLookup(one => one.Id.Unit);
        var reports = ours.Where(one => one.Submission is { IsAccepted: true }).Select(one => ReportOf(programme, one, accepted[one.Unit.Code], verdicts[one.Submission!.Id]));
        return new Consolidation(programme, period, asOf, tree, node, units, ours, reports.ToDictionary(report => report.Unit.Code), before);
    }

    private static CountedReport ReportOf(Programme programme, Obligation obligation, IEnumerable<Submission> accepted, Verdict verdict)
    {
        var counting = obligation.Submission!;
        var revision = Submission.InOrder(accepted).TakeWhile(one => one.Id != counting.Id).Count() + 1;
        return new CountedReport(obligation.Unit, counting, obligation.State == ObligationState.OnTime, revision, verdict, Figures.Of(programme, verdict.Values));
    }
}
