using System.Numerics;

namespace Reporting.Functions.Tests.Fuzzing;

/// <summary>Packs bytes in one way on every machine, which the runtime's own packing does not promise: one block under the fixed
/// codes of RFC 1951, each repetition looked for in one place.</summary>
internal sealed class FixedDeflate
{
    private const int Window = 32_768;
    private const int Longest = 258;
    private const int Shortest = 3;

    private readonly List<byte> packed = [];
    private uint waiting;
    private int bits;

    public static byte[] Pack(ReadOnlySpan<byte> content)
    {
        var deflate = new FixedDeflate();
        deflate.Write(0b011, 3);
        deflate.PackAll(content);
        deflate.Write(0, 7);
        deflate.Write(0, 7);
        return [.. deflate.packed];
    }

    private void PackAll(ReadOnlySpan<byte> content)
    {
        var last = new int[1 << 15];
        Array.Fill(last, -1);
        for (var at = 0; at < content.Length;)
        {
            var (length, distance) = (0, 0);
            if (at + Shortest <= content.Length)
            {
                ref var seen = ref last[((content[at] << 10) ^ (content[at + 1] << 5) ^ content[at + 2]) & 0x7FFF];
                if (seen >= 0 && at - seen <= Window) (length, distance) = (content.Slice(at, Math.Min(Longest, content.Length - at)).CommonPrefixLength(content[seen..]), at - seen);
                seen = at;
            }

            if (length >= Shortest) Repeat(length, distance);
            else Symbol(content[at]);
            at += length >= Shortest ? length : 1;
        }
    }

    // Lengths from 3 and distances from 1 stand in groups, each twice as wide as the one before it: four to a width, and two.
    private void Repeat(int length, int distance)
    {
        if (length == Longest)
        {
            Symbol(285);
        }
        else
        {
            var (group, extra, rest) = Group(length - Shortest, 4);
            Symbol(257 + group);
            Write((uint)rest, extra);
        }

        var (code, more, left) = Group(distance - 1, 2);
        Write(Reversed((uint)code, 5), 5);
        Write((uint)left, more);
    }

    private static (int Group, int Extra, int Left) Group(int number, int toAWidth)
    {
        if (number < 2 * toAWidth) return (number, 0, 0);
        var extra = BitOperations.Log2((uint)(number / toAWidth));
        return ((extra * toAWidth) + (number >> extra), extra, number & ((1 << extra) - 1));
    }

    private void Symbol(int symbol)
    {
        var (code, length) = symbol switch
        {
            < 144 => (0x30 + symbol, 8),
            < 256 => (0x190 + symbol - 144, 9),
            < 280 => (symbol - 256, 7),
            _ => (0xC0 + symbol - 280, 8),
        };
        Write(Reversed((uint)code, length), length);
    }

    private static uint Reversed(uint code, int length)
    {
        var reversed = 0u;
        for (var i = 0; i < length; i++) reversed |= ((code >> i) & 1) << (length - 1 - i);
        return reversed;
    }

    private void Write(uint value, int count)
    {
        waiting |= value << bits;
        for (bits += count; bits >= 8; bits -= 8)
        {
            packed.Add((byte)waiting);
            waiting >>= 8;
        }
    }
}
