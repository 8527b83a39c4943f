using Reporting.Domain.Programmes;

namespace Reporting.Domain.Reports;

/// <summary>One element on a side of a rule, with its value where it has one.</summary>
/// <param name="Place">The element's cell, for pointing at.</param>
/// <param name="Value">Null when the cell gave no value.</param>
public sealed record Term(DataElement Element, CellPlace Place, CellValue? Value)
{
    public decimal? Number => Value?.Number;

    /// <returns>The sum; a term without a number counts as nothing.</returns>
    public static decimal Sum(IEnumerable<Term> terms) => terms.Sum(term => term.Number ?? 0);

    /// <returns>The terms with their cells, as people read them.</returns>
    public static Bilingual Named(IReadOnlyList<Term> terms) => new(
        string.Join(" + ", terms.Select(term => $"“{term.Element.Label.Vi}” ({term.Place.Address})")),
        string.Join(" + ", terms.Select(term => $"“{term.Element.Label.En}” ({term.Place.Address})")));
}
