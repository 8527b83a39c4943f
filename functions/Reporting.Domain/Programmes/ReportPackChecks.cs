using Reporting.Domain.Periods;
using Reporting.Domain.Words;

namespace Reporting.Domain.Programmes;

/// <summary>What must hold of the reports of a programme pack: their days and their due rules.</summary>
internal static class ReportPackChecks
{
    // Any will do: the days come round every year, and none of them is 29 February.
    private const int SomeYear = 2024;

    /// <returns>A line for each problem: JSON path, colon, sentence.</returns>
    public static IReadOnlyList<string> ProblemsOf(ReportKind kind, string path)
    {
        var problems = Days(kind, path).Concat(Rules(kind).SelectMany(rule => OfRule(rule.Due, $"{path}.{rule.Path}"))).Concat(Levels(kind, path)).ToList();
        return problems.Count > 0 ? problems : [.. Order(kind, path)];
    }

    private static IEnumerable<string> Days(ReportKind kind, string path)
    {
        if (!PeriodId.TryParse($"{SomeYear}-{kind.Part}", out var id) || id.Part != kind.Part) yield return $"{path}.part: '{kind.Part}' is not one of 6T, NAM, Q1 to Q4, 01 to 12";
        foreach (var (name, day) in new[] { ("dataFrom", kind.DataFrom), ("dataTo", kind.DataTo), ("opens", kind.Opens), ("closes", kind.Closes) })
        {
            if (NotADay(day, $"{path}.{name}") is { } problem) yield return problem;
        }
    }

    private static IEnumerable<string> OfRule(DueRule rule, string path)
    {
        if (rule.NamedDay is { } day && NotADay(day, $"{path}.date") is { } problem) yield return problem;
        if (rule is DatedRule { GraceHours: < 0 or > DatedRule.MostGraceHours }) yield return $"{path}.graceHours: must lie between 0 and {DatedRule.MostGraceHours}";
        if (rule is WorkingDaysAfter { Days: < 1 or > WorkingDaysAfter.Most }) yield return $"{path}.days: must lie between 1 and {WorkingDaysAfter.Most}; Nghị định 09/2019/NĐ-CP, article 8.5, asks for at least one";
    }

    private static IEnumerable<string> Levels(ReportKind kind, string path)
    {
        foreach (var (i, one) in kind.DueByLevel.Index())
        {
            if (one.Level is < 0 or > 9) yield return $"{path}.dueByLevel[{i}].level: must lie between 0, the root, and 9";
            if (kind.DueByLevel.Take(i).Any(before => before.Level == one.Level)) yield return $"{path}.dueByLevel[{i}].level: level {one.Level} is there twice";
        }
    }

    private static IEnumerable<string> Order(ReportKind kind, string path)
    {
        var period = kind.In(SomeYear, WorkCalendar.WeekendsOnly);
        var closes = kind.Closes.In(SomeYear);
        if (period.DataTo < period.DataFrom) yield return $"{path}.dataTo: comes before dataFrom";
        foreach (var (rulePath, rule) in Rules(kind))
        {
            var due = rule.Of(new ReportDays(SomeYear, period.DataTo, closes), WorkCalendar.WeekendsOnly);
            if (period.OpensAt >= due.At) yield return rulePath == "due" ? $"{path}.opens: comes after the due moment" : $"{path}.{rulePath}: comes before the opening";
            if (closes < due.LastDay) yield return rulePath == "due" ? $"{path}.closes: comes before the due moment" : $"{path}.{rulePath}: comes after the closing";
        }

        foreach (var (above, below) in kind.DueByLevel.SelectMany(above => kind.DueByLevel.Where(below => below.Level > above.Level).Select(below => (above, below))))
        {
            if (period.DueOf(below.Level).At > period.DueOf(above.Level).At) yield return $"{path}.dueByLevel: level {below.Level} falls due after level {above.Level}, which adds it up";
        }
    }

    private static IEnumerable<(string Path, DueRule Due)> Rules(ReportKind kind) =>
        kind.DueByLevel.Select((one, i) => ($"dueByLevel[{i}].due", one.Due)).Prepend(("due", kind.Due));

    private static string? NotADay(DayOfYear day, string path) => day.Exists()
        ? null
        : $"{path}: not a day of every year (day 1 to 31, month 1 to 12, year -1 to 1, 31 the last day of any month, never 29 February)";
}
