using Reporting.Domain.Words;

namespace Reporting.Domain.Programmes;

/// <summary>A figure that adds up over units: a data element's or a derived one.</summary>
public sealed record SummedElement(ElementCode Code, Bilingual Label, int Decimals);
