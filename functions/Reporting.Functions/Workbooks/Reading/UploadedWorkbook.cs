using System.Buffers.Binary;
using System.Text;
using Reporting.Domain.Reports;

namespace Reporting.Functions.Workbooks.Reading;

/// <summary>Tells by its content, never by its name, what kind of file was uploaded, and takes off the lock that anybody can open.</summary>
internal static class UploadedWorkbook
{
    private const int Sample = 4096;

    private static readonly byte[] ZipSignature = [0x50, 0x4B, 0x03, 0x04];

    private static readonly byte[] EndSignature = [0x50, 0x4B, 0x05, 0x06];

    private static readonly byte[] CompoundSignature = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

    /// <returns>The bytes of the zip within, and what is to be said of how it came.</returns>
    /// <exception cref="UnreadableWorkbookException">No zip is to be had from it.</exception>
    public static (BinaryData Zip, IReadOnlyList<Finding> Remarks) Open(BinaryData file, ReadingOptions options)
    {
        var bytes = file.ToMemory().Span;
        if (bytes.IsEmpty) throw new UnreadableWorkbookException(Findings.EmptyFile());
        if (bytes.StartsWith(CompoundSignature)) return Unlocked(file, options);
        if (!bytes.StartsWith(ZipSignature)) throw new UnreadableWorkbookException(OfNoZip(bytes));
        if (EndOf(bytes) is not { } end) throw new UnreadableWorkbookException(FindingKinds.TruncatedFile.OfFile());
        new ReadingBudget(options).CheckParts(BinaryPrimitives.ReadUInt16LittleEndian(bytes[(end + 10)..]));
        return (file, []);
    }

    private static (BinaryData, IReadOnlyList<Finding>) Unlocked(BinaryData file, ReadingOptions options)
    {
        if (CompoundFile.TryOpen(file.ToMemory()) is not { } compound) throw new UnreadableWorkbookException(Findings.NotAWorkbook());
        if (compound.Has("EncryptedPackage"))
        {
            return DefaultPassword.TryOpen(compound, options.MaxPasswordRounds) is { } opened
                ? (opened, [FindingKinds.DefaultPassword.OfFile()])
                : throw new UnreadableWorkbookException(FindingKinds.EncryptedFile.OfFile());
        }

        throw new UnreadableWorkbookException(compound.Has("Workbook") || compound.Has("Book") ? FindingKinds.OldExcelFile.OfFile() : Findings.NotAWorkbook());
    }

    private static Finding OfNoZip(ReadOnlySpan<byte> bytes)
    {
        var head = HeadOf(bytes[..Math.Min(Sample, bytes.Length)]);
        if (head.Contains("urn:oasis:names:tc:opendocument", StringComparison.Ordinal)) return FindingKinds.OpenDocument.OfFile();
        if (head.StartsWith("%PDF-", StringComparison.Ordinal) || IsSpreadsheetInXml(head)) return Findings.NotAWorkbook();
        if (IsWebPage(head)) return FindingKinds.WebPage.OfFile();
        return head.Any(letter => char.IsControl(letter) && letter is not ('\r' or '\n' or '\t' or (>= '\u0080' and <= '\u009F'))) ? Findings.NotAWorkbook() : FindingKinds.PlainText.OfFile();
    }

    // Excel's own "Unicode text" is UTF-16; any other is read as bytes, whatever its code page.
    private static string HeadOf(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xFF, 0xFE, .. var text] => Encoding.Unicode.GetString(text),
        [0xFE, 0xFF, .. var text] => Encoding.BigEndianUnicode.GetString(text),
        _ => Encoding.Latin1.GetString(bytes),
    };

    // Excel's XML of 2003 has tables too, but is no web page.
    private static bool IsSpreadsheetInXml(string head) =>
        head.Contains("urn:schemas-microsoft-com:office:spreadsheet", StringComparison.Ordinal) && !head.Contains("<html", StringComparison.OrdinalIgnoreCase);

    // What web systems export as .xls is an HTML table; what browsers save is sometimes MIME around it.
    private static bool IsWebPage(string head) =>
        new[] { "<html", "<!doctype html", "<table", "<meta", "mime-version:" }.Any(mark => head.Contains(mark, StringComparison.OrdinalIgnoreCase));

    // The end of a zip names its parts; a file that was cut short has lost it. A comment of up to 64 KB may follow it.
    private static int? EndOf(ReadOnlySpan<byte> bytes)
    {
        var from = Math.Max(0, bytes.Length - 65_557);
        var found = bytes[from..].LastIndexOf(EndSignature);
        return found >= 0 && bytes.Length - from - found >= 22 ? from + found : null;
    }
}
