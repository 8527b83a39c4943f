namespace Reporting.Functions.Workbooks.Reading;

/// <summary>The texts that cells refer to by number.</summary>
internal sealed class SharedTexts : IDisposable
{
    private readonly ByteStore store = new();
    private readonly List<int> ends = [];
    private readonly Dictionary<int, string> strings = [];

    public int Count => ends.Count;

    public static SharedTexts Read(Package package, string part)
    {
        var texts = new SharedTexts();
        try
        {
            using var xml = package.Open(part);
            if (xml is not null) texts.Take(xml, package.Budget);
            return texts;
        }
        catch
        {
            texts.Dispose();
            throw;
        }
    }

    public ReadOnlySpan<byte> Bytes(int text) => store.Slice(StartOf(text), ends[text] - StartOf(text));

    /// <returns>The same string each time: a file may have one text in any number of cells.</returns>
    public string Text(int text)
    {
        if (strings.TryGetValue(text, out var known)) return known;
        return strings[text] = store.Text(StartOf(text), ends[text] - StartOf(text));
    }

    public void Dispose() => store.Dispose();

    private int StartOf(int text) => text == 0 ? 0 : ends[text - 1];

    private void Take(XmlScanner xml, ReadingBudget budget)
    {
        while (xml.Read())
        {
            if (xml.Token != XmlToken.Start || !xml.Is("si"u8)) continue;
            budget.CheckSharedTexts(ends.Count + 1);
            CellTexts.Append(xml, store, budget);
            ends.Add(store.Length);
        }
    }
}
