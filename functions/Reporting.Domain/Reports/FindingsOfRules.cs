using Reporting.Domain.Programmes;
using Reporting.Domain.Roster;
using Reporting.Domain.Words;

namespace Reporting.Domain.Reports;

/// <summary>Findings about cells that do not agree: with each other, with the unit's past, or with where they come from.</summary>
public static partial class Findings
{
    /// <summary>Two sums that do not agree. The finding points at the first cell on the left that holds something.</summary>
    public static Finding RuleBroken(ComparisonRule rule, IReadOnlyList<Term> left, IReadOnlyList<Term> right)
    {
        var (leftSum, rightSum) = (Term.Sum(left), Term.Sum(right));
        var finding = FindingKinds.RuleBroken.Of(
            left[0].Place, left[0].Element, left[0].Value?.Raw, null, new($"{rule.Operator.Sign()} {Numbers.Words(rightSum).Vi}", $"{rule.Operator.Sign()} {Numbers.Words(rightSum).En}"),
            ("left", Term.Named(left)), ("leftsum", Numbers.Words(leftSum)), ("words", rule.Operator.InWords()), ("right", Term.Named(right)), ("rightsum", Numbers.Words(rightSum)));
        return rule.Severity == Severity.Error ? finding : Softened(finding, rule.Severity);
    }

    public static Finding PairIncomplete(PairRule rule, IReadOnlyList<Term> given, IReadOnlyList<Term> missing) => OfPair(FindingKinds.PairIncomplete, rule, missing[0], given, missing);

    public static Finding PairExclusive(PairRule rule, IReadOnlyList<Term> left, IReadOnlyList<Term> right) => OfPair(FindingKinds.PairExclusive, rule, left[0], left, right);

    /// <param name="before">What the sum was, in the period that the rule looks back to.</param>
    public static Finding BeforeBroken(HistoryRule rule, IReadOnlyList<Term> now, PastReport past, decimal before)
    {
        var limit = before * rule.Share;
        var there = new Bilingual($"kỳ {past.Period}", $"the period {past.Period}");
        var finding = FindingKinds.BeforeBroken.Of(
            now[0].Place, now[0].Element, now[0].Value?.Raw, null, new($"{rule.Operator.Sign()} {Numbers.Words(limit).Vi}", $"{rule.Operator.Sign()} {Numbers.Words(limit).En}"),
            ("left", Term.Named(now)), ("leftsum", Numbers.Words(Term.Sum(now))), ("words", rule.Operator.InWords()), ("limit", Numbers.Words(limit)), ("before", there), ("beforesum", Numbers.Words(before)));
        return rule.Severity == Severity.Error ? Mended(finding, Severity.Error, FindingKinds.RuleBroken.Mend) : finding;
    }

    public static Finding OutOfOwnBounds(DataElement element, CellValue value, decimal low, decimal high, int count) => FindingKinds.OutOfOwnBounds.Of(
        value.Place, element, value.Raw, null, new($"{Numbers.Words(low).Vi} đến {Numbers.Words(high).Vi}", $"{Numbers.Words(low).En} to {Numbers.Words(high).En}"),
        ("shown", Numbers.Words(value.Number!.Value)), ("low", Numbers.Words(low)), ("high", Numbers.Words(high)), ("count", Numbers.Words(count)));

    /// <summary>A warning that has to be explained and is not: the finding points at the cell for the explanation.</summary>
    public static Finding NeedsExplanation(DataElement explanation, CellPlace place, Finding warning)
    {
        var about = warning.Message;
        if (warning.Mend is { } mend) about = new(about.Vi[..^mend.Vi.Length].Trim(), about.En[..^mend.En.Length].Trim());
        return FindingKinds.NeedsExplanation.Of(place, explanation, null, null, ExpectedOf(explanation), ("warning", about));
    }

    public static Finding AnotherUnitNamed(DataElement element, CellValue value, string phrase, string context, Unit other) => OfPhrase(
        FindingKinds.AnotherUnitNamed, element, value, phrase, context, ("other", FindingKind.Same($"{other.Name} ({other.Code})")));

    public static Finding AnotherYearNamed(DataElement element, CellValue value, string phrase, string context, PeriodId period) => OfPhrase(
        FindingKinds.AnotherYearNamed, element, value, phrase, context, ("period", FindingKind.Same(period.ToString())));

    public static Finding ForeignTerm(DataElement element, CellValue value, string phrase, string context) => OfPhrase(FindingKinds.ForeignTerm, element, value, phrase, context);

    public static Finding SameFigures(CellPlace place, string others) => FindingKinds.SameFigures.Of(place, null, null, null, null, ("other", FindingKind.Same(others)));

    public static Finding SameTexts(CellPlace place, string others) => FindingKinds.SameTexts.Of(place, null, null, null, null, ("other", FindingKind.Same(others)));

    private static Finding OfPair(FindingKind kind, PairRule rule, Term at, IReadOnlyList<Term> left, IReadOnlyList<Term> right)
    {
        var finding = kind.Of(at.Place, at.Element, at.Value?.Raw, null, ExpectedOf(at.Element), ("left", Term.Named(left)), ("right", Term.Named(right)));
        return rule.Severity == Severity.Error ? finding : Softened(finding, rule.Severity);
    }

    private static Finding OfPhrase(FindingKind kind, DataElement element, CellValue value, string phrase, string context, params (string Word, Bilingual Value)[] words) => kind.Of(
        value.Place, element, context, null, null, [("phrase", FindingKind.Same(phrase)), ("context", FindingKind.Same(context)), .. words]);

    // A rule that only warns leaves open that the figures are right.
    private static Finding Softened(Finding finding, Severity severity) => Mended(finding, severity, FindingKinds.BeforeBroken.Mend);

    private static Finding Mended(Finding finding, Severity severity, Bilingual mend) => finding with
    {
        Severity = severity,
        Message = new(finding.Message.Vi[..^finding.Mend!.Vi.Length] + mend.Vi, finding.Message.En[..^finding.Mend.En.Length] + mend.En),
        Mend = mend,
    };
}
