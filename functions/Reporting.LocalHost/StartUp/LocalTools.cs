using System.Globalization;
using Reporting.LocalHost.Tools;

namespace Reporting.LocalHost.StartUp;

/// <summary>The storage emulator and the mail catcher of one run.</summary>
internal sealed class LocalTools(Azurite azurite, MailDev mail) : IAsyncDisposable
{
    private const int SmtpPort = 1025;
    private const int MailPagePort = 1080;

    public Azurite Azurite => azurite;

    public MailDev Mail => mail;

    public IReadOnlyDictionary<string, int> Ports => new Dictionary<string, int>
    {
        ["blob"] = azurite.Ports.Blob,
        ["queue"] = azurite.Ports.Queue,
        ["table"] = azurite.Ports.Table,
        ["smtp"] = mail.SmtpPort,
        ["mail"] = mail.WebPort,
    };

    /// <summary>Over everything a person sets: a mail sent from this machine is caught, whoever it is for.</summary>
    public IReadOnlyDictionary<string, string?> Settings => new Dictionary<string, string?>
    {
        ["Mail:SmtpHost"] = "127.0.0.1",
        ["Mail:SmtpPort"] = mail.SmtpPort.ToString(CultureInfo.InvariantCulture),
        ["Mail:SmtpStartTls"] = "false",
        ["Mail:SmtpUser"] = "",
        ["Mail:SmtpPassword"] = "",
        ["Mail:MaxPerRun"] = "1000",

        // Everybody is one address here, the demo included.
        ["Access:RequestsPerMinute"] = "1000000",

        // A moved clock shows its mails at once, not within the minute.
        ["Mail:Schedule"] = "*/2 * * * * *",
    };

    /// <param name="apart">Whether to start both on ports of their own, whatever runs already.</param>
    public static async Task<LocalTools> UseOrStart(DataFolder data, bool apart, IProgress<string> progress, CancellationToken stop)
    {
        progress.Report("Starting the storage emulator (Azurite) ...");
        var azurite = apart
            ? await Azurite.Start(RepoRoot.ToolsFolder, AzuritePorts.Free(), data.Azurite, progress, stop)
            : await Azurite.UseOrStart(RepoRoot.ToolsFolder, new(), data.Azurite, progress, stop);
        try
        {
            progress.Report("Starting the mail catcher (MailDev) ...");
            return new(azurite, apart
                ? await MailDev.StartAnywhere(RepoRoot.ToolsFolder, progress, stop)
                : await MailDev.UseOrStart(RepoRoot.ToolsFolder, SmtpPort, MailPagePort, progress, stop));
        }
        catch
        {
            await azurite.DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await mail.DisposeAsync();
        await azurite.DisposeAsync();
    }
}
