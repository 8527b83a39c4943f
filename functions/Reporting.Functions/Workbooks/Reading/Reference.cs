using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Reporting.Functions.Workbooks.Reading;

/// <summary>Reads references such as <c>'Báo cáo'!$E$12:$E$12</c>.</summary>
internal static partial class Reference
{
    public static bool TryRange(string text, [NotNullWhen(true)] out CellRange? range)
    {
        var match = SheetAndCell().Match(text.Trim());
        range = match.Success ? RangeOf(match) : null;
        return match.Success;
    }

    private static CellRange RangeOf(Match match)
    {
        var quoted = match.Groups["quoted"];
        var sheet = quoted.Success ? quoted.Value.Replace("''", "'", StringComparison.Ordinal) : match.Groups["plain"].Value;
        var (column, row) = (Columns.NumberOf(match.Groups["column"].ValueSpan), RowOf(match.Groups["row"]));
        return match.Groups["toRow"].Success
            ? new CellRange(sheet, column, row, Columns.NumberOf(match.Groups["toColumn"].ValueSpan), RowOf(match.Groups["toRow"]))
            : new CellRange(sheet, column, row, column, row);
    }

    private static int RowOf(Group group) => int.Parse(group.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\A(?:'(?<quoted>(?:[^']|'')+)'|(?<plain>[^'!\[\]]+))!\$?(?<column>[A-Z]{1,3})\$?(?<row>[1-9][0-9]{0,6})(?::\$?(?<toColumn>[A-Z]{1,3})\$?(?<toRow>[1-9][0-9]{0,6}))?\z", RegexOptions.CultureInvariant)]
    private static partial Regex SheetAndCell();
}
