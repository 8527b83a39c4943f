using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net.Sockets;
using System.Text.Json;
using Reporting.LocalHost.Tools;

namespace Reporting.Functions.Tests.Support;

/// <summary>A real mail server that wants STARTTLS and a login: the one that MailDev is made of, which by itself offers neither together.</summary>
internal sealed class StartTlsServer : IAsyncDisposable
{
    public const string User = "reporting";
    public const string Password = "mật khẩu đúng";

    private readonly ConcurrentQueue<JsonElement> told = new();
    private readonly Process process;

    private StartTlsServer(Process process, int port)
    {
        (this.process, Port) = (process, port);
        process.OutputDataReceived += (_, line) =>
        {
            if (line.Data is { Length: > 0 } json) told.Enqueue(JsonDocument.Parse(json).RootElement);
        };
        process.BeginOutputReadLine();
    }

    public int Port { get; }

    /// <summary>The logins and mails, in their order.</summary>
    public IReadOnlyList<JsonElement> Told => [.. told];

    public static async Task<StartTlsServer> Start(OwnCertificate certificate)
    {
        await NodeTools.Install(RepoRoot.ToolsFolder);
        var (port, _, _) = AzuritePorts.Free();
        var script = Path.Combine(RepoRoot.Find(), "tests", "Reporting.Functions.Tests", "Mails", "starttls-server.cjs");
        string[] arguments = ["--require", Path.Combine(RepoRoot.ToolsFolder, "stop-with-parent.cjs"), script, port.ToString(CultureInfo.InvariantCulture), certificate.CertificateFile, certificate.KeyFile, User, Password];
        var start = new ProcessStartInfo("node", arguments) { RedirectStandardInput = true, RedirectStandardOutput = true };
        start.Environment["NODE_PATH"] = Path.Combine(RepoRoot.ToolsFolder, "node_modules");
        var server = new StartTlsServer(Process.Start(start)!, port);
        while (!await server.Answers()) await Task.Delay(50);
        return server;
    }

    public async ValueTask DisposeAsync()
    {
        process.StandardInput.Close();
        await process.WaitForExitAsync();
        process.Dispose();
    }

    private async Task<bool> Answers()
    {
        Assert.False(process.HasExited, "The mail server ended at once.");
        using var client = new TcpClient();
        try
        {
            await client.ConnectAsync("127.0.0.1", Port);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
