using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Reporting.Functions.Workbooks.Reading;

/// <summary>A password hashed again and again, as both encryptions of MS-OFFCRYPTO do to make guessing slow.</summary>
internal static class PasswordHash
{
    public static byte[] Of(string password, ReadOnlySpan<byte> salt, HashAlgorithmName algorithm, int rounds)
    {
        var hash = CryptographicOperations.HashData(algorithm, [.. salt, .. Encoding.Unicode.GetBytes(password)]);
        var numbered = new byte[sizeof(int) + hash.Length];
        for (var round = 0; round < rounds; round++)
        {
            BinaryPrimitives.WriteInt32LittleEndian(numbered, round);
            hash.CopyTo(numbered, sizeof(int));
            CryptographicOperations.HashData(algorithm, numbered, hash);
        }

        return hash;
    }
}
