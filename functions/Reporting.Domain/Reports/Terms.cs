using Reporting.Domain.Programmes;
using Reporting.Domain.Words;

namespace Reporting.Domain.Reports;

/// <summary>The values of a report as rules ask for them: by element, with the cell even where there is no value.</summary>
internal sealed class Terms(RawReport report, Programme programme, IEnumerable<CellValue> values)
{
    private readonly Dictionary<ElementCode, DataElement> elements = programme.Elements.ToDictionary(element => element.Code);
    private readonly Dictionary<ElementCode, CellValue> values = values.ToDictionary(value => value.Element);

    public Term Of(ElementCode code) => new(elements[code], report.Cells.GetValueOrDefault(code)?.Place ?? report.IdentityPlace, values.GetValueOrDefault(code));

    public IReadOnlyList<Term> Of(IEnumerable<ElementCode> codes) => [.. codes.Select(Of)];

    public bool IsGiven(Term term) => report.Cells.TryGetValue(term.Element.Code, out var cell) && !cell.IsBlank;

    public bool IsUnreadable(Term term) => term.Value is null && IsGiven(term);
}
