namespace Reporting.Functions.Portal.Assets;

/// <summary>A file that the pages ask for.</summary>
public sealed record PortalAsset(string Name, string HashedName, string ContentType, byte[] Bytes)
{
    internal static PortalAsset Read(string name, string contentType)
    {
        using var stream = typeof(PortalAsset).Assembly.GetManifestResourceStream(name)!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return new PortalAsset(name, $"{Path.GetFileNameWithoutExtension(name)}.{PortalAssets.HashOf(bytes)}{Path.GetExtension(name)}", contentType, bytes);
    }
}
