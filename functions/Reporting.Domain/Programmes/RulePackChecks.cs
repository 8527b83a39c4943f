using Reporting.Domain.Words;

namespace Reporting.Domain.Programmes;

/// <summary>What must hold of the rules within a programme pack.</summary>
internal static class RulePackChecks
{
    public static IEnumerable<string> ProblemsOf(Programme programme) =>
    [
        .. programme.Rules.SelectMany((rule, i) => OfRule(programme, rule, $"$.rules[{i}]")),
        .. programme.Pairs.SelectMany((rule, i) => OfPair(programme, rule, $"$.pairs[{i}]")),
        .. programme.History.SelectMany((rule, i) => OfHistory(programme, rule, $"$.history[{i}]")),
        .. programme.OwnBounds is { } bounds ? OfBounds(programme, bounds) : [],
        .. Words(programme.Words.Zero, "$.words.zero"), .. Words(programme.Words.Yes, "$.words.yes"), .. Words(programme.Words.No, "$.words.no"),
        .. Words(programme.Words.Measures, "$.words.measures"), .. Words(programme.ForeignTerms, "$.foreignTerms"),
        .. programme.Words.Yes.Intersect(programme.Words.No, StringComparer.OrdinalIgnoreCase).Select(word => $"$.words.yes: '{word}' is a word for no as well"),
    ];

    private static IEnumerable<string> OfRule(Programme programme, ComparisonRule rule, string path) =>
    [
        .. PackChecks.Known(programme, rule.Left, $"{path}.left"), .. PackChecks.Known(programme, rule.Right, $"{path}.right"),
        .. Severity(rule.Severity, path), .. Explanation(programme, rule.Explanation, rule.Severity, path),
    ];

    private static IEnumerable<string> OfPair(Programme programme, PairRule rule, string path) =>
    [
        .. OnTheForm(programme, rule.Left, $"{path}.left"), .. OnTheForm(programme, rule.Right, $"{path}.right"),
        .. Severity(rule.Severity, path), .. Explanation(programme, rule.Explanation, rule.Severity, path),
    ];

    private static IEnumerable<string> OfHistory(Programme programme, HistoryRule rule, string path)
    {
        foreach (var problem in PackChecks.Known(programme, rule.Elements, $"{path}.elements")) yield return problem;
        foreach (var problem in Severity(rule.Severity, path)) yield return problem;
        foreach (var problem in Explanation(programme, rule.Explanation, rule.Severity, path)) yield return problem;
        if (rule.Share <= 0) yield return $"{path}.share: must be more than 0";
        for (var i = 0; i < rule.Reports.Count; i++)
        {
            if (programme.Reports.All(kind => kind.Part != rule.Reports[i])) yield return $"{path}.reports[{i}]: '{rule.Reports[i]}' is not a report of this programme";
        }
    }

    private static IEnumerable<string> OfBounds(Programme programme, OwnBounds bounds)
    {
        if (bounds.Elements.Count > 0)
        {
            foreach (var problem in PackChecks.Known(programme, bounds.Elements, "$.ownBounds.elements")) yield return problem;
        }

        if (bounds.Periods is < 1 or > 12) yield return "$.ownBounds.periods: must lie between 1 and 12";
        if (bounds.Least < 1 || bounds.Least > bounds.Periods) yield return "$.ownBounds.least: must lie between 1 and periods";
        if (bounds.Deviations <= 0) yield return "$.ownBounds.deviations: must be more than 0";
    }

    private static IEnumerable<string> OnTheForm(Programme programme, IReadOnlyList<ElementCode> codes, string path)
    {
        if (codes.Count == 0) yield return $"{path}: names at least one element";
        for (var i = 0; i < codes.Count; i++)
        {
            if (programme.Elements.All(element => element.Code != codes[i])) yield return $"{path}[{i}]: {codes[i]} is not an element of the form";
        }
    }

    private static IEnumerable<string> Severity(Reports.Severity severity, string path) =>
        severity == Domain.Reports.Severity.Note ? [$"{path}.severity: is error or warning"] : [];

    private static IEnumerable<string> Explanation(Programme programme, ElementCode? explanation, Reports.Severity severity, string path)
    {
        if (explanation is not { } code) yield break;
        if (severity != Domain.Reports.Severity.Warning) yield return $"{path}.explanation: only a warning can be explained";
        var element = programme.Elements.FirstOrDefault(known => known.Code == code);
        if (element is not { Kind: ElementKind.Text }) yield return $"{path}.explanation: {code} is not a text element of the form";
        else if (element.Required) yield return $"{path}.explanation: {code} is required, so it would always be there";
    }

    private static IEnumerable<string> Words(IReadOnlyList<string> words, string path) =>
        words.Select((word, i) => (word, i)).Where(one => string.IsNullOrWhiteSpace(one.word)).Select(one => $"{path}[{one.i}]: is blank");
}
