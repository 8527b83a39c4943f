using System.Buffers.Binary;

namespace Reporting.Functions.Tests.Fuzzing;

/// <summary>Damage that knows nothing of what it damages: bad cables, full disks, and people with an editor.</summary>
internal static class ByteMutations
{
    private static readonly uint[] Telling = [0, 1, 0x7F, 0x80, 0xFF, 0x7FFF, 0x8000, 0xFFFF, 0x7FFF_FFFF, 0x8000_0000, 0xFFFF_FFFE, 0xFFFF_FFFF];

    public static byte[] Apply(byte[] file, Dice dice)
    {
        for (var times = dice.Between(1, 4); times > 0 && file.Length > 8; times--) file = Once(file, dice);
        return file;
    }

    private static byte[] Once(byte[] file, Dice dice)
    {
        // The end of a zip says where everything is.
        var at = dice.OneIn(3) ? Math.Max(0, file.Length - 1 - dice.Below(Math.Min(file.Length, 2_000))) : dice.Below(file.Length - 4);
        var length = Math.Min(file.Length - at, dice.OneIn(4) ? dice.Between(1, file.Length / 2) : dice.Between(1, 16));
        return dice.Below(8) switch
        {
            0 or 1 => Flipped(file, dice),
            2 => [.. file[..at], .. file[(at + length)..]],
            3 => [.. file[..at], .. Enumerable.Range(0, length % 1_000).Select(_ => (byte)dice.Below(256)), .. file[at..]],
            4 => [.. file[..(at + length)], .. file[at..]],
            5 => file[..at],
            6 => Moved(file, at, length, dice),
            _ => Stated(file, at, dice),
        };
    }

    private static byte[] Flipped(byte[] file, Dice dice)
    {
        var flipped = file.ToArray();
        for (var hits = dice.Between(1, 20); hits > 0; hits--) flipped[dice.Below(file.Length)] ^= (byte)(1 << dice.Below(8));
        return flipped;
    }

    private static byte[] Moved(byte[] file, int at, int length, Dice dice)
    {
        var moved = file.ToArray();
        file.AsSpan(at, length).CopyTo(moved.AsSpan(dice.Below(file.Length - length + 1)));
        return moved;
    }

    private static byte[] Stated(byte[] file, int at, Dice dice)
    {
        var stated = file.ToArray();
        BinaryPrimitives.WriteUInt32LittleEndian(stated.AsSpan(Math.Min(at, file.Length - 4)), dice.Of(Telling));
        return stated;
    }
}
