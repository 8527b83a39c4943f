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

    private readonly long started = Stopwatch.GetTimestamp();
    private long unpacked;
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

    public void CheckParts(int parts)
    {
        if (parts > options.MaxParts) throw TooLarge(new($"{options.MaxParts} phần trong tệp", $"{options.MaxParts} parts"));
    }

    /// <summary>A cell, or something of its size, has been read.</summary>
    public void SpendCell()
    {
        if (++cells > options.MaxCells) throw TooLarge(new($"{options.MaxCells} ô", $"{options.MaxCells} cells"));
    }

    public void CheckSharedTexts(int texts)
    {
        if (texts > options.MaxSharedTexts) throw TooLarge(new($"{options.MaxSharedTexts} chuỗi ký tự", $"{options.MaxSharedTexts} texts"));
    }

    /// <param name="text">UTF-8, in which a character has at least one byte.</param>
    public void CheckTextLength(ReadOnlySpan<byte> text)
    {
        if (text.Length > options.MaxTextLength && Encoding.UTF8.GetCharCount(text) > options.MaxTextLength) throw TooLarge(new($"{options.MaxTextLength} ký tự trong một ô", $"{options.MaxTextLength} characters in one cell"));
    }

    public void CheckTime()
    {
        if (Stopwatch.GetElapsedTime(started).TotalSeconds > options.MaxSeconds) throw new UnreadableWorkbookException(Findings.TooSlow(options.MaxSeconds));
    }

    private static UnreadableWorkbookException TooLarge(Bilingual limit) => new(Findings.WorkbookTooLarge(limit));
}
