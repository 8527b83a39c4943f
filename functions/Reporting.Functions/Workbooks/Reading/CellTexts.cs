namespace Reporting.Functions.Workbooks.Reading;

/// <summary>Reads a text that may be cut into runs of different looks; pronunciation guides are left out, and so is the white space
/// between elements.</summary>
internal static class CellTexts
{
    /// <summary>Appends the text of the child that follows at once, where it is the plain kind that most are.</summary>
    public static bool TryAppendLeaf(XmlScanner xml, ReadOnlySpan<byte> name, ByteStore store, ReadingBudget budget)
    {
        if (!xml.TryTakeLeaf(name, out var text)) return false;
        budget.CheckTextLength(text);
        store.Append(text);
        return true;
    }

    /// <summary>Appends the text of the element that the scanner stands on, and leaves the scanner on its end.</summary>
    public static void Append(XmlScanner xml, ByteStore store, ReadingBudget budget)
    {
        if (xml.IsEmpty) return;
        var (from, depth, inText, inGuide) = (store.Length, xml.Depth, !xml.Is("si"u8) && !xml.Is("is"u8), false);
        if (xml.Is("si"u8)) TryAppendLeaf(xml, "t"u8, store, budget);
        while (xml.Read())
        {
            if (xml.Token == XmlToken.Text)
            {
                if (!inText || inGuide) continue;
                budget.SpendKept(xml.Text.Length);
                store.Append(xml.Text);
                budget.CheckTextLength(store.Slice(from, store.Length - from));
            }
            else if (xml.Token == XmlToken.End && xml.Depth == depth)
            {
                return;
            }
            else if (xml.Is("t"u8))
            {
                inText = xml is { Token: XmlToken.Start, IsEmpty: false };
            }
            else if (xml.Is("rPh"u8))
            {
                inGuide = xml is { Token: XmlToken.Start, IsEmpty: false };
            }
        }
    }
}
