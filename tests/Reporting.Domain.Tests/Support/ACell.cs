using Reporting.Domain.Reports;

namespace Reporting.Domain.Tests.Support;

internal static class ACell
{
    public static readonly CellPlace Place = new("Biểu 1", "E7");

    public static RawCell Blank => new(Place, RawCellKind.Blank, "");

    public static RawCell Number(string text) => new(Place, RawCellKind.Number, text);

    public static RawCell Text(string text) => new(Place, RawCellKind.Text, text);

    public static RawCell Serial(string text, bool since1904 = false) => new(Place, RawCellKind.Number, text, IsDate: true, Uses1904Dates: since1904);

    public static RawCell Of(RawCellKind kind, string text) => new(Place, kind, text);
}
