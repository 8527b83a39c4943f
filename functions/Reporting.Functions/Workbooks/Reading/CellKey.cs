namespace Reporting.Functions.Workbooks.Reading;

/// <summary>A cell's row and column in one number that sorts as the cells stand in a sheet: row by row.</summary>
internal static class CellKey
{
    public const int LastColumn = 16_384;

    private const int LastRow = 1_048_576;

    public static long Of(int row, int column) => ((long)row << 15) | (long)column;

    public static int RowOf(long key) => (int)(key >> 15);

    public static int ColumnOf(long key) => (int)(key & 0x7FFF);

    public static string AddressOf(long key)
    {
        Span<char> address = stackalloc char[12];
        var at = address.Length;
        for (var row = RowOf(key); row > 0; row /= 10) address[--at] = (char)('0' + (row % 10));
        for (var column = ColumnOf(key); column > 0; column = (column - 1) / 26) address[--at] = (char)('A' + ((column - 1) % 26));
        return new string(address[at..]);
    }

    /// <summary>Reads an address such as <c>E12</c>, dollar signs allowed.</summary>
    /// <returns>0 when it is none.</returns>
    public static long Parse(ReadOnlySpan<byte> address)
    {
        var (row, column, at) = (0, 0, 0);
        for (; at < address.Length && (address[at] is (>= (byte)'A' and <= (byte)'Z') || address[at] == '$'); at++)
        {
            if (address[at] == '$') continue;
            column = (column * 26) + address[at] - 'A' + 1;
            if (column > LastColumn) return 0;
        }

        for (; at < address.Length && address[at] is >= (byte)'0' and <= (byte)'9'; at++)
        {
            row = (row * 10) + address[at] - '0';
            if (row > LastRow) return 0;
        }

        return at == address.Length && row > 0 && column > 0 ? Of(row, column) : 0;
    }
}
