using System.Globalization;

namespace Reporting.LocalHost.Tools;

/// <summary>MailDev, the mail catcher: takes every mail, sends none on, and shows them on a page. Its mails are gone when it ends.</summary>
public sealed class MailDev : IAsyncDisposable
{
    private readonly NodeTool? tool;
    private readonly string? folder;

    private MailDev(int smtpPort, int webPort, NodeTool? tool, string? folder)
    {
        SmtpPort = smtpPort;
        WebPort = webPort;
        this.tool = tool;
        this.folder = folder;
    }

    public int SmtpPort { get; }

    public int WebPort { get; }

    /// <summary>The page that shows the mails; the same as JSON under <c>api/email</c>.</summary>
    public Uri Page => new($"http://127.0.0.1:{WebPort.ToString(CultureInfo.InvariantCulture)}/");

    /// <summary>False when it was running already; then disposing of this leaves it running.</summary>
    public bool IsOurs => tool != null;

    /// <summary>Uses what listens on these ports, and starts MailDev there when nothing does.</summary>
    public static async Task<MailDev> UseOrStart(string toolsFolder, int smtpPort, int webPort, IProgress<string>? progress = null, CancellationToken stop = default) =>
        await Ports.AllAnswer("MailDev", [smtpPort, webPort], stop) ? new(smtpPort, webPort, null, null) : await Start(toolsFolder, smtpPort, webPort, progress, stop);

    /// <summary>Starts MailDev on free ports.</summary>
    public static Task<MailDev> StartAnywhere(string toolsFolder, IProgress<string>? progress = null, CancellationToken stop = default)
    {
        var ports = Ports.Free(2);
        return Start(toolsFolder, ports[0], ports[1], progress, stop);
    }

    /// <summary>Starts MailDev on these ports.</summary>
    public static async Task<MailDev> Start(string toolsFolder, int smtpPort, int webPort, IProgress<string>? progress = null, CancellationToken stop = default)
    {
        await NodeTools.Install(toolsFolder, progress, stop);

        // Left to itself it shares one folder with every other of its kind on the machine, and empties it when it ends.
        var folder = Directory.CreateTempSubdirectory("maildev-").FullName;
        string[] arguments =
        [
            "--silent", "--mail-directory", folder, "--ip", "127.0.0.1", "--web-ip", "127.0.0.1",
            "--smtp", smtpPort.ToString(CultureInfo.InvariantCulture), "--web", webPort.ToString(CultureInfo.InvariantCulture),
        ];
        try
        {
            return new(smtpPort, webPort, await NodeTool.Start("MailDev", toolsFolder, "maildev/dist/bin/maildev.js", arguments, [smtpPort, webPort], stop), folder);
        }
        catch
        {
            Remove(folder);
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (tool is not null) await tool.DisposeAsync();
        if (folder is not null) Remove(folder);
    }

    // MailDev may have removed it itself.
    private static void Remove(string folder)
    {
        if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
    }
}
