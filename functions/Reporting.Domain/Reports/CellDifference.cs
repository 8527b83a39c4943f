using Reporting.Domain.Programmes;

namespace Reporting.Domain.Reports;

/// <summary>A data element whose cell says something else than it did.</summary>
/// <param name="Before">Null when the cell was blank.</param>
/// <param name="Now">Null when it is blank now.</param>
public sealed record CellDifference(DataElement Element, CellEntry? Before, CellEntry? Now)
{
    public CellPlace Place => (Now ?? Before)!.Place;
}
