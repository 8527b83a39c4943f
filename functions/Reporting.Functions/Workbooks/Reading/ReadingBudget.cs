using System.Diagnostics;
using System.Text;
using Reporting.Domain;
using Reporting.Domain.Reports;

namespace Reporting.Functions.Workbooks.Reading;

/// <summary>How much may still be read of one workbook, counted as it is read: what a file says of its own sizes is not to be
/// trusted. Time is the machine's own, whatever the clock says.</summary>
internal sealed class ReadingBudget(ReadingOptions options)
{
    private const long SmallPart = 1_000_000;
    private const int MostListed = 200_000;
    private const long MostLooks = 100_000_000;

    private readonly long started = Stopwatch.GetTimestamp();
    private long unpacked;
    private long kept;
    private long looks;
    private int cells;

    /// <param name="bytes">Bytes unpacked just now.</param>
    /// <param name="part">The part they are of, and how much of it is unpacked now, out of how many packed bytes.</param>
    public void SpendBytes(int bytes, (string Name, long Unpacked, long Packed) part)
    {
        unpacked += bytes;
        if (unpacked > options.MaxUnpackedBytes) throw TooLarge(new($"{options.MaxUnpackedBytes / 1_000_000} MB sau khi giải nén", $"{options.MaxUnpackedBytes / 1_000_000} MB unpacked"));
        if (part.Unpacked > SmallPart && part.Unpacked / Math.Max(1, part.Packed) > options.MaxCompressionRatio)
        {
            throw new UnreadableWorkbookException(Findings.ZipBomb(part.Name, part.Unpacked / Math.Max(1, part.Packed)));
        }

        CheckTime();
    }

    public void CheckParts(int parts) => Check(parts, options.MaxParts, "phần trong tệp", "parts");

    /// <summary>A cell, or something of its size, has been read.</summary>
    public void SpendCell() => Check(++cells, options.MaxCells, "ô", "cells");

    public void CheckSharedTexts(int texts) => Check(texts, options.MaxSharedTexts, "chuỗi ký tự", "texts");

    /// <summary>How long a list is that describes the workbook: its relations, sheets, names or styles.</summary>
    public void CheckListed(int listed) => Check(listed, MostListed, "mục trong một danh sách", "entries in one list");

    /// <summary>Bytes of texts that are kept in memory.</summary>
    public void SpendKept(int bytes)
    {
        kept += bytes;
        if (kept > options.MaxUnpackedBytes / 2) throw TooLarge(new($"{options.MaxUnpackedBytes / 2_000_000} MB chữ trong các ô", $"{options.MaxUnpackedBytes / 2_000_000} MB of text in cells"));
    }

    /// <summary>Things that are looked at one by one for each of many cells.</summary>
    public void SpendLooks(int things)
    {
        looks += things;
        if (looks > MostLooks) throw TooLarge(new("số ô gộp và cột ẩn có thể xem hết", "as many merged cells and hidden columns as can be looked at"));
    }

    /// <param name="text">UTF-8, in which a character has at least one byte.</param>
    public void CheckTextLength(ReadOnlySpan<byte> text)
    {
        if (text.Length > options.MaxTextLength) Check(Encoding.UTF8.GetCharCount(text), options.MaxTextLength, "ký tự trong một ô", "characters in one cell");
    }

    public void CheckTime()
    {
        if (Stopwatch.GetElapsedTime(started).TotalSeconds > options.MaxSeconds) throw new UnreadableWorkbookException(Findings.TooSlow(options.MaxSeconds));
    }

    // Asked for every cell: the words are put together only when they are needed.
    private static void Check(int count, int most, string vi, string en)
    {
        if (count > most) throw TooLarge(new($"{most} {vi}", $"{most} {en}"));
    }

    private static UnreadableWorkbookException TooLarge(Bilingual limit) => new(Findings.WorkbookTooLarge(limit));
}
