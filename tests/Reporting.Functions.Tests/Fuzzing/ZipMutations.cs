namespace Reporting.Functions.Tests.Fuzzing;

/// <summary>Zips that are not what they say, or not what a workbook's zip is.</summary>
internal static class ZipMutations
{
    private static readonly uint[] Numbers = [0, 1, 2, 1_000, 0xFFFF, 0x10000, 0x7FFF_FFFF, 0x8000_0000, 0xFFFF_FFFE, 0xFFFF_FFFF];

    private static readonly ushort[] Methods = [0, 1, 6, 8, 9, 12, 14, 93, 95, 99, 0xFFFF];

    private static readonly ushort[] Flags = [0, 1, 8, 9, 0x20, 0x40, 0x800, 0x2000, 0x2041, 0xFFFF];

    private static readonly string[] Names =
    [
        "", "/", "\\", "/xl/workbook.xml", "../xl/workbook.xml", "xl/../../a", "C:\\a.xml", "xl\\workbook.xml", "XL/WORKBOOK.XML", "xl/workbook.xml/", "xl//workbook.xml", "a\0b", "xl/workbook.bin",
        "xl/vbaProject.bin", "xl/externalLinks/a.xml", "mimetype", "[Content_Types].xml", "_rels/.rels", "xl/_rels/workbook.xml.rels", "con", ".", "..", "\u202Exlsx", new('n', 300), new('/', 200), "xl/sharedStrings.xml", "[trash]/0000.dat",
    ];

    // Sizes beyond four bytes (ZIP64), a Unicode name, AES, and fields that are cut short.
    private static readonly string[] Extras = ["01001000FFFFFFFFFFFFFF7FFFFFFFFFFFFFFF7F", "0100180000000000000000000000000000000000FFFFFFFFFFFFFFFF", "75700500010000000041", "0199070002004145030800", "0100FFFF", "01", "55540500010000000055540500"];

    public static ForgedZip Apply(ForgedZip zip, Dice dice)
    {
        for (var times = dice.Between(1, 3); times > 0; times--) zip = dice.OneIn(3) ? End(zip, dice) : OfEntries(zip, dice);
        return zip;
    }

    private static ForgedZip End(ForgedZip zip, Dice dice) => dice.Below(9) switch
    {
        0 => zip with { Count = (ushort)dice.Of(Numbers) },
        1 => zip with { DirectorySize = dice.Of(Numbers) },
        2 => zip with { DirectoryStart = dice.Of(Numbers) },
        3 => zip with { Disk = (ushort)dice.Of(Numbers) },
        4 => zip with { CommentLength = (ushort)dice.Of(Numbers) },
        5 => zip with { Comment = dice.OneIn(2) ? new byte[dice.Of([1, 100, 65_535])] : [0x50, 0x4B, 0x05, 0x06, .. new byte[dice.Below(40)]] },
        6 => zip with { Before = Enumerable.Repeat((byte)'P', dice.Between(1, 2_000)).ToArray() },
        7 => zip with { BeforeDirectory = [0x50, 0x4B, 0x06, 0x06, .. new byte[dice.Below(60)]] },
        _ => zip with { BeforeDirectory = [.. new byte[dice.Below(100)], 0x50, 0x4B, 0x06, 0x07, .. BitConverter.GetBytes(dice.Below(3)), .. BitConverter.GetBytes((long)dice.Of(Numbers)), .. BitConverter.GetBytes(1)], Count = 0xFFFF, DirectoryStart = uint.MaxValue },
    };

    private static ForgedZip OfEntries(ForgedZip zip, Dice dice)
    {
        var entries = zip.Entries.ToList();
        if (entries.Count == 0) return zip;
        var at = dice.Below(entries.Count);
        var entry = entries[at];
        switch (dice.Below(12))
        {
            case 0:
                entries.RemoveAt(at);
                break;
            case 1:
                entries[at] = entry with { Name = dice.Of(Names) };
                break;
            case 2:
                entries.Insert(dice.Below(entries.Count), entry with { Name = dice.OneIn(2) ? entry.Name : dice.OneIn(2) ? entry.Name.ToUpperInvariant() : entry.Name.Replace('/', '\\') });
                break;
            case 3:
                entries.RemoveAt(at);
                entries.Insert(dice.Below(entries.Count + 1), entry);
                break;
            case 4:
                var other = dice.Below(entries.Count);
                (entries[at], entries[other]) = (entry with { Name = entries[other].Name }, entries[other] with { Name = entry.Name });
                break;
            case 5:
                entries[at] = entry with { Offset = dice.OneIn(2) ? dice.Of(Numbers) : (uint)dice.Below(50_000) };
                break;
            case 6:
                for (var more = dice.Between(1, 40); more > 0; more--) entries.Add(new ForgedEntry($"xl/media/{more}.bin", [(byte)more]) { Offset = dice.OneIn(2) ? 0 : null });
                break;
            default:
                entries[at] = Forged(entry, dice);
                break;
        }

        return zip with { Entries = entries };
    }

    private static ForgedEntry Forged(ForgedEntry entry, Dice dice)
    {
        var forged = dice.Below(8) switch
        {
            0 => entry with { Method = dice.Of(Methods) },
            1 => entry with { Flags = dice.Of(Flags) },
            2 => entry with { Crc = dice.Of(Numbers) },
            3 => entry with { Size = dice.Of(Numbers) },
            4 => entry with { PackedSize = dice.Of(Numbers) },
            5 => entry with { Extra = Convert.FromHexString(dice.Of(Extras)) },
            6 => entry with { Comment = new byte[dice.Between(1, 300)], Name = dice.OneIn(3) ? dice.Of(Names) : entry.Name },
            _ => new ForgedEntry(entry.Name, entry.Content) { IsStored = !entry.IsStored },
        };
        return dice.Below(3) switch
        {
            0 => entry with { InDirectory = forged },
            1 => forged with { InDirectory = entry },
            _ => forged,
        };
    }
}
