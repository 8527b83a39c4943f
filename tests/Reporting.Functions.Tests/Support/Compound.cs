using System.Buffers.Binary;
using System.Text;

namespace Reporting.Functions.Tests.Support;

/// <summary>Writes OLE compound files, knowing nothing of how ours are read.</summary>
internal sealed class Compound
{
    private const uint Nothing = 0xFFFFFFFF;
    private const uint End = 0xFFFFFFFE;

    private readonly int version;
    private readonly int sectorSize;
    private readonly List<byte[]> sectors = [];
    private readonly List<uint> table = [];
    private readonly List<byte> mini = [];
    private readonly List<uint> miniTable = [];
    private readonly List<Entry> entries = [new("Root Entry", 5)];

    private Compound(int version) => (this.version, sectorSize) = (version, version == 3 ? 512 : 4096);

    /// <param name="version">3 with sectors of 512 bytes, 4 with sectors of 4,096.</param>
    /// <param name="streams">A path with / is a stream in a storage.</param>
    public static BinaryData Write(int version, params (string Path, byte[] Content)[] streams)
    {
        var compound = new Compound(version);
        foreach (var (path, content) in streams) compound.Add(path, content);
        return BinaryData.FromBytes(compound.Finish());
    }

    private void Add(string path, byte[] content)
    {
        var parent = entries[0];
        var names = path.Split('/');
        foreach (var name in names[..^1])
        {
            var storage = parent.Children.Find(child => child.Name == name);
            if (storage is null) parent.Children.Add(storage = Put(new Entry(name, 1)));
            parent = storage;
        }

        var stream = Put(new Entry(names[^1], 2) { Size = content.Length });
        stream.Start = content.Length >= 4096 ? Append(content, 0) : AppendMini(content);
        parent.Children.Add(stream);
    }

    private Entry Put(Entry entry)
    {
        entry.Number = (uint)entries.Count;
        entries.Add(entry);
        return entry;
    }

    private uint Append(byte[] content, byte filler)
    {
        if (content.Length == 0) return End;
        var start = (uint)sectors.Count;
        foreach (var chunk in content.Chunk(sectorSize))
        {
            var sector = new byte[sectorSize];
            Array.Fill(sector, filler);
            chunk.CopyTo(sector, 0);
            sectors.Add(sector);
            table.Add((uint)sectors.Count);
        }

        table[^1] = End;
        return start;
    }

    private uint AppendMini(byte[] content)
    {
        if (content.Length == 0) return End;
        var start = (uint)miniTable.Count;
        for (var done = 0; done < content.Length; done += 64) miniTable.Add((uint)miniTable.Count + 1);
        miniTable[^1] = End;
        mini.AddRange(content);
        while (mini.Count % 64 != 0) mini.Add(0);
        return start;
    }

    private byte[] Finish()
    {
        entries[0].Start = Append([.. mini], 0);
        entries[0].Size = mini.Count;
        var miniStart = Append(Bytes(miniTable), 0xFF);
        var miniSectors = (uint)((miniTable.Count * 4) + sectorSize - 1) / (uint)sectorSize;
        foreach (var entry in entries) entry.Child = Balance([.. entry.Children.OrderBy(child => child.Name.Length).ThenBy(child => child.Name.ToUpperInvariant(), StringComparer.Ordinal)]);
        var perSector = sectorSize / 128;
        var slots = (entries.Count + perSector - 1) / perSector * perSector;
        var directory = Append([.. Enumerable.Range(0, slots).SelectMany(i => (i < entries.Count ? entries[i] : new Entry("", 0)).ToBytes())], 0);
        return WithTables(directory, (uint)(slots / perSector), miniStart, miniSectors);
    }

    private byte[] WithTables(uint directory, uint directorySectors, uint miniStart, uint miniSectors)
    {
        var per = sectorSize / 4;
        var (tables, lists) = (0, 0);
        while (Divide(sectors.Count + tables + lists, per) > tables || Divide(tables - 109, per - 1) > lists)
        {
            tables = Divide(sectors.Count + tables + lists, per);
            lists = Divide(tables - 109, per - 1);
        }

        var first = (uint)sectors.Count;
        var listed = Enumerable.Range(0, tables).Select(i => first + (uint)i).ToList();
        table.AddRange(Enumerable.Repeat(0xFFFFFFFDu, tables));
        table.AddRange(Enumerable.Repeat(0xFFFFFFFCu, lists));
        var firstList = first + (uint)tables;
        sectors.AddRange(Padded(table, tables * per).Chunk(per).Select(Bytes));
        var beyond = Padded([.. listed.Skip(109)], lists * (per - 1)).Chunk(per - 1).ToList();
        sectors.AddRange(beyond.Select((numbers, i) => Bytes([.. numbers, i == lists - 1 ? End : firstList + (uint)i + 1])));

        uint[] counts = [version == 3 ? 0 : directorySectors, (uint)tables, directory, 0, 4096, miniStart, miniSectors, lists == 0 ? End : firstList, (uint)lists];
        return [.. Header(counts, [.. listed.Take(109)]), .. sectors.SelectMany(sector => sector)];
    }

    private byte[] Header(uint[] counts, List<uint> listed)
    {
        var header = new byte[sectorSize];
        Convert.FromHexString("D0CF11E0A1B11AE1").CopyTo(header, 0);
        byte[] versions = [0x3E, 0, (byte)version, 0, 0xFE, 0xFF, (byte)(version == 3 ? 9 : 12), 0, 6, 0];
        versions.CopyTo(header, 24);
        Bytes(counts).CopyTo(header, 40);
        Bytes(Padded(listed, 109)).CopyTo(header, 76);
        return header;
    }

    private static uint Balance(Span<Entry> siblings)
    {
        if (siblings.Length == 0) return Nothing;
        var middle = siblings[siblings.Length / 2];
        middle.Left = Balance(siblings[..(siblings.Length / 2)]);
        middle.Right = Balance(siblings[((siblings.Length / 2) + 1)..]);
        return middle.Number;
    }

    private static int Divide(int count, int by) => count <= 0 ? 0 : (count + by - 1) / by;

    private static List<uint> Padded(List<uint> numbers, int count) => [.. numbers, .. Enumerable.Repeat(Nothing, count - numbers.Count)];

    private static byte[] Bytes(IEnumerable<uint> numbers) => [.. numbers.SelectMany(number => BitConverter.GetBytes(number))];

    private sealed class Entry(string name, byte type)
    {
        public string Name => name;

        public uint Number { get; set; }

        public List<Entry> Children { get; } = [];

        public uint Left { get; set; } = Nothing;

        public uint Right { get; set; } = Nothing;

        public uint Child { get; set; } = Nothing;

        public uint Start { get; set; }

        public long Size { get; set; }

        public byte[] ToBytes()
        {
            var bytes = new byte[128];
            Encoding.Unicode.GetBytes(name).CopyTo(bytes, 0);
            bytes[64] = (byte)(name.Length == 0 ? 0 : (name.Length + 1) * 2);
            bytes[66] = type;
            bytes[67] = 1;
            Bytes([Left, Right, Child]).CopyTo(bytes, 68);
            BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(116), Start);
            BinaryPrimitives.WriteInt64LittleEndian(bytes.AsSpan(120), Size);
            return bytes;
        }
    }
}
