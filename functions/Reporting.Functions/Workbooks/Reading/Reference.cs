using System.Text.RegularExpressions;
using Reporting.Domain.Reports;

namespace Reporting.Functions.Workbooks.Reading;

/// <summary>Reads references such as <c>'Báo cáo'!$E$12:$E$12</c>.</summary>
internal static partial class Reference
{
    public static bool TryFirstCell(string text, out CellPlace place)
    {
        var match = SheetAndCell().Match(text.Trim());
        var quoted = match.Groups["quoted"];
        place = match.Success
            ? new CellPlace(quoted.Success ? quoted.Value.Replace("''", "'", StringComparison.Ordinal) : match.Groups["plain"].Value, match.Groups["column"].Value + match.Groups["row"].Value)
            : new CellPlace("", "");
        return match.Success;
    }

    [GeneratedRegex(@"\A(?:'(?<quoted>(?:[^']|'')+)'|(?<plain>[^'!\[\]]+))!\$?(?<column>[A-Z]{1,3})\$?(?<row>[1-9][0-9]{0,6})(?::\$?[A-Z]{1,3}\$?[0-9]{1,7})?\z", RegexOptions.CultureInvariant)]
    private static partial Regex SheetAndCell();
}
