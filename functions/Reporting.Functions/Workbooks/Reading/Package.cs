using System.IO.Compression;
using System.Xml;
using Reporting.Domain.Reports;

namespace Reporting.Functions.Workbooks.Reading;

/// <summary>The zip of a workbook, opened part by part as XML without DTDs or entities, under a common budget.</summary>
internal sealed class Package : IDisposable
{
    private readonly ZipArchive zip;
    private readonly Dictionary<string, ZipArchiveEntry> parts;
    private readonly HashSet<ZipArchiveEntry> opened = [];

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

    /// <summary>The part that was opened last: whatever is found wrong while reading is wrong in it.</summary>
    public string? LastOpened { get; private set; }

    /// <returns>A forward-only scanner; null when there is no such part.</returns>
    public XmlScanner? Open(string part)
    {
        if (!parts.TryGetValue(part, out var entry)) return null;
        opened.Add(entry);
        LastOpened = part;
        return new XmlScanner(new BudgetedStream(entry.Open(), Budget, part, entry.CompressedLength));
    }

    /// <summary>Looks at the head of every part that was not read: a DTD can stand nowhere else, and no part may have one.</summary>
    public void RefuseDocumentTypes()
    {
        foreach (var (name, entry) in parts)
        {
            if (!opened.Contains(entry)) RefuseDocumentType(name);
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

    /// <summary>Unpacks a part to its end and keeps nothing of it: only what really unpacks tells how large it is.</summary>
    public void Drain(string part)
    {
        using var stream = new BudgetedStream(parts[part].Open(), Budget, part, parts[part].CompressedLength);
        stream.CopyTo(Stream.Null);
    }

    public void Dispose() => zip.Dispose();

    private void RefuseDocumentType(string part)
    {
        try
        {
            using var xml = Open(part)!;
            xml.Read();
        }
        catch (DocumentTypeException)
        {
            throw;
        }
        catch (Exception other) when (other is XmlException or InvalidDataException)
        {
            // A picture, or a damaged part that nobody needs.
        }
    }
}
