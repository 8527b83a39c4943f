using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Reporting.Functions.Workbooks.Reading;

/// <summary>The encryption of Excel 2007 (MS-OFFCRYPTO, standard): described in a binary header, AES-ECB under a key from SHA-1.</summary>
internal static class StandardEncryption
{
    private const int HeaderStart = 12;
    private const int LeastHeader = 32;
    private const int VerifierSize = 72;
    private const int Rounds = 50_000;
    private const uint CryptoApi = 0x04;
    private const uint External = 0x10;
    private const uint WithAes = 0x20;
    private const uint Sha1 = 0x8004;
    private const int SaltSize = 16;

    /// <returns>Null when the password is another one, or the encryption one we do not know.</returns>
    public static byte[]? Decrypt(ReadOnlySpan<byte> info, ReadOnlySpan<byte> blocks, string password, int mostRounds)
    {
        if (Rounds > mostRounds || info.Length < HeaderStart + LeastHeader + VerifierSize) return null;
        var headerSize = NumberAt(info, 8);
        if (headerSize < LeastHeader || headerSize > info.Length - HeaderStart - VerifierSize) return null;
        if (KeySizeOf(info[HeaderStart..]) is not { } keySize) return null;

        var verifier = info[(HeaderStart + (int)headerSize)..];
        if (NumberAt(verifier, 0) != SaltSize) return null;
        using var aes = Aes.Create();
        aes.Key = KeyOf(password, verifier.Slice(4, SaltSize), keySize);
        return Opens(aes, verifier) ? aes.DecryptEcb(blocks, PaddingMode.None) : null;
    }

    private static int? KeySizeOf(ReadOnlySpan<byte> header)
    {
        if ((NumberAt(header, 0) & (CryptoApi | External | WithAes)) != (CryptoApi | WithAes)) return null;
        if (NumberAt(header, 12) is not (0 or Sha1)) return null;
        return NumberAt(header, 8) switch
        {
            0 or 0x660E => 16,
            0x660F => 24,
            0x6610 => 32,
            _ => null,
        };
    }

    private static byte[] KeyOf(string password, ReadOnlySpan<byte> salt, int size)
    {
        var hash = PasswordHash.Of(password, salt, HashAlgorithmName.SHA1, Rounds);
        var last = SHA1.HashData([.. hash, 0, 0, 0, 0]);
        return [.. Spread(last, 0x36).Concat(Spread(last, 0x5C)).Take(size)];
    }

    private static byte[] Spread(byte[] hash, byte filler)
    {
        var block = new byte[64];
        Array.Fill(block, filler);
        for (var i = 0; i < hash.Length; i++) block[i] ^= hash[i];
        return SHA1.HashData(block);
    }

    private static bool Opens(Aes aes, ReadOnlySpan<byte> verifier)
    {
        var input = aes.DecryptEcb(verifier.Slice(20, 16), PaddingMode.None);
        return aes.DecryptEcb(verifier.Slice(40, 32), PaddingMode.None).AsSpan().StartsWith(SHA1.HashData(input));
    }

    private static uint NumberAt(ReadOnlySpan<byte> bytes, int offset) => BinaryPrimitives.ReadUInt32LittleEndian(bytes[offset..]);
}
