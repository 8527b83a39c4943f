using System.Text;

namespace Reporting.Functions.Tests.Support;

/// <summary>What MS-OFFCRYPTO 2.1 has an encrypted workbook say about itself; some programs will not open one without.</summary>
internal static class DataSpaces
{
    private const string TransformId = "{FF9A3F03-56EF-4613-BDD5-5A41C1D07246}";
    private static readonly byte[] Versions = Numbers(1, 1, 1);

    public static byte[] Version { get; } = [.. Text("Microsoft.Container.DataSpaces"), .. Versions];

    public static byte[] Map { get; } = MapOf([.. Numbers(1, 0), .. Text("EncryptedPackage"), .. Text("StrongEncryptionDataSpace")]);

    public static byte[] Space { get; } = [.. Numbers(8, 1), .. Text("StrongEncryptionTransform")];

    public static byte[] Transform { get; } = TransformOf(Text(TransformId));

    private static byte[] MapOf(byte[] entry) => [.. Numbers(8, 1, entry.Length + 4), .. entry];

    private static byte[] TransformOf(byte[] id) => [.. Numbers(8 + id.Length, 1), .. id, .. Text("Microsoft.Container.EncryptionTransform"), .. Versions, .. Numbers(0, 0, 0, 4)];

    private static byte[] Text(string text)
    {
        var bytes = Encoding.Unicode.GetBytes(text);
        return [.. Numbers(bytes.Length), .. bytes, .. new byte[(4 - (bytes.Length % 4)) % 4]];
    }

    private static byte[] Numbers(params int[] numbers) => [.. numbers.SelectMany(BitConverter.GetBytes)];
}
