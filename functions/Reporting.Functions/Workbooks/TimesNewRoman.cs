using System.Globalization;
using System.Text;

namespace Reporting.Functions.Workbooks;

/// <summary>How much room a text takes in Times New Roman, from the widths of its letters: a bare host has no fonts to measure
/// with.</summary>
internal static class TimesNewRoman
{
    /// <param name="width">Of a line, in ems.</param>
    /// <returns>The lines that the text takes when it is broken between words.</returns>
    public static int LinesOf(string text, double width) => text.Normalize(NormalizationForm.FormD).Split('\n').Sum(part => LinesOfPart(part, width));

    private static int LinesOfPart(string part, double width)
    {
        var (lines, used) = (1, 0.0);
        foreach (var word in part.Split(' '))
        {
            var length = word.Sum(WidthOf);
            if (used > 0 && used + WidthOf(' ') + length > width) (lines, used) = (lines + 1, 0);
            used += length + (used > 0 ? WidthOf(' ') : 0);

            // A word longer than the line is broken within.
            for (; used > width; used -= width) lines++;
        }

        return lines;
    }

    // Some alike are taken together. A mark stands over or under its letter.
    private static double WidthOf(char letter) => letter switch
    {
        ' ' or '\u00a0' or '.' or ',' => 0.25,
        'i' or 'j' or 'l' or 't' or '/' or ':' or ';' => 0.28,
        'f' or 'r' or 'I' or '(' or ')' or '-' => 0.34,
        's' or 'J' => 0.39,
        'a' or 'c' or 'e' or 'z' => 0.45,
        'F' or 'P' or 'S' => 0.56,
        'E' or 'L' or 'T' or 'Z' => 0.62,
        'B' or 'C' or 'R' => 0.67,
        'm' => 0.78,
        'M' or 'W' or '@' or '%' or '…' => 1,
        'w' => 0.73,
        _ when char.IsUpper(letter) => 0.73,
        _ when CharUnicodeInfo.GetUnicodeCategory(letter) == UnicodeCategory.NonSpacingMark => 0,
        _ => 0.5,
    };
}
