using System.IO.Compression;
using System.Text;

namespace Reporting.Functions.Tests.Support;

/// <summary>Changes the parts of a workbook below what any library would write.</summary>
internal static class ZipSurgery
{
    public static BinaryData Replace(this BinaryData workbook, string part, Func<string, string> change) => workbook.Edit(zip =>
    {
        var entry = zip.Entries.Single(entry => entry.FullName == part);
        string text;
        using (var reader = new StreamReader(entry.Open())) text = reader.ReadToEnd();
        entry.Delete();
        zip.Put(part, change(text));
    });

    public static BinaryData Add(this BinaryData workbook, string part, string text) => workbook.Edit(zip => zip.Put(part, text));

    public static BinaryData Add(this BinaryData workbook, string part, byte[] content, CompressionLevel compression = CompressionLevel.Optimal) => workbook.Edit(zip =>
    {
        using var stream = zip.CreateEntry(part, compression).Open();
        stream.Write(content);
    });

    public static BinaryData Remove(this BinaryData workbook, string part) => workbook.Edit(zip => zip.Entries.Single(entry => entry.FullName == part).Delete());

    public static BinaryData Edit(this BinaryData workbook, Action<ZipArchive> change)
    {
        using var stream = new MemoryStream();
        stream.Write(workbook.ToMemory().Span);
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true)) change(zip);
        return BinaryData.FromBytes(stream.ToArray());
    }

    private static void Put(this ZipArchive zip, string part, string text)
    {
        using var writer = new StreamWriter(zip.CreateEntry(part).Open(), new UTF8Encoding(false));
        writer.Write(text);
    }
}
