using System.Diagnostics;

namespace Reporting.Functions.Tests.Support;

/// <summary>LibreOffice without a window, to save our workbooks as another program would.</summary>
internal static class LibreOffice
{
    private static readonly string[] Places = ["/usr/bin/soffice", "/usr/local/bin/soffice", "/opt/libreoffice/program/soffice", "/Applications/LibreOffice.app/Contents/MacOS/soffice", @"C:\Program Files\LibreOffice\program\soffice.exe"];

    public static string? Program { get; } = Places.FirstOrDefault(File.Exists);

    /// <returns>The workbook after LibreOffice has opened it and saved it as .xlsx.</returns>
    public static Task<BinaryData> Resave(BinaryData workbook) => Convert(workbook, "xlsx", "xlsx:Calc MS Excel 2007 XML");

    /// <param name="from">The ending of the file as it is.</param>
    /// <param name="to">The ending that it is to have, with the filter where the ending does not tell it: <c>xlsx:Calc MS Excel 2007 XML</c>.</param>
    public static async Task<BinaryData> Convert(BinaryData workbook, string from, string to)
    {
        var folder = Directory.CreateTempSubdirectory("libreoffice-");
        try
        {
            var file = Path.Combine(folder.FullName, $"in.{from}");
            await File.WriteAllBytesAsync(file, workbook.ToArray());
            var start = new ProcessStartInfo(Program!) { RedirectStandardOutput = true, RedirectStandardError = true };
            foreach (var argument in new[] { $"-env:UserInstallation={new Uri(Path.Combine(folder.FullName, "profile"))}", "--headless", "--convert-to", to, "--outdir", Path.Combine(folder.FullName, "out"), file }) start.ArgumentList.Add(argument);
            using var process = Process.Start(start)!;
            var output = await process.StandardOutput.ReadToEndAsync() + await process.StandardError.ReadToEndAsync();
            await process.WaitForExitAsync();
            var saved = Path.Combine(folder.FullName, "out", $"in.{to.Split(':')[0]}");
            Assert.True(File.Exists(saved), output);
            return BinaryData.FromBytes(await File.ReadAllBytesAsync(saved));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
