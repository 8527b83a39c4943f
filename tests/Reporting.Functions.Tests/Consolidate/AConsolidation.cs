using Reporting.Domain;
using Reporting.Domain.Deadlines;
using Reporting.Domain.Programmes;
using Reporting.Domain.Reports;
using Reporting.Domain.Totals;
using Reporting.Domain.Words;
using Reporting.Functions.Consolidate;
using Reporting.Functions.Tests.Support;
using Reporting.Functions.Workbooks;

namespace Reporting.Functions.Tests.Consolidate;

/// <summary>A consolidated report of Vân Canh's half-year of 2024 from reports as tests tell them.</summary>
internal sealed class AConsolidation(Programme? programme = null)
{
    public static readonly DateTimeOffset Now = new(2024, 5, 26, 8, 0, 0, TimeSpan.FromHours(7));

    private readonly List<Submission> sent = [];
    private readonly Dictionary<SubmissionId, Verdict> verdicts = [];
    private readonly Dictionary<UnitCode, Figures> before = [];
    private string? node;

    public Programme Programme { get; } = programme ?? VanCanh.Programme;

    /// <summary>An accepted report with such figures; "KAD" and words are given as texts.</summary>
    public AConsolidation With(string unit, params (string Element, object Value)[] values) => With(unit, "20240520T010000000Z-abc", values);

    public AConsolidation With(string unit, string key, params (string Element, object Value)[] values) =>
        With(unit, key, new Verdict([], [.. values.Select(one => Value(one.Element, one.Value))]));

    public AConsolidation With(string unit, string key, Verdict verdict)
    {
        var submission = VanCanh.Submission(key, verdict.Warnings > 0 ? SubmissionState.AcceptedWithWarnings : SubmissionState.Accepted, unit);
        sent.Add(submission with { Sha256 = string.Concat(Enumerable.Repeat(key[^1], 64)), Warnings = verdict.Warnings });
        verdicts[submission.Id] = verdict;
        return this;
    }

    public AConsolidation WithBefore(string unit, params (string Element, decimal Value)[] figures)
    {
        before[UnitCode.Parse(unit)] = new Figures(1, figures.ToDictionary(one => ElementCode.Parse(one.Element), one => one.Value));
        return this;
    }

    public AConsolidation Of(string unit)
    {
        node = unit;
        return this;
    }

    /// <param name="disorder">Shuffles what comes in and repeats some of it.</param>
    public Consolidation Build(Random? disorder = null)
    {
        var (period, tree) = (VanCanh.Duty.Period, Programme.TreeIn(VanCanh.Duty.Period));
        var arrived = Disorder(sent, disorder);
        var obligations = tree.Reporters.Select(unit => Domain.Deadlines.Deadline.Judge(UnitDeadline.Of(period, tree, unit, [], Now), unit, [.. arrived.Where(one => one.Id.Unit == unit.Code)], Now)).ToList();
        return Consolidation.Of(
            Programme, period, node is null ? tree.Root : tree.Find(UnitCode.Parse(node))!, Now, Disorder(obligations, disorder), arrived,
            Disorder([.. verdicts], disorder).DistinctBy(one => one.Key).ToDictionary(), before);
    }

    public BinaryData Write(Random? disorder = null) => ConsolidatedWorkbook.Write(Build(disorder));

    public static CellValue Value(string element, object value)
    {
        var (code, place) = (ElementCode.Parse(element), new CellPlace("Báo cáo", $"E{14 + (element.Sum(letter => letter) % 40)}"));
        return value switch
        {
            NotApplicable.Short => new CellValue(code, place, NotApplicable.Short, NotApplicable: true),
            string text => new CellValue(code, place, text, Text: text),
            _ => new CellValue(code, place, $"{value}", Number: Convert.ToDecimal(value, System.Globalization.CultureInfo.InvariantCulture)),
        };
    }

    public static Finding Warning(string entered, string message) =>
        new("odd", Severity.Warning, "Báo cáo", "E27", ElementCode.Parse("TTBUOI"), entered, null, null, new Bilingual(message, message));

    public static TableRow Activity(int number, string what, string when) =>
        new(ElementCode.Parse("HOATDONG"), number, new CellPlace("Biểu 1. Tiến độ", $"A{5 + number}"), new Dictionary<ElementCode, string> { [ElementCode.Parse("NOIDUNG")] = what, [ElementCode.Parse("THOIGIAN")] = when });

    private static List<T> Disorder<T>(List<T> things, Random? random) =>
        random is null ? things : [.. things.Concat(things.Where(_ => random.Next(2) == 0)).OrderBy(_ => random.Next())];
}
