using System.Buffers;
using System.Text;

namespace Reporting.Functions.Workbooks.Reading;

/// <summary>Bytes of many texts in one pooled array: most texts of a workbook are never looked at, so they never become strings.</summary>
internal sealed class ByteStore : IDisposable
{
    private byte[] bytes = ArrayPool<byte>.Shared.Rent(4_096);

    public int Length { get; private set; }

    public void Append(ReadOnlySpan<byte> more)
    {
        if (bytes.Length - Length < more.Length) Grow(more.Length);
        more.CopyTo(bytes.AsSpan(Length));
        Length += more.Length;
    }

    public ReadOnlySpan<byte> Slice(int start, int length) => bytes.AsSpan(start, length);

    public string Text(int start, int length) => length == 0 ? "" : EscapedText.Read(Encoding.UTF8.GetString(Slice(start, length)));

    public void Clear() => Length = 0;

    public void Dispose() => ArrayPool<byte>.Shared.Return(bytes);

    private void Grow(int by)
    {
        var larger = ArrayPool<byte>.Shared.Rent(Math.Max(bytes.Length * 2, Length + by));
        bytes.AsSpan(0, Length).CopyTo(larger);
        ArrayPool<byte>.Shared.Return(bytes);
        bytes = larger;
    }
}
