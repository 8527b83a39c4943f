using Reporting.Domain.Words;

namespace Reporting.Domain.Reports;

/// <summary>A value with its provenance: the cell it came from, what stood there and how it was read.</summary>
/// <param name="Number">The number: counts, numbers, percentages, 1 or 0 for Có or Không.</param>
/// <param name="Date">The day, for dates.</param>
/// <param name="Text">The words, for texts.</param>
/// <param name="NotApplicable">Whether the unit answered "không áp dụng": then there is no number, and that is an answer.</param>
/// <param name="Raw">What the file held.</param>
public sealed record CellValue(ElementCode Element, CellPlace Place, string Raw, decimal? Number = null, DateOnly? Date = null, string? Text = null, bool NotApplicable = false);
