namespace Reporting.Functions.Workbooks.Reading;

/// <summary>Where in its tag an attribute stands.</summary>
internal readonly record struct XmlAttribute(int Name, int LocalName, int NameEnd, int Value, int ValueLength)
{
    public bool HasPrefix => LocalName > Name;

    public bool IsCalled(ReadOnlySpan<byte> tag, ReadOnlySpan<byte> name) => tag[Name..NameEnd].SequenceEqual(name);

    public ReadOnlySpan<byte> ValueIn(ReadOnlySpan<byte> tag) => tag.Slice(Value, ValueLength);
}
