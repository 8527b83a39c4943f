using System.Net;
using System.Net.Sockets;

namespace Reporting.LocalHost.Tools;

/// <summary>Ports of 127.0.0.1.</summary>
internal static class Ports
{
    // Below the range from which systems take the ports of outgoing connections (32768 on Linux, 49152 elsewhere): a port that is
    // free now would else be taken now and then before the program it is meant for listens on it.
    private const int First = 15_000;
    private const int Last = 32_000;

    /// <summary>Ports that nobody has, all different.</summary>
    public static IReadOnlyList<int> Free(int count)
    {
        var free = new HashSet<int>();
        while (free.Count < count)
        {
            var port = Random.Shared.Next(First, Last);
            if (IsFree(port)) free.Add(port);
        }

        return [.. free];
    }

    private static bool IsFree(int port)
    {
        using var listener = new TcpListener(IPAddress.Loopback, port);
        try
        {
            listener.Start();
            return true;
        }
        catch (SocketException)
        {
            return false;
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
