using Reporting.Domain.Periods;
using Reporting.Domain.Programmes;
using Reporting.Domain.Words;

namespace Reporting.Domain.Reports;

/// <summary>Holds a report's values against the programme's rules, and the warnings of rules against the explanation they ask for.</summary>
internal static class RuleChecks
{
    public static IEnumerable<Finding> Of(RawReport report, Programme programme, Period period, IReadOnlyList<CellValue> values, IReadOnlyList<PastReport> past)
    {
        var terms = new Terms(report, programme, values);
        var history = programme.History.Where(rule => rule.IsAskedIn(period)).SelectMany(rule => Explained(terms, Broken(rule, programme, period, terms, past), rule.Explanation));
        return
        [
            .. programme.Rules.SelectMany(rule => Explained(terms, Broken(rule, terms), rule.Explanation)),
            .. programme.Pairs.SelectMany(rule => Explained(terms, Broken(rule, terms), rule.Explanation)),
            .. history,
            .. programme.OwnBounds is { } bounds ? OutOfBounds(bounds, programme, period, values, past) : [],
        ];
    }

    // A warning without the explanation that it asks for returns the report, and says so at the cell for the explanation.
    private static IEnumerable<Finding> Explained(Terms terms, Finding? broken, ElementCode? explanation)
    {
        if (broken is null) return [];
        if (broken.Severity != Severity.Warning || explanation is not { } code || terms.Of(code) is not { Value: null } term) return [broken];
        return [broken, Findings.NeedsExplanation(term.Element, term.Place, broken)];
    }

    private static Finding? Broken(ComparisonRule rule, Terms terms)
    {
        var (left, right) = (terms.Sum(rule.Left), terms.Sum(rule.Right));

        // A cell that holds something which could not be read has a finding of its own; a rule about it would only add noise.
        if (left.Unreadable + right.Unreadable > 0) return null;
        var (asked, blank) = (rule.Left.Count + rule.Right.Count, left.Blank + right.Blank);
        var skipped = rule.Missing switch
        {
            MissingValues.SkipIfAny => blank > 0,
            MissingValues.SkipIfAll => blank == asked,
            _ => false,
        };
        return skipped || rule.Operator.Holds(left.Total, right.Total) ? null : Findings.RuleBroken(rule, terms.Of(rule.Left), terms.Of(rule.Right));
    }

    private static Finding? Broken(PairRule rule, Terms terms)
    {
        var (left, right) = (terms.Of(rule.Left), terms.Of(rule.Right));
        var (hasLeft, hasRight) = (left.Any(terms.IsGiven), right.Any(terms.IsGiven));
        return rule.Kind switch
        {
            PairKind.Exclusive when hasLeft && hasRight => Findings.PairExclusive(rule, left, right),
            PairKind.Compulsory when hasLeft && !hasRight => Findings.PairIncomplete(rule, left, right),
            PairKind.Compulsory when hasRight && !hasLeft => Findings.PairIncomplete(rule, right, left),
            _ => null,
        };
    }

    private static Finding? Broken(HistoryRule rule, Programme programme, Period period, Terms terms, IReadOnlyList<PastReport> past)
    {
        var earlier = rule.Against == LooksBackTo.PreviousPeriod ? programme.Before(period) : programme.YearBefore(period);
        if (earlier is null || past.FirstOrDefault(one => one.Period == earlier.Id) is not { } report) return null;
        var now = terms.Of(rule.Elements);
        if (now.Any(term => term.Number is null) || report.Figures.SumOf(rule.Elements) is not { } before) return null;

        // Ten times nothing is no measure: the first cases after a year without any are not out of line.
        if (before == 0 && rule.Share != 1) return null;
        return rule.Operator.Holds(Term.Sum(now), before * rule.Share) ? null : Findings.BeforeBroken(rule, now, report, before);
    }

    private static IEnumerable<Finding> OutOfBounds(OwnBounds bounds, Programme programme, Period period, IReadOnlyList<CellValue> values, IReadOnlyList<PastReport> past)
    {
        var alike = programme.AlikeBefore(period).Take(bounds.Periods).Select(earlier => past.FirstOrDefault(one => one.Period == earlier.Id)).OfType<PastReport>().ToList();
        foreach (var element in programme.Elements.Where(element => element.AddsUp && element.Kind != ElementKind.YesNo))
        {
            if (bounds.Elements.Count > 0 && !bounds.Elements.Contains(element.Code)) continue;
            if (values.FirstOrDefault(value => value.Element == element.Code) is not { Number: { } number } value) continue;
            var before = alike.Select(report => report.Figures[element.Code]).OfType<decimal>().ToList();
            if (before.Count < Math.Max(1, bounds.Least)) continue;
            var (low, high) = Usual(before, bounds.Deviations);
            if (number < low || number > high) yield return Findings.OutOfOwnBounds(element, value, low, high, before.Count);
        }
    }

    private static (decimal Low, decimal High) Usual(List<decimal> before, decimal deviations)
    {
        var mean = before.Average();
        var deviation = (decimal)Math.Sqrt(before.Average(one => Math.Pow((double)(one - mean), 2)));

        // Three equal reports have no spread; a unit may still differ from them by a tenth, or by one.
        var width = Math.Max(deviation * deviations, Math.Max(1, Math.Abs(mean) / 10));
        return (Math.Max(0, Math.Floor(mean - width)), Math.Ceiling(mean + width));
    }
}
