using System.Net;
using System.Net.Sockets;

namespace Reporting.LocalHost.Tools;

/// <summary>Ports of 127.0.0.1.</summary>
internal static class Ports
{
    /// <summary>Ports that nobody has, all different.</summary>
    public static IReadOnlyList<int> Free(int count)
    {
        var listeners = Enumerable.Range(0, count).Select(_ => new TcpListener(IPAddress.Loopback, 0)).ToList();
        try
        {
            listeners.ForEach(listener => listener.Start());
            return [.. listeners.Select(listener => ((IPEndPoint)listener.LocalEndpoint).Port)];
        }
        finally
        {
            listeners.ForEach(listener => listener.Dispose());
        }
    }

    public static async Task<bool> Answers(int port, CancellationToken stop)
    {
        using var client = new TcpClient();
        try
        {
            await client.ConnectAsync(IPAddress.Loopback, port, stop);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    /// <summary>Whether somebody listens on all of these ports, or on none; some of them taken is an error.</summary>
    public static async Task<bool> AllAnswer(string tool, IReadOnlyList<int> ports, CancellationToken stop)
    {
        var answers = await Task.WhenAll(ports.Select(port => Answers(port, stop)));
        if (answers.Distinct().Count() == 1)
            return answers[0];

        var taken = ports.Where((_, index) => answers[index]);
        throw new ToolException($"{tool} needs the ports {string.Join(", ", ports)}, but another program listens on {string.Join(", ", taken)}. End it, or choose other ports.");
    }
}
