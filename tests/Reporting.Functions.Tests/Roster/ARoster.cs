using Reporting.Domain.Reports;
using Reporting.Domain.Roster;
using Reporting.Domain.Words;

namespace Reporting.Functions.Tests.Roster;

/// <summary>Rosters as texts: a row a line, cells between bars, in the order code, name, parent, reports and then whatever columns
/// the test names. The head is row 1.</summary>
internal static class ARoster
{
    private const string Sheet = "S";

    private static readonly RosterColumn[] Needed = [RosterColumns.Unit, RosterColumns.Name, RosterColumns.Parent, RosterColumns.Reports];

    public static RawRoster Of(IEnumerable<string> lines, params RosterColumn[] further)
    {
        RosterColumn[] columns = [.. Needed, .. further];
        var rows = lines.Select((line, i) => new RosterRow(line.Split('|').Select((text, c) => (Column: columns[c], Cell: Cell(c, i + 2, text))).DistinctBy(one => one.Column).ToDictionary(one => one.Column, one => one.Cell)));
        return new RawRoster(new CellPlace(Sheet, "A1"), [.. columns.Select((column, c) => (column, PlaceOf(c, 1)))], [.. rows]);
    }

    public static IReadOnlyList<Unit> Units(params string[] lines) => [.. RosterReading.Read(Of(lines), []).Entries.Select(entry => entry.Unit)];

    public static IReadOnlySet<UnitCode> Codes(string codes) => codes.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(UnitCode.Parse).ToHashSet();

    private static RawCell Cell(int column, int row, string text) => new(PlaceOf(column, row), text.Length == 0 ? RawCellKind.Blank : RawCellKind.Text, text.Replace("\\n", "\n", StringComparison.Ordinal));

    private static CellPlace PlaceOf(int column, int row) => new(Sheet, $"{(char)('A' + column)}{row}");
}
