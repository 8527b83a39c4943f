using System.Xml;

namespace Reporting.Functions.Workbooks.Reading;

/// <summary>The full names of the elements that are not closed yet, innermost last, one after the other in one array.</summary>
internal sealed class OpenElements
{
    private const int Deepest = 256;
    private const int LongestNames = 64 * 1024;

    private byte[] names = new byte[128];
    private (int Start, int Local)[] elements = new (int Start, int Local)[16];
    private int end;

    public int Count { get; private set; }

    public ReadOnlySpan<byte> Innermost => names.AsSpan(elements[Count - 1].Start, end - elements[Count - 1].Start);

    /// <summary>How long the innermost element's prefix is, with its colon.</summary>
    public int InnermostPrefix => elements[Count - 1].Local;

    public void Push(ReadOnlySpan<byte> name, int prefix)
    {
        if (Count == Deepest) throw new XmlException($"Elements are more than {Deepest} deep.");
        if (end + name.Length > LongestNames) throw new XmlException("The elements' names are too long.");
        if (Count == elements.Length) Array.Resize(ref elements, 2 * Count);
        if (end + name.Length > names.Length) Array.Resize(ref names, Math.Max(2 * names.Length, end + name.Length));
        name.CopyTo(names.AsSpan(end));
        elements[Count++] = (end, prefix);
        end += name.Length;
    }

    public void Pop() => end = elements[--Count].Start;
}
