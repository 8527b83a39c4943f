using System.IO.Compression;
using System.Text;

namespace Reporting.Functions.Tests.Fuzzing;

/// <summary>Writes zips that are right, or wrong in whatever way is asked for.</summary>
internal sealed record ForgedZip(IReadOnlyList<ForgedEntry> Entries)
{
    private static readonly uint[] Remainders = [.. Enumerable.Range(0, 256).Select(one => Enumerable.Range(0, 8).Aggregate((uint)one, (rest, _) => (rest & 1) == 0 ? rest >> 1 : (rest >> 1) ^ 0xEDB88320))];

    public byte[] Before { get; init; } = [];

    public byte[] BeforeDirectory { get; init; } = [];

    public ushort? Count { get; init; }

    public uint? DirectorySize { get; init; }

    public uint? DirectoryStart { get; init; }

    public ushort Disk { get; init; }

    public ushort? CommentLength { get; init; }

    public byte[] Comment { get; init; } = [];

    /// <returns>The same parts without dates and programs' own ways of packing.</returns>
    public static ForgedZip Of(BinaryData workbook)
    {
        using var zip = new ZipArchive(workbook.ToStream());
        return new ForgedZip([.. zip.Entries.Select(entry => new ForgedEntry(entry.FullName, ContentOf(entry)))]);
    }

    public byte[] ToBytes()
    {
        using var writer = new BinaryWriter(new MemoryStream(), Encoding.UTF8);
        writer.Write(Before);
        var starts = new List<uint>();
        foreach (var entry in Entries)
        {
            starts.Add((uint)writer.BaseStream.Position);
            WriteHead(writer, entry, entry.Packed.Length, null);
            writer.Write(entry.Packed);
        }

        writer.Write(BeforeDirectory);
        var directory = (uint)writer.BaseStream.Position;
        for (var i = 0; i < Entries.Count; i++) WriteHead(writer, Entries[i].InDirectory ?? Entries[i], Entries[i].Packed.Length, starts[i]);
        WriteEnd(writer, directory, (uint)writer.BaseStream.Position - directory);
        return ((MemoryStream)writer.BaseStream).ToArray();
    }

    private static void WriteHead(BinaryWriter writer, ForgedEntry entry, int packed, uint? start)
    {
        var name = Encoding.UTF8.GetBytes(entry.Name);
        writer.Write(start is null ? 0x04034B50 : 0x02014B50);
        if (start is not null) writer.Write((ushort)20);
        foreach (var number in new[] { (ushort)20, entry.Flags, entry.StatedMethod, (ushort)0, (ushort)0x5821 }) writer.Write(number);
        writer.Write(entry.Crc ?? CrcOf(entry.Content));
        writer.Write(entry.PackedSize ?? (uint)packed);
        writer.Write(entry.Size ?? (uint)entry.Content.Length);
        writer.Write((ushort)name.Length);
        writer.Write((ushort)entry.Extra.Length);
        if (start is not null)
        {
            writer.Write((ushort)entry.Comment.Length);
            writer.Write(new byte[8]);
            writer.Write(entry.Offset ?? start.Value);
        }

        writer.Write(name);
        writer.Write(entry.Extra);
        if (start is not null) writer.Write(entry.Comment);
    }

    private void WriteEnd(BinaryWriter writer, uint start, uint size)
    {
        writer.Write(0x06054B50);
        var count = Count ?? (ushort)Entries.Count;
        foreach (var number in new[] { Disk, Disk, count, count }) writer.Write(number);
        writer.Write(DirectorySize ?? size);
        writer.Write(DirectoryStart ?? start);
        writer.Write(CommentLength ?? (ushort)Comment.Length);
        writer.Write(Comment);
    }

    private static uint CrcOf(byte[] content)
    {
        var rest = uint.MaxValue;
        foreach (var one in content) rest = Remainders[(rest ^ one) & 0xFF] ^ (rest >> 8);
        return ~rest;
    }

    private static byte[] ContentOf(ZipArchiveEntry entry)
    {
        using var content = new MemoryStream();
        using (var stream = entry.Open()) stream.CopyTo(content);
        return content.ToArray();
    }
}
