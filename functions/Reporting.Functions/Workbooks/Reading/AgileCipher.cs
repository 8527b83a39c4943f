using System.Globalization;
using System.Security.Cryptography;
using System.Xml;

namespace Reporting.Functions.Workbooks.Reading;

/// <summary>What an element of the description says about a cipher: always AES-CBC here, with a hash, a length of key and a salt.</summary>
internal sealed record AgileCipher(HashAlgorithmName Hash, int KeySize, byte[] Salt)
{
    private const int BlockSize = 16;
    private const byte Filler = 0x36;

    /// <exception cref="InvalidDataException">Another cipher, or something is missing.</exception>
    public static AgileCipher Read(XmlReader element)
    {
        if (element.GetAttribute("cipherAlgorithm") != "AES" || element.GetAttribute("cipherChaining") != "ChainingModeCBC" || Number(element, "blockSize") != BlockSize)
        {
            throw new InvalidDataException("An unknown cipher.");
        }

        var bits = Number(element, "keyBits");
        return bits is 128 or 192 or 256
            ? new AgileCipher(HashOf(element.GetAttribute("hashAlgorithm")), bits / 8, Bytes(element, "saltValue"))
            : throw new InvalidDataException("An unknown length of key.");
    }

    public static int Number(XmlReader element, string attribute) => int.TryParse(element.GetAttribute(attribute), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        ? number
        : throw new InvalidDataException($"No number in {attribute}.");

    public static byte[] Bytes(XmlReader element, string attribute)
    {
        var text = element.GetAttribute(attribute) ?? "";
        var bytes = new byte[text.Length];
        return Convert.TryFromBase64String(text, bytes, out var written) ? bytes[..written] : throw new InvalidDataException($"No base64 in {attribute}.");
    }

    public byte[] Key(ReadOnlySpan<byte> passwordHash, ReadOnlySpan<byte> purpose) => Sized(HashData([.. passwordHash, .. purpose]), KeySize);

    /// <returns>The vector that starts a part of the content.</returns>
    public byte[] Vector(ReadOnlySpan<byte> part) => Sized(HashData([.. Salt, .. part]), BlockSize);

    /// <returns>What a key's own value was encrypted from: there the salt itself is the vector.</returns>
    public byte[] DecryptWithSalt(byte[] key, byte[] encrypted)
    {
        if (encrypted.Length % BlockSize != 0) throw new InvalidDataException("A value that is no whole number of blocks.");
        using var aes = Aes.Create();
        aes.Key = key;
        return aes.DecryptCbc(encrypted, Sized(Salt, BlockSize), PaddingMode.None);
    }

    public byte[] HashData(ReadOnlySpan<byte> bytes) => CryptographicOperations.HashData(Hash, bytes);

    private static HashAlgorithmName HashOf(string? name) => name switch
    {
        "SHA1" => HashAlgorithmName.SHA1,
        "SHA256" => HashAlgorithmName.SHA256,
        "SHA384" => HashAlgorithmName.SHA384,
        "SHA512" => HashAlgorithmName.SHA512,
        _ => throw new InvalidDataException("An unknown hash."),
    };

    private static byte[] Sized(byte[] bytes, int size)
    {
        var sized = new byte[size];
        Array.Fill(sized, Filler);
        bytes.AsSpan(0, Math.Min(bytes.Length, size)).CopyTo(sized);
        return sized;
    }
}
