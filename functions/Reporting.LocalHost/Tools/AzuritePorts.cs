namespace Reporting.LocalHost.Tools;

/// <summary>The ports of Azurite's three services on 127.0.0.1; the usual ones unless said otherwise.</summary>
public sealed record AzuritePorts(int Blob = 10000, int Queue = 10001, int Table = 10002)
{
    /// <summary>Three that nobody has.</summary>
    public static AzuritePorts Free() => Ports.Free(3) is [var blob, var queue, var table] ? new(blob, queue, table) : new();

    internal IReadOnlyList<int> All => [Blob, Queue, Table];
}
