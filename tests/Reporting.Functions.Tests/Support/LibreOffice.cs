using System.Diagnostics;

namespace Reporting.Functions.Tests.Support;

/// <summary>LibreOffice without a window, to save our workbooks as another program would.</summary>
internal static class LibreOffice
{
    private static readonly string[] Places = ["/usr/bin/soffice", "/usr/local/bin/soffice", "/opt/libreoffice/program/soffice", "/Applications/LibreOffice.app/Contents/MacOS/soffice", @"C:\Program Files\LibreOffice\program\soffice.exe"];

    public static string? Program { get; } = Places.FirstOrDefault(File.Exists);

    /// <returns>The workbook after LibreOffice has opened it and saved it as .xlsx.</returns>
    public static async Task<BinaryData> Resave(BinaryData workbook)
    {
        var folder = Directory.CreateTempSubdirectory("libreoffice-");
        try
        {
            var file = Path.Combine(folder.FullName, "in.xlsx");
            await File.WriteAllBytesAsync(file, workbook.ToArray());
            var start = new ProcessStartInfo(Program!) { RedirectStandardOutput = true, RedirectStandardError = true };
            foreach (var argument in new[] { $"-env:UserInstallation={new Uri(Path.Combine(folder.FullName, "profile"))}", "--headless", "--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir", Path.Combine(folder.FullName, "out"), file }) start.ArgumentList.Add(argument);
            using var process = Process.Start(start)!;
            var output = await process.StandardOutput.ReadToEndAsync() + await process.StandardError.ReadToEndAsync();
            await process.WaitForExitAsync();
            var saved = Path.Combine(folder.FullName, "out", "in.xlsx");
            Assert.True(File.Exists(saved), output);
            return BinaryData.FromBytes(await File.ReadAllBytesAsync(saved));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
