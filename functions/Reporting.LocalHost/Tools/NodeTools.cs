using System.Security.Cryptography;

namespace Reporting.LocalHost.Tools;

/// <summary>Installs the npm packages of npm/package-lock.json, once.</summary>
public static class NodeTools
{
    private const int LinesToShow = 15;

    /// <summary>Installs into the folder, unless it holds these very packages already; of several processes one installs and the others wait.</summary>
    public static async Task Install(string folder, IProgress<string>? progress = null, CancellationToken stop = default)
    {
        Directory.CreateDirectory(folder);
        var packages = Path.Combine(AppContext.BaseDirectory, "npm");
        var wanted = await Fingerprint(packages, stop);
        var stamp = Path.Combine(folder, ".installed");
        if (await IsInstalled(stamp, wanted, stop))
            return;

        await using var turn = await Turn(Path.Combine(folder, ".lock"), progress, stop);
        if (await IsInstalled(stamp, wanted, stop))
            return;

        await Node.RequireVersion(stop);
        progress?.Report("Installing the storage emulator and the mail catcher (once, about half a minute) ...");
        foreach (var file in Directory.EnumerateFiles(packages))
            File.Copy(file, Path.Combine(folder, Path.GetFileName(file)), overwrite: true);
        await RunNpm(folder, stop);
        await File.WriteAllTextAsync(stamp, wanted, stop);
        progress?.Report("The storage emulator and the mail catcher are installed.");
    }

    private static async Task<bool> IsInstalled(string stamp, string wanted, CancellationToken stop) =>
        File.Exists(stamp) && await File.ReadAllTextAsync(stamp, stop) == wanted;

    private static async Task<string> Fingerprint(string packages, CancellationToken stop)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in Directory.EnumerateFiles(packages).Order(StringComparer.Ordinal))
            hash.AppendData(await File.ReadAllBytesAsync(file, stop));
        return Convert.ToHexString(hash.GetHashAndReset());
    }

    // The system takes the file back from a process that dies, so nobody waits for the dead.
    private static async Task<FileStream> Turn(string lockFile, IProgress<string>? progress, CancellationToken stop)
    {
        for (var told = false; ; told = true)
        {
            try
            {
                return new FileStream(lockFile, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException)
            {
                if (!told)
                    progress?.Report("Another process installs the tools; waiting for it ...");
                await Task.Delay(TimeSpan.FromMilliseconds(300), stop);
            }
        }
    }

    private static async Task RunNpm(string folder, CancellationToken stop)
    {
        var (exit, lines) = await Node.Run(OperatingSystem.IsWindows() ? "npm.cmd" : "npm", ["ci", "--no-audit", "--no-fund"], folder, stop);
        if (exit != 0)
            throw new ToolException($"npm could not install the packages of {folder} (exit code {exit}):{Environment.NewLine}{string.Join(Environment.NewLine, lines.TakeLast(LinesToShow))}");
    }
}
