using Reporting.Domain.Programmes;
using Reporting.Domain.Reports;
using Reporting.Domain.Words;

namespace Reporting.Domain.Totals;

/// <summary>The figures of one node of the reporting tree. An element that nobody gave is absent: blank is not zero.</summary>
/// <param name="Reported">How many units the figures come from.</param>
/// <param name="Values">Sum by element.</param>
public sealed record Figures(int Reported, IReadOnlyDictionary<ElementCode, decimal> Values)
{
    /// <summary>How many units answered "không áp dụng", by element.</summary>
    public IReadOnlyDictionary<ElementCode, int> NotApplicable { get; init; } = new Dictionary<ElementCode, int>();

    public static readonly Figures None = new(0, new Dictionary<ElementCode, decimal>());

    public decimal? this[ElementCode element] => Values.TryGetValue(element, out var value) ? value : null;

    /// <returns>What one accepted report contributes, derived figures included.</returns>
    public static Figures Of(Programme programme, IEnumerable<CellValue> values)
    {
        var addsUp = programme.Elements.Where(element => element.AddsUp).Select(element => element.Code).ToHashSet();
        var given = values.Where(value => addsUp.Contains(value.Element)).ToList();
        var figures = given.Where(value => value.Number is not null).ToDictionary(value => value.Element, value => value.Number!.Value);
        foreach (var derived in programme.Derived)
        {
            if (derived.ValueFor(code => figures.TryGetValue(code, out var figure) ? figure : null) is { } value) figures[derived.Code] = value;
        }

        return new Figures(1, figures) { NotApplicable = given.Where(value => value.NotApplicable).ToDictionary(value => value.Element, _ => 1) };
    }

    /// <returns>The sum. Decimal arithmetic, so that the order does not matter.</returns>
    public static Figures Sum(IEnumerable<Figures> parts)
    {
        var (reported, sums, notApplicable) = (0, new Dictionary<ElementCode, decimal>(), new Dictionary<ElementCode, int>());
        foreach (var part in parts)
        {
            reported += part.Reported;
            foreach (var (element, value) in part.Values) sums[element] = sums.GetValueOrDefault(element) + value;
            foreach (var (element, count) in part.NotApplicable) notApplicable[element] = notApplicable.GetValueOrDefault(element) + count;
        }

        return new Figures(reported, sums) { NotApplicable = notApplicable };
    }

    /// <returns>The sum of the elements, null when one of them has no figure: without the girls, boys are not all births.</returns>
    public decimal? SumOf(IEnumerable<ElementCode> elements) => elements.Aggregate((decimal?)0, (sum, element) => sum + this[element]);
}
