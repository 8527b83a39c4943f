using System.Xml;

namespace Reporting.Functions.Workbooks.Reading;

/// <summary>The content's key, locked with a password, and what tells whether a password is the right one.</summary>
internal sealed record AgilePasswordKey(AgileCipher Cipher, int Rounds, byte[] Verifier, byte[] VerifierHash, byte[] Value)
{
    private const string Namespace = "http://schemas.microsoft.com/office/2006/keyEncryptor/password";

    // Named in MS-OFFCRYPTO 2.3.4.11 to 2.3.4.13, one for each value, so that no two are encrypted under the same key.
    private static readonly byte[] ForVerifier = [0xFE, 0xA7, 0xD2, 0x76, 0x3B, 0x4B, 0x9E, 0x79];
    private static readonly byte[] ForVerifierHash = [0xD7, 0xAA, 0x0F, 0x6D, 0x30, 0x61, 0x34, 0x4E];
    private static readonly byte[] ForValue = [0x14, 0x6E, 0x0B, 0xE7, 0xAB, 0xAC, 0xD0, 0xD6];

    /// <summary>A certificate's key has the same name in another namespace.</summary>
    public static bool IsAt(XmlReader xml) => xml is { LocalName: "encryptedKey", NamespaceURI: Namespace };

    /// <exception cref="InvalidDataException">Another cipher, or something is missing.</exception>
    public static AgilePasswordKey Read(XmlReader element) => new(
        AgileCipher.Read(element),
        AgileCipher.Number(element, "spinCount"),
        AgileCipher.Bytes(element, "encryptedVerifierHashInput"),
        AgileCipher.Bytes(element, "encryptedVerifierHashValue"),
        AgileCipher.Bytes(element, "encryptedKeyValue"));

    /// <returns>The content's key; null when the password is another one or would take too many rounds to try.</returns>
    /// <exception cref="InvalidDataException">The values do not fit the cipher.</exception>
    public byte[]? TryUnlock(int keySize, string password, int mostRounds)
    {
        if (Rounds > mostRounds) return null;
        var hash = PasswordHash.Of(password, Cipher.Salt, Cipher.Hash, Rounds);
        var verifier = Decrypt(ForVerifier, Verifier);
        var expected = Decrypt(ForVerifierHash, VerifierHash);
        if (verifier.Length < Cipher.Salt.Length) return null;
        if (!expected.AsSpan().StartsWith(Cipher.HashData(verifier.AsSpan(0, Cipher.Salt.Length)))) return null;
        var key = Decrypt(ForValue, Value);
        return key.Length >= keySize ? key[..keySize] : null;

        byte[] Decrypt(byte[] purpose, byte[] encrypted) => Cipher.DecryptWithSalt(Cipher.Key(hash, purpose), encrypted);
    }
}
