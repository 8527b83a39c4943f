using Reporting.Domain.Programmes;
using Reporting.Domain.Words;

namespace Reporting.Domain.Reports;

/// <summary>The values of a report as rules ask for them: by element, with the cell even where there is no value.</summary>
internal sealed class Terms(RawReport report, Programme programme, IReadOnlyList<CellValue> values)
{
    private readonly Dictionary<ElementCode, CellValue> values = values.ToDictionary(value => value.Element);
    private Dictionary<ElementCode, DataElement>? elements;

    public Term Of(ElementCode code) => new(Element(code), report.Cells.GetValueOrDefault(code)?.Place ?? report.IdentityPlace, values.GetValueOrDefault(code));

    public IReadOnlyList<Term> Of(IReadOnlyList<ElementCode> codes) => [.. codes.Select(Of)];

    /// <returns>The sum; and how many elements are blank, and how many hold something that could not be read.</returns>
    public (decimal Total, int Blank, int Unreadable) Sum(IReadOnlyList<ElementCode> codes)
    {
        var (total, blank, unreadable) = (0m, 0, 0);
        for (var i = 0; i < codes.Count; i++)
        {
            if (values.TryGetValue(codes[i], out var value) && value.Number is { } number) total += number;
            else blank++;
            if (value is null && IsGiven(codes[i])) unreadable++;
        }

        return (total, blank, unreadable);
    }

    public bool IsGiven(Term term) => IsGiven(term.Element.Code);

    private bool IsGiven(ElementCode code) => report.Cells.TryGetValue(code, out var cell) && !cell.IsBlank;

    // Most reports break no rule, and need no names.
    private DataElement Element(ElementCode code) => (elements ??= programme.Elements.ToDictionary(element => element.Code))[code];
}
