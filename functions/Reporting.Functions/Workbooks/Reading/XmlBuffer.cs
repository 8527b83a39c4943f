using System.Buffers;
using System.Text;
using System.Text.Unicode;
using System.Xml;

namespace Reporting.Functions.Workbooks.Reading;

/// <summary>The part of a document that is in memory. All of it is looked through for what no document may hold as it comes in,
/// a fast pass over many bytes, so that whoever reads it need not: it is UTF-8 and has no control characters.</summary>
internal sealed class XmlBuffer(Stream document, int longest) : IDisposable
{
    private const int FirstSize = 16 * 1024;

    private static readonly SearchValues<byte> Forbidden = SearchValues.Create([.. Enumerable.Range(0, 0x20).Select(one => (byte)one).Except("\t\n\r"u8.ToArray())]);

    private Stream stream = document;
    private byte[] buffer = ArrayPool<byte>.Shared.Rent(FirstSize);
    private int end;
    private int filled;
    private bool isOver;

    public int Position { get; private set; }

    public bool IsUtf16 { get; private set; }

    /// <summary>What is in memory and not yet passed. Filling moves it.</summary>
    public ReadOnlySpan<byte> Rest => buffer.AsSpan(Position, end - Position);

    public Span<byte> Slice(int start, int length) => buffer.AsSpan(start, length);

    public void Advance(int count) => Position += count;

    /// <summary>Finds out the encoding by the first bytes and leaves a byte order mark behind.</summary>
    public void Begin()
    {
        while (filled < 2 && stream.Read(buffer, filled, 2 - filled) is var read and > 0) filled += read;
        var first = buffer.AsSpan(0, filled);
        if (first is [0xFF, 0xFE] or [(byte)'<', 0]) Transcode(bigEndian: false);
        else if (first is [0xFE, 0xFF] or [0, (byte)'<']) Transcode(bigEndian: true);
        Check();
        while (Rest.Length < 3 && Fill())
        {
        }

        if (!IsUtf16 && Rest.StartsWith("\uFEFF"u8)) Advance(3);
    }

    /// <returns>Whether there is more in memory now.</returns>
    public bool Fill()
    {
        for (var before = Rest.Length; Rest.Length == before; Check())
        {
            if (isOver) return false;
            MakeRoom();
            var read = Read();
            filled += read;
            isOver = read == 0;
            if (isOver && filled > end) throw new XmlException("The document ends within a character.");
        }

        return true;
    }

    /// <summary>Reads on within something that must be in memory as a whole; as much again each time, so that little is looked at twice.</summary>
    public void ReadOn()
    {
        var length = Rest.Length;
        if (length > longest) throw new XmlException($"A tag is longer than {longest} bytes.");
        if (!Fill()) throw Ended();
        while (Rest.Length < 2 * length && Rest.Length <= longest && Fill())
        {
        }
    }

    public static XmlException Ended() => new("The document ends too early.");

    public void Dispose()
    {
        if (buffer.Length > 0) ArrayPool<byte>.Shared.Return(buffer);
        buffer = [];
        (Position, end, filled, isOver) = (0, 0, 0, true);
        stream.Dispose();
    }

    private void Transcode(bool bigEndian)
    {
        IsUtf16 = true;
        filled = buffer[0] is 0 or (byte)'<' ? 1 : 0;
        buffer[0] = (byte)'<';
        stream = Encoding.CreateTranscodingStream(stream, new UnicodeEncoding(bigEndian, byteOrderMark: false, throwOnInvalidBytes: true), Encoding.UTF8);
    }

    private int Read()
    {
        try
        {
            return stream.Read(buffer, filled, buffer.Length - filled);
        }
        catch (DecoderFallbackException invalid)
        {
            throw new XmlException("The document is not valid UTF-16.", invalid);
        }
    }

    private void MakeRoom()
    {
        if (filled < buffer.Length) return;
        var moved = Position > buffer.Length / 2 ? buffer : ArrayPool<byte>.Shared.Rent(2 * buffer.Length);
        buffer.AsSpan(Position, filled - Position).CopyTo(moved);
        if (moved != buffer) ArrayPool<byte>.Shared.Return(buffer);
        (buffer, end, filled, Position) = (moved, end - Position, filled - Position, 0);
    }

    private void Check()
    {
        var added = buffer.AsSpan(end, filled - end);
        added = added[..^Unfinished(added)];
        if (added.ContainsAny(Forbidden)) throw new XmlException("The document holds a control character.");
        if (!Ascii.IsValid(added)) CheckBeyondAscii(added);
        end += added.Length;
    }

    private static void CheckBeyondAscii(ReadOnlySpan<byte> added)
    {
        if (!Utf8.IsValid(added)) throw new XmlException("The document is not valid UTF-8.");
        if (added.IndexOf("\uFFFE"u8) >= 0 || added.IndexOf("\uFFFF"u8) >= 0) throw new XmlException("The document holds what is no character.");
    }

    /// <returns>How many bytes at the end are the beginning of a character.</returns>
    private static int Unfinished(ReadOnlySpan<byte> text)
    {
        for (var back = 1; back <= Math.Min(3, text.Length); back++)
        {
            var one = text[^back];
            if (one >= 0xC0) return back < (one >= 0xF0 ? 4 : one >= 0xE0 ? 3 : 2) ? back : 0;
            if (one < 0x80) return 0;
        }

        return 0;
    }
}
