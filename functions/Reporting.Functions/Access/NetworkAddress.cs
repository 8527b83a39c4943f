using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Http;

namespace Reporting.Functions.Access;

/// <summary>The network address from which a request comes.</summary>
internal static class NetworkAddress
{
    private const int Longest = 60;

    // Whoever has one address of version 6 has all of the network's: its first 64 bits.
    private const int NetworkBytes = 8;

    // The platform's front end adds the sender's address, with a port, behind whatever the sender wrote there.
    public static string Of(HttpRequest request)
    {
        var last = request.Headers["X-Forwarded-For"].ToString().Split(',')[^1].Trim();
        if (last.Length == 0) return request.HttpContext.Connection.RemoteIpAddress?.ToString() ?? "";
        if (!IPEndPoint.TryParse(last, out var from)) return last.Length > Longest ? last[..Longest] : last;
        return from.Address.AddressFamily == AddressFamily.InterNetworkV6 && !from.Address.IsIPv4MappedToIPv6 ? NetworkOf(from.Address) : from.Address.ToString();
    }

    private static string NetworkOf(IPAddress address) => $"{new IPAddress([.. address.GetAddressBytes().Take(NetworkBytes), .. new byte[NetworkBytes]])}/64";
}
