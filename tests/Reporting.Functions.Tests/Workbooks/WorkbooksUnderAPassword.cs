using System.Buffers.Binary;
using ClosedXML.Excel;
using Reporting.Functions.Tests.Support;
using Reporting.Functions.Workbooks.Reading;

namespace Reporting.Functions.Tests.Workbooks;

public sealed class WorkbooksUnderAPassword
{
    private const int Most = 1_000_000;
    private const int DirectoryInHeader = 48;
    private const int TableInHeader = 76;
    private const int Sector = 512;

    private static readonly BinaryData Workbook = SaveWorkbook();

    [Theory]
    [InlineData("SHA512", 256, 3)]
    [InlineData("SHA512", 256, 4)]
    [InlineData("SHA384", 256, 3)]
    [InlineData("SHA256", 192, 3)]
    [InlineData("SHA1",   128, 3)]
    [InlineData("SHA1",   256, 3)]
    public void Excels_own_password_opens_what_the_newer_Excel_encrypted(string hash, int keyBits, int version)
    {
        var file = new EncryptedWorkbook { Hash = hash, KeyBits = keyBits, Version = version, Rounds = 1_000 }.Agile(Workbook);

        Assert.Equal(Workbook.ToArray(), Open(file)?.ToArray());
    }

    [Theory]
    [InlineData(128)]
    [InlineData(192)]
    [InlineData(256)]
    public void Excels_own_password_opens_what_Excel_2007_encrypted(int keyBits)
    {
        Assert.Equal(Workbook.ToArray(), Open(new EncryptedWorkbook { KeyBits = keyBits }.Standard(Workbook))?.ToArray());
    }

    [Theory]
    [InlineData(1)]
    [InlineData(15)]
    [InlineData(4096)]
    [InlineData(4097)]
    [InlineData(8191)]
    public void Every_size_comes_back_as_it_was(int size)
    {
        var content = BinaryData.FromBytes(Bytes(size));

        Assert.Equal(content.ToArray(), Open(new EncryptedWorkbook { Rounds = 1 }.Agile(content))?.ToArray());
    }

    [Fact]
    public void Another_password_keeps_a_workbook_closed()
    {
        var another = new EncryptedWorkbook { Password = "Vân Canh 2024", KeyBits = 128 };

        Assert.Null(Open(another.Agile(Workbook)));
        Assert.Null(Open(another.Standard(Workbook)));
        Assert.True(CompoundFile.TryOpen(another.Agile(Workbook))!.Has("EncryptedPackage"));
    }

    [Fact]
    public void More_rounds_than_allowed_are_not_even_begun()
    {
        var costly = new EncryptedWorkbook { Rounds = 100, KeyBits = 128 };

        Assert.NotNull(Open(costly.Agile(Workbook), mostRounds: 100));
        Assert.Null(Open(costly.Agile(Workbook), mostRounds: 99));
        Assert.Null(Open((costly with { Change = xml => xml.Replace("spinCount=\"100\"", "spinCount=\"2147483647\"", StringComparison.Ordinal) }).Agile(Workbook), mostRounds: 100));
        Assert.NotNull(Open(costly.Standard(Workbook), mostRounds: 50_000));
        Assert.Null(Open(costly.Standard(Workbook), mostRounds: 49_999));
    }

    [Theory]
    [InlineData("<encryption ",                 "<!DOCTYPE encryption [<!ENTITY a \"a\">]><encryption ")]
    [InlineData("ChainingModeCBC",              "ChainingModeCFB")]
    [InlineData("\"AES\"",                      "\"DES\"")]
    [InlineData("\"SHA512\"",                   "\"WHIRLPOOL\"")]
    [InlineData("keyBits=\"256\"",              "keyBits=\"40\"")]
    [InlineData("blockSize=\"16\"",             "blockSize=\"8\"")]
    [InlineData("spinCount=\"10\"",             "spinCount=\"-1\"")]
    [InlineData("saltValue=\"",                 "saltValue=\"*")]
    [InlineData("encryptedKeyValue=\"",         "encryptedKeyValue=\"AAAA")]
    [InlineData("keyEncryptor/password\" xmlns","keyEncryptor/other\" xmlns")]
    [InlineData("<keyData ",                    "<other ")]
    public void A_description_that_says_something_else_opens_nothing(string from, string to)
    {
        var file = new EncryptedWorkbook { Rounds = 10, Change = xml => xml.Replace(from, to, StringComparison.Ordinal) }.Agile(Workbook);

        Assert.Null(Open(file));
    }

    [Theory]
    [InlineData(ulong.MaxValue)]
    [InlineData(long.MaxValue)]
    [InlineData(int.MaxValue)]
    [InlineData(1_000_000)]
    public void A_workbook_is_never_larger_than_what_it_was_encrypted_into(ulong stated)
    {
        Assert.Null(Open(new EncryptedWorkbook { Rounds = 1, StatedSize = stated }.Agile(Workbook)));
    }

    [LibreOfficeFact]
    public Task LibreOffice_opens_what_these_tests_encrypt_as_the_newer_Excel() => LibreOfficeReads(new EncryptedWorkbook().Agile(Workbook));

    [LibreOfficeFact]
    public Task LibreOffice_opens_what_these_tests_encrypt_as_Excel_2007() => LibreOfficeReads(new EncryptedWorkbook { KeyBits = 128 }.Standard(Workbook));

    [Theory]
    //          version, sizes: small, not a whole sector, large enough for a list of tables beyond the header's
    [InlineData(3, 0, 1, 64, 4095)]
    [InlineData(3, 4096, 4097, 5000, 70_000)]
    [InlineData(3, 10, 8_000_000, 20, 16_000_000)]
    [InlineData(4, 0, 63, 65, 4095)]
    [InlineData(4, 4096, 10, 5_000_000, 12_289)]
    public void A_compound_file_gives_every_stream_back(int version, params int[] sizes)
    {
        var streams = sizes.Select((size, i) => ($"Stream {i}", Bytes(size))).ToArray();

        var file = CompoundFile.TryOpen(Compound.Write(version, streams));

        Assert.NotNull(file);
        Assert.All(streams, stream => Assert.True(stream.Item2.AsSpan().SequenceEqual(file.Read(stream.Item1)!.Value.Span)));
    }

    [Fact]
    public void A_stream_is_found_in_any_case_and_only_outside_storages()
    {
        var file = CompoundFile.TryOpen(Compound.Write(3, [("Embedded/Workbook", [1]), ("WordDocument", [2]), .. Enumerable.Range(0, 40).Select(i => ($"{i}", new byte[] { 3 }))]))!;

        Assert.True(file.Has("wordDOCUMENT"));
        Assert.True(file.Has("39"));
        Assert.False(file.Has("Workbook"));
        Assert.False(file.Has("Embedded"));
        Assert.Null(file.Read("Workbook"));
    }

    [Theory]
    [InlineData("Workbook")]
    [InlineData("Book")]
    public void An_old_workbook_is_told_by_its_stream_and_is_not_encrypted(string stream)
    {
        var file = CompoundFile.TryOpen(OldWorkbook.Write(stream))!;

        Assert.True(file.Has(stream));
        Assert.False(file.Has("EncryptionInfo"));
        Assert.Equal([0x09, 0x08], file.Read(stream)!.Value.Span[..2].ToArray());
        Assert.Null(DefaultPassword.TryOpen(file, Most));
    }

    [Fact]
    public void What_is_no_compound_file_is_not_opened()
    {
        var whole = OldWorkbook.Write().ToArray();

        Assert.Null(CompoundFile.TryOpen(ReadOnlyMemory<byte>.Empty));
        Assert.Null(CompoundFile.TryOpen(Workbook));
        Assert.Null(CompoundFile.TryOpen(whole.AsMemory(0, 8)));
        Assert.Null(CompoundFile.TryOpen(whole.AsMemory(0, 512)));
        Assert.Null(CompoundFile.TryOpen(Changed(whole, 26, 0x00090005)));
        Assert.Null(CompoundFile.TryOpen(Changed(whole, 30, 0x0006001F)));
        Assert.Null(CompoundFile.TryOpen(Changed(whole, DirectoryInHeader, 0x7FFFFFFF)));
    }

    [Fact]
    public void A_directory_in_a_circle_is_not_opened()
    {
        var whole = OldWorkbook.Write().ToArray();
        var directory = Number(whole, DirectoryInHeader);

        Assert.Null(CompoundFile.TryOpen(Changed(whole, EntryOfTheTable(whole, directory), directory)));
    }

    [Fact]
    public void A_tree_in_a_circle_is_walked_once()
    {
        var whole = OldWorkbook.Write().ToArray();
        var stream = DirectoryOf(whole) + 128;
        foreach (var pointer in new[] { 68, 72 }) whole = Changed(whole, stream + pointer, 1);

        var file = CompoundFile.TryOpen(whole)!;

        Assert.True(file.Has("Workbook"));
        Assert.False(file.Has("Book"));
    }

    [Fact]
    public void A_stream_that_leads_out_of_the_file_is_damaged()
    {
        var whole = Compound.Write(3, ("Large", Bytes(5_000)), ("Small", Bytes(100))).ToArray();
        var large = DirectoryOf(whole) + 128;
        var small = large + 128;

        Damaged(Changed(whole, large + 120, 0xFFFFFFF0), "Large");
        Damaged(Changed(whole, large + 120, (uint)whole.Length), "Large");
        Damaged(Changed(whole, large + 116, 0xFFFFFFF0), "Large");
        Damaged(Changed(whole, EntryOfTheTable(whole, Number(whole, large + 116)), 0x0FFFFFFF), "Large");
        Damaged(Changed(whole, small + 116, 0x0FFFFFFF), "Small");
        Damaged(Changed(whole, 60, 0x0FFFFFFF), "Small");
        Damaged(Changed(whole, small + 120, 4_000), "Small");
        Assert.Equal(100, CompoundFile.TryOpen(Changed(whole, small + 124, 0xFFFFFFFF))!.Read("Small")!.Value.Length);
    }

    [Fact]
    public async Task Whatever_is_changed_in_a_file_is_read_to_an_end_without_an_error_of_ours()
    {
        var random = new Random(20240524);
        var content = BinaryData.FromBytes(Bytes(6_000));
        byte[][] files = [.. new[] { 3, 4 }.Select(version => new EncryptedWorkbook { Rounds = 10, Version = version }.Agile(content).ToArray())];
        byte[][] older = [.. new[] { 3, 4 }.Select(version => new EncryptedWorkbook { KeyBits = 128, Version = version }.Standard(content).ToArray())];

        await Task.Run(() =>
        {
            for (var i = 0; i < 2_000; i++) Read(Mutated((i % 20 < 18 ? files : older)[i % 2], random));
        }).WaitAsync(TimeSpan.FromMinutes(2));
    }

    private static void Read(byte[] file)
    {
        if (CompoundFile.TryOpen(file) is not { } compound) return;
        DefaultPassword.TryOpen(compound, 50_000);
        foreach (var stream in new[] { "EncryptionInfo", "EncryptedPackage", "Workbook" })
        {
            try
            {
                Assert.InRange(compound.Read(stream)?.Length ?? 0, 0, file.Length);
            }
            catch (InvalidDataException)
            {
                // What a damaged stream is meant to bring.
            }
        }
    }

    private static byte[] Mutated(byte[] file, Random random)
    {
        uint[] telling = [0, 1, 2, 0x7FFFFFFF, 0xFFFFFFFA, 0xFFFFFFFE, 0xFFFFFFFF, (uint)file.Length, (uint)random.Next(40)];
        var mutated = (byte[])file.Clone();
        int[] places = [random.Next(40, 84), DirectoryOf(file) + random.Next(128 * 4), EntryOfTheTable(file, 0) + random.Next(128), random.Next(file.Length)];
        for (var changes = random.Next(1, 5); changes > 0; changes--)
        {
            var place = Math.Min(places[random.Next(places.Length)], file.Length - 4);
            if (random.Next(2) == 0) mutated[place] = (byte)random.Next(256);
            else BinaryPrimitives.WriteUInt32LittleEndian(mutated.AsSpan(place / 4 * 4), telling[random.Next(telling.Length)]);
        }

        return random.Next(10) == 0 ? mutated[..random.Next(mutated.Length)] : mutated;
    }

    private static async Task LibreOfficeReads(BinaryData file)
    {
        using var saved = new XLWorkbook((await LibreOffice.Resave(file)).ToStream());
        Assert.Equal("Huyện Vân Canh", saved.Worksheet("Báo cáo").Cell("A1").GetString());
        Assert.Equal(4_321, saved.Worksheet("Báo cáo").Cell("B2000").GetDouble());
    }

    private static void Damaged(byte[] file, string stream) => Assert.Throws<InvalidDataException>(() => CompoundFile.TryOpen(file)!.Read(stream));

    private static BinaryData? Open(BinaryData file, int mostRounds = Most) => DefaultPassword.TryOpen(CompoundFile.TryOpen(file)!, mostRounds);

    private static uint Number(byte[] file, int place) => BinaryPrimitives.ReadUInt32LittleEndian(file.AsSpan(place));

    private static byte[] Changed(byte[] file, int place, uint number)
    {
        var changed = (byte[])file.Clone();
        BinaryPrimitives.WriteUInt32LittleEndian(changed.AsSpan(place), number);
        return changed;
    }

    private static int SectorSize(byte[] file) => file[26] == 3 ? Sector : 8 * Sector;

    private static int DirectoryOf(byte[] file) => ((int)Number(file, DirectoryInHeader) + 1) * SectorSize(file);

    private static int EntryOfTheTable(byte[] file, uint sector) => (((int)Number(file, TableInHeader) + 1) * SectorSize(file)) + ((int)sector * 4);

    private static byte[] Bytes(int size)
    {
        var bytes = new byte[size];
        new Random(size).NextBytes(bytes);
        return bytes;
    }

    private static BinaryData SaveWorkbook()
    {
        using var workbook = new XLWorkbook();
        var sheet = workbook.AddWorksheet("Báo cáo");
        sheet.Cell("A1").SetValue("Huyện Vân Canh");
        for (var row = 1; row < 2_000; row++) sheet.Cell(row, 2).SetValue(row * row % 9_973);
        sheet.Cell("B2000").SetValue(4_321);
        using var stream = new MemoryStream();
        workbook.SaveAs(stream);
        return BinaryData.FromBytes(stream.ToArray());
    }
}
