using Reporting.Domain.Roster;
using Reporting.Domain.Words;

namespace Reporting.Domain.Programmes;

/// <summary>What must hold within a programme pack beyond the shape of its JSON.</summary>
internal static class PackChecks
{
    /// <returns>A line for each problem: JSON path, colon, sentence.</returns>
    public static IReadOnlyList<string> ProblemsOf(Programme programme)
    {
        var problems = ProblemsAtAnyTime(programme).ToList();
        return problems.Count > 0 ? problems : [.. ProblemsOfPeriods(programme)];
    }

    private static IEnumerable<string> ProblemsAtAnyTime(Programme programme) =>
    [
        .. YearsAndVersion(programme),
        .. programme.Reports.SelectMany((kind, i) => ReportPackChecks.ProblemsOf(kind, $"$.reports[{i}]")),
        .. Repeated(programme.Reports.Select(kind => kind.Part), i => $"$.reports[{i}].part"),
        .. Form(programme),
        .. RulePackChecks.ProblemsOf(programme),
        .. programme.Indicators.SelectMany((indicator, i) => OfIndicator(programme, indicator, $"$.indicators[{i}]")),
        .. programme.Derived.SelectMany((derived, i) => OfDerived(programme, derived, $"$.derived[{i}]")),
        .. Repeated(programme.Derived.Select(derived => derived.Code.ToString()), i => $"$.derived[{i}].code"),
        .. programme.Tables.SelectMany((table, i) => OfTable(table, $"$.tables[{i}]")),
        .. Repeated(programme.Tables.Select(table => table.Code.ToString()), i => $"$.tables[{i}].code"),
        .. Repeated(programme.Tables.Select(table => table.Title.Vi.ToUpperInvariant()), i => $"$.tables[{i}].title.vi"),
        .. Repeated(programme.Indicators.Select(indicator => indicator.Code.ToString()), i => $"$.indicators[{i}].code"),
        .. ReportingTree.Problems(programme.Units).Select(found => $"$.units[{found.Index}]: {found.Problem}"),
        .. programme.Reminders.Problems("$.reminders"),
        .. Validity(programme),
    ];

    private static IEnumerable<string> YearsAndVersion(Programme programme)
    {
        if (!Code.TryNormalise(programme.Version, out _)) yield return $"$.version: '{programme.Version}' is not valid here: expected {Code.Alphabet}";
        if (programme.FirstYear is < 2000 or > 2098) yield return "$.firstYear: must lie between 2000 and 2098";
        if (programme.LastYear < programme.FirstYear || programme.LastYear > 2098) yield return "$.lastYear: must not come before firstYear, nor after 2098";
        if (programme.Reports.Count == 0) yield return "$.reports: a programme has at least one report";
        if (programme.Units.Count == 0) yield return "$.units: a programme has at least one unit";
        else if (!programme.Units.Any(unit => unit.Reports)) yield return "$.units: no unit reports";
    }

    private static IEnumerable<string> Form(Programme programme)
    {
        if (!programme.Elements.Any()) yield return "$.form: a form asks for at least one element";
        var seen = new HashSet<ElementCode>();
        for (var s = 0; s < programme.Form.Count; s++)
        {
            for (var e = 0; e < programme.Form[s].Elements.Count; e++)
            {
                var element = programme.Form[s].Elements[e];
                var path = $"$.form[{s}].elements[{e}]";
                if (!seen.Add(element.Code)) yield return $"{path}.code: {element.Code} is there twice";
                if (IsTableKey(element.Code)) yield return $"{path}.code: {element.Code} is a name the tables keep for themselves";
                if (element.Min < 0 && element.Kind != ElementKind.Number) yield return $"{path}.min: only a number may be negative";
                if (element.LowestAllowed > element.HighestAllowed) yield return $"{path}.min: is more than max";
                if (element.Decimals is < 0 or > 6) yield return $"{path}.decimals: must lie between 0 and 6";
                if (element.EstimateOf is { } of && ProblemOfEstimate(programme.Form[s], element, of) is { } problem) yield return $"{path}.estimateOf: {problem}";
                if (element.MaxLength is < 1 or > 32_000) yield return $"{path}.maxLength: must lie between 1 and 32000, what a cell holds";
            }
        }
    }

    // The estimate's cell stands beside the actual's, so there is room for one, in the same rows of the form.
    private static string? ProblemOfEstimate(FormSection section, DataElement estimate, ElementCode of)
    {
        if (section.Elements.FirstOrDefault(element => element.Code == of) is not { EstimateOf: null } actual) return $"{of} is not an element of the same section";
        if (actual.Kind != estimate.Kind) return $"{of} is a {actual.Kind}, its estimate a {estimate.Kind}";
        return section.Elements.First(element => element.EstimateOf == of) == estimate ? null : $"{of} has an estimate already";
    }

    private static bool IsTableKey(ElementCode code) => code.ToString() is "PARTITIONKEY" or "ROWKEY" or "TIMESTAMP" or "ETAG";

    private static IEnumerable<string> OfIndicator(Programme programme, Indicator indicator, string path)
    {
        foreach (var problem in Known(programme, indicator.Numerator, $"{path}.numerator", orDerived: true)) yield return problem;
        if (indicator.OfUnits && indicator.Denominator.Count > 0) yield return $"{path}.denominator: is the units themselves, since ofUnits is true";
        if (indicator.OfUnits && !(indicator.Numerator.Count == 1 && IsAnswered(programme, indicator.Numerator[0])))
        {
            yield return $"{path}.numerator: of units there is one figure, which no report lacks: a required yesNo, or a derived one of required elements that apply to all";
        }

        foreach (var problem in indicator.OfUnits ? [] : Known(programme, indicator.Denominator, $"{path}.denominator", orDerived: true)) yield return problem;
        if (indicator.Decimals is < 0 or > 6) yield return $"{path}.decimals: must lie between 0 and 6";
    }

    // A unit that has reported and left the figure blank would be taken for a "no".
    private static bool IsAnswered(Programme programme, ElementCode code)
    {
        if (programme.Derived.FirstOrDefault(derived => derived.Code == code) is not { } figure) return programme.Elements.Any(element => element.Code == code && element is { Kind: ElementKind.YesNo, Required: true });
        var parts = figure.All.SelectMany(condition => condition.Left.Concat(condition.Right)).ToHashSet();
        return programme.Elements.Where(element => parts.Contains(element.Code)).All(element => element is { Required: true, AllowNotApplicable: false });
    }

    private static IEnumerable<string> OfDerived(Programme programme, DerivedElement derived, string path)
    {
        if (IsTableKey(derived.Code)) yield return $"{path}.code: {derived.Code} is a name the tables keep for themselves";
        if (programme.Elements.Any(element => element.Code == derived.Code)) yield return $"{path}.code: {derived.Code} is an element of the form";
        if (derived.All.Count == 0) yield return $"{path}.all: names at least one condition";
        for (var i = 0; i < derived.All.Count; i++)
        {
            foreach (var problem in Known(programme, derived.All[i].Left, $"{path}.all[{i}].left")) yield return problem;
            if (derived.All[i].Right.Count == 0) continue;
            foreach (var problem in Known(programme, derived.All[i].Right, $"{path}.all[{i}].right")) yield return problem;
        }
    }

    private static IEnumerable<string> OfTable(FormTable table, string path)
    {
        if (table.Title.Vi.Length > 31 || table.Title.Vi.IndexOfAny(['\\', '/', '?', '*', '[', ']', ':']) >= 0) yield return $"{path}.title.vi: is the name of a sheet: at most 31 characters, none of \\ / ? * [ ] :";
        if (table.Columns.All(column => column.Given)) yield return $"{path}.columns: leave at least one to the unit";
        foreach (var problem in Repeated(table.Columns.Select(column => column.Code.ToString()), i => $"{path}.columns[{i}].code")) yield return problem;
        if (table.Rows is < 1 or > 500) yield return $"{path}.blankRows: a table has 1 to 500 rows";
        var given = table.GivenColumns.Count();
        for (var i = 0; i < table.GivenRows.Count; i++)
        {
            if (table.GivenRows[i].Count != given && table.GivenRows[i].Count != 1) yield return $"{path}.givenRows[{i}]: has {table.GivenRows[i].Count} texts; the table has {given} given columns";
        }
    }

    internal static IEnumerable<string> Known(Programme programme, IReadOnlyList<ElementCode> codes, string path, bool orDerived = false)
    {
        if (codes.Count == 0) yield return $"{path}: names at least one element";
        for (var i = 0; i < codes.Count; i++)
        {
            if (orDerived && programme.Derived.Any(derived => derived.Code == codes[i])) continue;
            var element = programme.Elements.FirstOrDefault(known => known.Code == codes[i]);
            if (element is null) yield return $"{path}[{i}]: {codes[i]} is not an element of the form";
            else if (!element.AddsUp) yield return $"{path}[{i}]: {codes[i]} does not add up (it is {element.Kind})";
        }
    }

    private static IEnumerable<string> Validity(Programme programme)
    {
        for (var i = 0; i < programme.Units.Count; i++)
        {
            if (programme.Units[i].ValidTo < programme.Units[i].ValidFrom) yield return $"$.units[{i}].validTo: comes before validFrom";
        }
    }

    // Units come and go: those that exist in a period must be a tree as well.
    private static IEnumerable<string> ProblemsOfPeriods(Programme programme) =>
        from period in programme.Periods
        from found in ReportingTree.Problems(programme.UnitsIn(period))
        select $"$.units: in period {period.Id}, {found.Problem}";

    private static IEnumerable<string> Repeated(IEnumerable<string> names, Func<int, string> path)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        return names.Select((name, i) => (name, i)).Where(one => !seen.Add(one.name)).Select(one => $"{path(one.i)}: '{one.name}' is there twice");
    }
}
