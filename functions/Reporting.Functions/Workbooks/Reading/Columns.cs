namespace Reporting.Functions.Workbooks.Reading;

/// <summary>Columns as letters and as numbers from 1.</summary>
internal static class Columns
{
    public const int Most = 16_384;

    /// <returns>0 when there are no letters, or more than a sheet has columns.</returns>
    public static int NumberOf(ReadOnlySpan<char> address)
    {
        var column = 0;
        foreach (var letter in address)
        {
            if (letter is not (>= 'A' and <= 'Z')) break;
            column = (column * 26) + letter - 'A' + 1;
            if (column > Most) return 0;
        }

        return column;
    }

    public static string LettersOf(int column)
    {
        var letters = "";
        for (; column > 0; column = (column - 1) / 26) letters = (char)('A' + ((column - 1) % 26)) + letters;
        return letters;
    }
}
