namespace Reporting.Domain.Reports;

/// <summary>Where a cell is: the sheet's name and the address, such as <c>E12</c>.</summary>
public sealed record CellPlace(string Sheet, string Address)
{
    public override string ToString() => $"{Sheet}!{Address}";
}
