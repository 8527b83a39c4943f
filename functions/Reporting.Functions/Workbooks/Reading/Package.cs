using System.IO.Compression;
using System.Xml;
using Reporting.Domain.Reports;

namespace Reporting.Functions.Workbooks.Reading;

/// <summary>The zip of a workbook, opened part by part as XML without DTDs or entities, under a common budget.</summary>
internal sealed class Package : IDisposable
{
    private readonly ZipArchive zip;
    private readonly Dictionary<string, ZipArchiveEntry> parts;

    /// <exception cref="InvalidDataException">Not a zip, or a damaged one.</exception>
    /// <exception cref="UnreadableWorkbookException">Too many parts, or names that no program gives them.</exception>
    public Package(BinaryData file, ReadingBudget budget)
    {
        Budget = budget;
        zip = new ZipArchive(file.ToStream(), ZipArchiveMode.Read);
        budget.CheckParts(zip.Entries.Count);
        parts = new Dictionary<string, ZipArchiveEntry>(zip.Entries.Count, StringComparer.OrdinalIgnoreCase);
        foreach (var entry in zip.Entries)
        {
            if (!PartNames.IsSafe(entry.FullName) || !parts.TryAdd(PartNames.Normalised(entry.FullName), entry)) throw new UnreadableWorkbookException(Findings.UnsafePart(entry.FullName));
        }
    }

    public ReadingBudget Budget { get; }

    public IEnumerable<string> Names => parts.Keys;

    public bool Has(string part) => parts.ContainsKey(part);

    /// <returns>A forward-only scanner; null when there is no such part.</returns>
    public XmlScanner? Open(string part) => parts.TryGetValue(part, out var entry) ? Scan(entry, part) : null;

    /// <summary>Looks at the head of every part: a DTD can stand nowhere else, and no part may have one, read or not.</summary>
    public void RefuseDocumentTypes()
    {
        foreach (var (name, entry) in parts)
        {
            try
            {
                using var xml = Scan(entry, name);
                xml.Read();
            }
            catch (DocumentTypeException)
            {
                throw new UnreadableWorkbookException(Findings.DocumentType(name));
            }
            catch (XmlException)
            {
                // A picture, or something that we shall not read.
            }
            catch (InvalidDataException)
            {
                // Damaged: whoever needs the part will say so.
            }
        }
    }

    /// <returns>The first bytes of a part that is no XML; empty when there is none.</returns>
    public string Head(string part)
    {
        if (!parts.TryGetValue(part, out var entry)) return "";
        using var stream = new BudgetedStream(entry.Open(), Budget, part, entry.CompressedLength);
        var buffer = new byte[100];
        return System.Text.Encoding.Latin1.GetString(buffer, 0, stream.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false));
    }

    /// <summary>What the zip's directory says of a part's size, which is not to be trusted.</summary>
    public long StatedSize(string part) => parts[part].Length;

    /// <summary>Unpacks a part to its end and keeps nothing of it: only what really unpacks tells how large it is.</summary>
    /// <returns>Its size.</returns>
    public long Drain(string part)
    {
        using var stream = new BudgetedStream(parts[part].Open(), Budget, part, parts[part].CompressedLength);
        stream.CopyTo(Stream.Null);
        return stream.Unpacked;
    }

    public void Dispose() => zip.Dispose();

    private XmlScanner Scan(ZipArchiveEntry entry, string part) => new(new BudgetedStream(entry.Open(), Budget, part, entry.CompressedLength));
}
