using System.IO.Compression;
using System.Xml;

namespace Reporting.Functions.Workbooks.Reading;

/// <summary>The zip of a workbook, opened part by part as XML without DTDs or entities, under a common budget of unpacked bytes.</summary>
internal sealed class Package : IDisposable
{
    private readonly ZipArchive zip;
    private readonly Dictionary<string, ZipArchiveEntry> parts;
    private readonly UnpackingBudget budget;

    /// <exception cref="InvalidDataException">Not a zip, or a damaged one.</exception>
    /// <exception cref="WorkbookLimitException">Too many parts.</exception>
    public Package(Stream stream, ReadingOptions options)
    {
        zip = new ZipArchive(stream, ZipArchiveMode.Read);
        if (zip.Entries.Count > options.MaxParts) throw new WorkbookLimitException($"{options.MaxParts} phần trong tệp");
        budget = new UnpackingBudget(options.MaxUnpackedBytes);
        parts = new Dictionary<string, ZipArchiveEntry>(StringComparer.OrdinalIgnoreCase);
        foreach (var entry in zip.Entries) parts.TryAdd(entry.FullName.Replace('\\', '/').TrimStart('/'), entry);
    }

    public bool Has(string part) => parts.ContainsKey(part);

    /// <returns>A forward-only reader; null when there is no such part.</returns>
    public XmlReader? Open(string part) => parts.TryGetValue(part, out var entry)
        ? XmlReader.Create(new BudgetedStream(entry.Open(), budget), new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
            CloseInput = true,
        })
        : null;

    public void Dispose() => zip.Dispose();
}
