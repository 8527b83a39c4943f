namespace Reporting.Functions.Workbooks.Reading;

/// <summary>Reads references such as <c>'Báo cáo'!$E$12:$E$12</c>.</summary>
internal static class Reference
{
    /// <param name="known">The sheets: most references are to the same few, whose names then are the same strings.</param>
    /// <returns>Null when the text is no reference to cells of one sheet.</returns>
    public static CellRange? Parse(ReadOnlySpan<char> text, IReadOnlyList<SheetPart> known)
    {
        text = text.Trim();
        var mark = text.LastIndexOf('!');
        if (mark <= 0) return null;
        var sheet = text[..mark];
        if (sheet[0] != '\'') return sheet.IndexOfAny('[', ']', '!') >= 0 ? null : CellRange.Parse(Name(sheet, known), text[(mark + 1)..]);
        if (sheet.Length < 3 || sheet[^1] != '\'') return null;
        var quoted = sheet[1..^1];
        return CellRange.Parse(quoted.Contains('\'') ? quoted.ToString().Replace("''", "'", StringComparison.Ordinal) : Name(quoted, known), text[(mark + 1)..]);
    }

    private static string Name(ReadOnlySpan<char> name, IReadOnlyList<SheetPart> known)
    {
        for (var i = 0; i < known.Count; i++)
        {
            if (name.SequenceEqual(known[i].Name)) return known[i].Name;
        }

        return name.ToString();
    }
}
