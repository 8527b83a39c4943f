using System.Globalization;

namespace Reporting.LocalHost.Tools;

/// <summary>Azurite, the storage emulator: blobs, queues and tables on 127.0.0.1.</summary>
public sealed class Azurite : IAsyncDisposable
{
    private const string Account = "devstoreaccount1";

    // The key that every storage emulator has, published by Microsoft.
    private const string Key = "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";

    private readonly NodeTool? tool;

    private Azurite(AzuritePorts ports, NodeTool? tool)
    {
        Ports = ports;
        this.tool = tool;
    }

    public AzuritePorts Ports { get; }

    /// <summary>False when it was running already; then disposing of this leaves it running.</summary>
    public bool IsOurs => tool != null;

    /// <summary>Names each endpoint, because the ports may be any.</summary>
    public string ConnectionString => string.Create(CultureInfo.InvariantCulture,
        $"DefaultEndpointsProtocol=http;AccountName={Account};AccountKey={Key};BlobEndpoint=http://127.0.0.1:{Ports.Blob}/{Account};QueueEndpoint=http://127.0.0.1:{Ports.Queue}/{Account};TableEndpoint=http://127.0.0.1:{Ports.Table}/{Account};");

    /// <summary>Uses what listens on these ports, and starts Azurite there when nothing does.</summary>
    public static async Task<Azurite> UseOrStart(string toolsFolder, AzuritePorts ports, string? dataFolder, IProgress<string>? progress = null, CancellationToken stop = default) =>
        await Tools.Ports.AllAnswer("Azurite", ports.All, stop) ? new(ports, null) : await Start(toolsFolder, ports, dataFolder, progress, stop);

    /// <summary>Starts Azurite on these ports; without a data folder everything is kept in memory and gone at the end.</summary>
    public static async Task<Azurite> Start(string toolsFolder, AzuritePorts ports, string? dataFolder, IProgress<string>? progress = null, CancellationToken stop = default)
    {
        await NodeTools.Install(toolsFolder, progress, stop);
        string[] arguments =
        [
            "--silent", "--skipApiVersionCheck", "--disableTelemetry",
            .. Listen("blob", ports.Blob), .. Listen("queue", ports.Queue), .. Listen("table", ports.Table),
            .. dataFolder is null ? ["--inMemoryPersistence"] : new[] { "--location", Directory.CreateDirectory(dataFolder).FullName },
        ];
        return new(ports, await NodeTool.Start("Azurite", toolsFolder, "azurite/dist/src/azurite.js", arguments, ports.All, stop));
    }

    public ValueTask DisposeAsync() => tool?.DisposeAsync() ?? ValueTask.CompletedTask;

    private static string[] Listen(string service, int port) => [$"--{service}Host", "127.0.0.1", $"--{service}Port", port.ToString(CultureInfo.InvariantCulture)];
}
