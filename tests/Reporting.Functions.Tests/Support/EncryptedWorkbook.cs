using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Reporting.Functions.Tests.Support;

/// <summary>Encrypts a workbook as Excel does, step by step after MS-OFFCRYPTO and with none of the code that decrypts.</summary>
internal sealed record EncryptedWorkbook
{
    public string Password { get; init; } = "VelvetSweatshop";

    /// <summary>How often agile encryption hashes the password; standard encryption always does 50,000 times.</summary>
    public int Rounds { get; init; } = 100_000;

    public string Hash { get; init; } = "SHA512";

    /// <summary>Excel's own default for agile encryption; for standard encryption it is 128.</summary>
    public int KeyBits { get; init; } = 256;

    /// <summary>Of the compound file.</summary>
    public int Version { get; init; } = 3;

    /// <summary>What the package says about its size, where that is not the truth.</summary>
    public ulong? StatedSize { get; init; }

    /// <summary>The description, where it is not to be what it should.</summary>
    public Func<string, string> Change { get; init; } = xml => xml;

    public BinaryData Agile(BinaryData workbook)
    {
        var random = new Random(2010);
        var (contentSalt, passwordSalt, key, verifier) = (Fresh(random, 16), Fresh(random, 16), Fresh(random, KeyBits / 8), Fresh(random, 16));
        var package = Package(workbook, AgileContent(workbook.ToArray(), key, contentSalt));
        var hmacKey = Fresh(random, HashOf([]).Length);
        var hmac = CryptographicOperations.HmacData(new HashAlgorithmName(Hash), hmacKey, package);

        var hash = HashOf([.. passwordSalt, .. Encoding.Unicode.GetBytes(Password)]);
        for (var round = 0; round < Rounds; round++) hash = HashOf([.. BitConverter.GetBytes(round), .. hash]);

        var xml = Describe(
            contentSalt,
            passwordSalt,
            Cbc(key, Fit(HashOf([.. contentSalt, .. Hex("5FB2AD010CB9E1F6")]), 16), hmacKey),
            Cbc(key, Fit(HashOf([.. contentSalt, .. Hex("A0677F02B22C8433")]), 16), hmac),
            Locked("FEA7D2763B4B9E79", verifier),
            Locked("D7AA0F6D3061344E", HashOf(verifier)),
            Locked("146E0BE7ABACD0D6", key));
        return File([4, 0, 4, 0, 0x40, 0, 0, 0, .. Encoding.UTF8.GetBytes(Change(xml))], package);

        string Locked(string purpose, byte[] value) => Cbc(Fit(HashOf([.. hash, .. Hex(purpose)]), KeyBits / 8), passwordSalt, value);
    }

    public BinaryData Standard(BinaryData workbook)
    {
        var random = new Random(2007);
        var (salt, verifier) = (Fresh(random, 16), Fresh(random, 16));
        using var aes = Aes.Create();
        aes.Key = StandardKey(salt);
        var info = new BinaryWriter(new MemoryStream());
        info.Write(0x0002_0004);
        info.Write(0x24);
        var provider = Encoding.Unicode.GetBytes("Microsoft Enhanced RSA and AES Cryptographic Provider\0");
        info.Write(32 + provider.Length);
        foreach (var number in new[] { 0x24, 0, KeyBits switch { 128 => 0x660E, 192 => 0x660F, _ => 0x6610 }, 0x8004, KeyBits, 0x18, 0, 0 }) info.Write(number);
        info.Write(provider);
        info.Write(16);
        info.Write(salt);
        info.Write(aes.EncryptEcb(verifier, PaddingMode.None));
        info.Write(20);
        info.Write(aes.EncryptEcb(SHA1.HashData(verifier), PaddingMode.Zeros));
        return File(((MemoryStream)info.BaseStream).ToArray(), Package(workbook, aes.EncryptEcb(workbook.ToArray(), PaddingMode.Zeros)));
    }

    private byte[] StandardKey(byte[] salt)
    {
        var hash = SHA1.HashData([.. salt, .. Encoding.Unicode.GetBytes(Password)]);
        for (var round = 0; round < 50_000; round++) hash = SHA1.HashData([.. BitConverter.GetBytes(round), .. hash]);
        hash = SHA1.HashData([.. hash, 0, 0, 0, 0]);
        var (inner, outer) = (Enumerable.Repeat((byte)0x36, 64).ToArray(), Enumerable.Repeat((byte)0x5C, 64).ToArray());
        for (var i = 0; i < hash.Length; i++)
        {
            inner[i] ^= hash[i];
            outer[i] ^= hash[i];
        }

        return [.. SHA1.HashData(inner).Concat(SHA1.HashData(outer)).Take(KeyBits / 8)];
    }

    private byte[] AgileContent(byte[] content, byte[] key, byte[] salt)
    {
        var segments = content.Chunk(4096).Select((segment, i) => Convert.FromBase64String(Cbc(key, Fit(HashOf([.. salt, .. BitConverter.GetBytes(i)]), 16), segment)));
        return [.. segments.SelectMany(segment => segment)];
    }

    private byte[] Package(BinaryData workbook, byte[] encrypted) => [.. BitConverter.GetBytes(StatedSize ?? (ulong)workbook.ToMemory().Length), .. encrypted];

    private string Describe(byte[] contentSalt, byte[] passwordSalt, string hmacKey, string hmac, string verifier, string verifierHash, string key)
    {
        var cipher = string.Create(CultureInfo.InvariantCulture, $"saltSize=\"16\" blockSize=\"16\" keyBits=\"{KeyBits}\" hashSize=\"{HashOf([]).Length}\" cipherAlgorithm=\"AES\" cipherChaining=\"ChainingModeCBC\" hashAlgorithm=\"{Hash}\"");
        return string.Create(CultureInfo.InvariantCulture, $"""
            <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
            <encryption xmlns="http://schemas.microsoft.com/office/2006/encryption" xmlns:p="http://schemas.microsoft.com/office/2006/keyEncryptor/password" xmlns:c="http://schemas.microsoft.com/office/2006/keyEncryptor/certificate"><keyData {cipher} saltValue="{Convert.ToBase64String(contentSalt)}"/><dataIntegrity encryptedHmacKey="{hmacKey}" encryptedHmacValue="{hmac}"/><keyEncryptors><keyEncryptor uri="http://schemas.microsoft.com/office/2006/keyEncryptor/password"><p:encryptedKey spinCount="{Rounds}" {cipher} saltValue="{Convert.ToBase64String(passwordSalt)}" encryptedVerifierHashInput="{verifier}" encryptedVerifierHashValue="{verifierHash}" encryptedKeyValue="{key}"/></keyEncryptor></keyEncryptors></encryption>
            """);
    }

    private BinaryData File(byte[] info, byte[] package) => Compound.Write(
        Version,
        ("EncryptionInfo", info),
        ("EncryptedPackage", package),
        ("\u0006DataSpaces/Version", DataSpaces.Version),
        ("\u0006DataSpaces/DataSpaceMap", DataSpaces.Map),
        ("\u0006DataSpaces/DataSpaceInfo/StrongEncryptionDataSpace", DataSpaces.Space),
        ("\u0006DataSpaces/TransformInfo/StrongEncryptionTransform/\u0006Primary", DataSpaces.Transform));

    private byte[] HashOf(byte[] bytes) => CryptographicOperations.HashData(new HashAlgorithmName(Hash), bytes);

    private static string Cbc(byte[] key, byte[] vector, byte[] value)
    {
        using var aes = Aes.Create();
        aes.Key = key;
        return Convert.ToBase64String(aes.EncryptCbc(value, vector, PaddingMode.Zeros));
    }

    private static byte[] Fit(byte[] bytes, int size) => [.. bytes.Concat(Enumerable.Repeat((byte)0x36, size)).Take(size)];

    private static byte[] Hex(string hex) => Convert.FromHexString(hex);

    private static byte[] Fresh(Random random, int size)
    {
        var bytes = new byte[size];
        random.NextBytes(bytes);
        return bytes;
    }
}
