using System.Buffers.Binary;
using System.Collections;
using System.Text;

namespace Reporting.Functions.Workbooks.Reading;

/// <summary>An OLE compound file (MS-CFB), which is what an encrypted workbook and an old .xls are. Its counts, sizes and chains are
/// the sender's statements: whatever they say, no more is read or allocated than the file is long.</summary>
internal sealed class CompoundFile
{
    private const int SmallestHeader = 512;
    private const int ListedInHeader = 109;
    private const int EntrySize = 128;
    private const int MiniSectorSize = 64;
    private const int LeastRegularSize = 4096;
    private const uint Free = 0xFFFFFFFF;
    private const uint EndOfChain = 0xFFFFFFFE;
    private const byte StreamType = 2;
    private const byte RootType = 5;

    private static readonly byte[] Signature = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

    private readonly ReadOnlyMemory<byte> file;
    private readonly int sectorSize;
    private readonly uint[] next;
    private readonly byte[] directory;

    private CompoundFile(ReadOnlyMemory<byte> file, int sectorSize)
    {
        this.file = file;
        this.sectorSize = sectorSize;
        next = new uint[(file.Length - 1) / sectorSize];
        Array.Fill(next, Free);
        FillNext();
        directory = ReadChain(NumberAt(48));
        if (directory.Length == 0 || TypeOf(0) != RootType) throw new InvalidDataException("A compound file without a root.");
    }

    /// <returns>Null when it is no compound file, or one whose directory cannot be read.</returns>
    public static CompoundFile? TryOpen(ReadOnlyMemory<byte> file)
    {
        if (SectorSizeOf(file.Span) is not { } sectorSize) return null;
        try
        {
            return new CompoundFile(file, sectorSize);
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    /// <summary>Whether there is such a stream, not counting what storages hold: a document may embed another one.</summary>
    public bool Has(string stream) => Find(stream) is not null;

    /// <returns>Null when there is no such stream.</returns>
    /// <exception cref="InvalidDataException">The stream is damaged.</exception>
    public ReadOnlyMemory<byte>? Read(string stream)
    {
        if (Find(stream) is not { } entry) return null;
        var size = SizeOf(entry);
        return size < LeastRegularSize ? ReadMini(StartOf(entry), (int)size) : ReadSectors(StartOf(entry), size);
    }

    private static int? SectorSizeOf(ReadOnlySpan<byte> file)
    {
        if (file.Length < SmallestHeader || !file.StartsWith(Signature)) return null;
        return (BinaryPrimitives.ReadUInt16LittleEndian(file[26..]), BinaryPrimitives.ReadUInt16LittleEndian(file[30..])) switch
        {
            (3, 9) => 512,
            (4, 12) => 4096,
            _ => null,
        };
    }

    // A sector of the table that is not in the file leaves its entries free, so that only the chains through it are damaged.
    private void FillNext()
    {
        var done = 0;
        foreach (var listed in SectorsOfTheTable())
        {
            if (done >= next.Length) return;
            var numbers = listed < next.Length ? Sector(listed) : [];
            for (var i = 0; i < numbers.Length / 4 && done + i < next.Length; i++) next[done + i] = BinaryPrimitives.ReadUInt32LittleEndian(numbers[(4 * i)..]);
            done += sectorSize / 4;
        }
    }

    // Without an end where the list runs in a circle: the table is full before.
    private IEnumerable<uint> SectorsOfTheTable()
    {
        for (var i = 0; i < ListedInHeader; i++) yield return NumberAt(76 + (4 * i));
        var list = NumberAt(68);
        while (list < next.Length)
        {
            var start = (int)(list + 1) * sectorSize;
            if (start + sectorSize > file.Length) yield break;
            for (var i = 0; i < (sectorSize / 4) - 1; i++) yield return NumberAt(start + (4 * i));
            list = NumberAt(start + sectorSize - 4);
        }
    }

    /// <returns>The sector, shorter where the file ends within it.</returns>
    private ReadOnlySpan<byte> Sector(uint number)
    {
        if (number >= next.Length) throw new InvalidDataException("A sector outside the compound file.");
        var start = (int)(number + 1) * sectorSize;
        return file.Span[start..Math.Min(start + sectorSize, file.Length)];
    }

    private byte[] ReadChain(uint start)
    {
        var count = 0;
        for (var sector = start; sector != EndOfChain; sector = next[sector])
        {
            if (sector >= next.Length || ++count > next.Length) throw new InvalidDataException("A chain of sectors that leaves the file or has no end.");
        }

        return ReadSectors(start, (ulong)count * (ulong)sectorSize);
    }

    private byte[] ReadSectors(uint start, ulong size)
    {
        if (size > (ulong)file.Length) throw new InvalidDataException("A stream longer than the file it is in.");
        var content = new byte[size];
        var sector = start;
        for (var rest = content.AsSpan(); rest.Length > 0; sector = next[sector])
        {
            var wanted = Math.Min(sectorSize, rest.Length);
            var found = Sector(sector);
            if (found.Length < wanted) throw new InvalidDataException("A compound file that ends too early.");
            found[..wanted].CopyTo(rest);
            rest = rest[wanted..];
        }

        return content;
    }

    private byte[] ReadMini(uint start, int size)
    {
        var content = new byte[size];
        if (size == 0) return content;
        var stream = ReadSectors(StartOf(0), SizeOf(0));
        var chain = ReadChain(NumberAt(60));
        var sector = start;
        for (var rest = content.AsSpan(); rest.Length > 0; sector = BinaryPrimitives.ReadUInt32LittleEndian(chain.AsSpan((int)sector * 4)))
        {
            var wanted = Math.Min(MiniSectorSize, rest.Length);
            if (sector >= chain.Length / 4 || ((long)sector * MiniSectorSize) + wanted > stream.Length) throw new InvalidDataException("A small sector outside the compound file.");
            stream.AsSpan((int)sector * MiniSectorSize, wanted).CopyTo(rest);
            rest = rest[wanted..];
        }

        return content;
    }

    // Looks at all of the root's tree rather than searching it: an order that is wrong hides nothing, and a circle is walked once.
    private int? Find(string stream)
    {
        var seen = new BitArray(directory.Length / EntrySize);
        var ahead = new Stack<uint>([EntryNumber(0, 76)]);
        while (ahead.TryPop(out var number))
        {
            if (number >= seen.Length || seen[(int)number]) continue;
            seen[(int)number] = true;
            var entry = (int)number * EntrySize;
            if (TypeOf(entry) == StreamType && string.Equals(NameOf(entry), stream, StringComparison.OrdinalIgnoreCase)) return entry;
            ahead.Push(EntryNumber(entry, 68));
            ahead.Push(EntryNumber(entry, 72));
        }

        return null;
    }

    private string NameOf(int entry)
    {
        var bytes = BinaryPrimitives.ReadUInt16LittleEndian(directory.AsSpan(entry + 64));
        return bytes is >= 2 and <= 64 ? Encoding.Unicode.GetString(directory, entry, bytes - 2) : "";
    }

    private byte TypeOf(int entry) => directory[entry + 66];

    private uint StartOf(int entry) => EntryNumber(entry, 116);

    // The upper half of the size means nothing in version 3, and some programs leave rubbish there.
    private ulong SizeOf(int entry) => sectorSize == 512 ? EntryNumber(entry, 120) : BinaryPrimitives.ReadUInt64LittleEndian(directory.AsSpan(entry + 120));

    private uint EntryNumber(int entry, int offset) => BinaryPrimitives.ReadUInt32LittleEndian(directory.AsSpan(entry + offset));

    private uint NumberAt(int offset) => BinaryPrimitives.ReadUInt32LittleEndian(file.Span[offset..]);
}
