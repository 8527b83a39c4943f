using System.Text;
using Reporting.Functions.Tests.Support;

namespace Reporting.Functions.Tests.Fuzzing;

/// <summary>Mutated workbooks by number: the same number is the same workbook, on every machine and in every run.</summary>
internal static class MutatedWorkbooks
{
    private const int Start = 20240525;
    private const int SwollenEach = 190;

    private static readonly IReadOnlyList<byte[]> Whole = [.. SeedWorkbooks.All.Select(seed => Closed(seed, seed.Zip.ToBytes()))];

    public static MutatedWorkbook Of(int number)
    {
        var (dice, index) = (new Dice(Start + number), number % SeedWorkbooks.All.Count);
        var seed = SeedWorkbooks.All[index];
        if (number % SwollenEach == SwollenEach / 2) return Swollen(number, dice);
        return dice.Below(10) switch
        {
            0 or 1 => Made("bytes", ByteMutations.Apply(Whole[index], dice)),
            2 or 3 => Made("zip", Closed(seed, ZipMutations.Apply(seed.Zip, dice).ToBytes())),
            4 when seed.IsEncrypted => Made("encryption", Closed(seed, seed.Zip.ToBytes(), dice)),
            _ => Made("XML", Closed(seed, InParts(seed.Zip, dice).ToBytes())),
        };

        MutatedWorkbook Made(string what, byte[] bytes) => new(number, seed, what, BinaryData.FromBytes(bytes));
    }

    // One of each kind before any comes again; the roster and the form with a table as often as all others.
    private static MutatedWorkbook Swollen(int number, Dice dice)
    {
        var (name, swell) = SwollenParts.Kinds[number / SwollenEach % SwollenParts.Kinds.Count];
        var seed = dice.Of([.. SeedWorkbooks.All.Where(one => !one.IsEncrypted), .. SeedWorkbooks.All.Where(one => one.IsRoster || one.Duty.Programme.Tables.Count > 0)]);
        return new MutatedWorkbook(number, seed, name, BinaryData.FromBytes(Closed(seed, swell(seed.Zip, dice).ToBytes()))) { IsSwollen = true };
    }

    private static ForgedZip InParts(ForgedZip zip, Dice dice)
    {
        var entries = zip.Entries.ToList();
        for (var times = dice.Between(1, 2); times > 0; times--)
        {
            var telling = entries.FindAll(entry => entry.Name.StartsWith("xl/work", StringComparison.Ordinal) || entry.Name is "xl/sharedStrings.xml" or "xl/styles.xml");
            var entry = telling.Count > 0 && !dice.OneIn(5) ? dice.Of(telling) : dice.Of(entries);
            entries[entries.IndexOf(entry)] = new ForgedEntry(entry.Name, XmlMutations.Apply(entry.Content, dice)) { IsStored = true };
        }

        return zip with { Entries = entries };
    }

    /// <param name="dice">Changes what the file says of its encryption; null leaves that as it should be.</param>
    private static byte[] Closed(SeedWorkbook seed, byte[] zip, Dice? dice = null) => seed.IsEncrypted
        ? new EncryptedWorkbook { Rounds = 3, Change = xml => dice is null ? xml : Encoding.UTF8.GetString(XmlMutations.Apply(Encoding.UTF8.GetBytes(xml), dice)) }.Agile(BinaryData.FromBytes(zip)).ToArray()
        : zip;
}
