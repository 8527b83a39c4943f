using System.Runtime.InteropServices;

namespace Reporting.Functions.Workbooks.Reading;

/// <summary>A cell that holds something, as small as can be: sheets have many, and few are ever asked for.</summary>
/// <param name="Key">Row and column in one number, by which cells are in order; see <see cref="CellKey"/>.</param>
/// <param name="Start">Where the value stands in the sheet's store of bytes; for a shared text its number.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct StoredCell(long Key, int Style, StoredKind Kind, bool IsFormula, bool IsExternal, bool IsHidden, int Start, int Length);
