using System.Diagnostics;
using System.Reflection;
using System.Runtime.InteropServices;

namespace Reporting.Functions.Tests.Infra;

/// <summary>Bicep's command line, which the test project restores as a package.</summary>
internal static class BicepCli
{
    private static readonly string Path = typeof(BicepCli).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(one => one.Key == "BicepCli").Value!;

    public static bool IsHere => OperatingSystem.IsLinux() && RuntimeInformation.OSArchitecture == Architecture.X64 && File.Exists(Path);

    /// <returns>Exit code and everything that was printed.</returns>
    public static async Task<(int Exit, string Output, string Messages)> Run(params string[] arguments)
    {
        if (OperatingSystem.IsLinux()) File.SetUnixFileMode(Path, File.GetUnixFileMode(Path) | UnixFileMode.UserExecute);

        var start = new ProcessStartInfo(Path, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start)!;
        var messages = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, output, await messages);
    }
}
