using System.Security.Cryptography;

namespace Reporting.Functions.Portal.Assets;

/// <summary>The stylesheet, the script and the icon, from within the assembly. Each name carries a hash of what is in it, so that a browser
/// may keep it for ever.</summary>
public static class PortalAssets
{
    private static readonly Dictionary<string, PortalAsset> All = new[]
    {
        PortalAsset.Read("portal.css", "text/css; charset=utf-8"),
        PortalAsset.Read("portal.js", "text/javascript; charset=utf-8"),
        PortalAsset.Read("portal.svg", "image/svg+xml"),
    }.ToDictionary(asset => asset.HashedName, StringComparer.Ordinal);

    public static string Style { get; } = AddressOf("portal.css");

    public static string Script { get; } = AddressOf("portal.js");

    public static string Icon { get; } = AddressOf("portal.svg");

    public static PortalAsset? Find(string hashedName) => All.GetValueOrDefault(hashedName);

    private static string AddressOf(string name) => $"/assets/{All.Values.Single(asset => asset.Name == name).HashedName}";

    internal static string HashOf(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes))[..12];
}
