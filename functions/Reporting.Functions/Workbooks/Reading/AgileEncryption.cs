using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Xml;

namespace Reporting.Functions.Workbooks.Reading;

/// <summary>The encryption of Excel 2010 and later (MS-OFFCRYPTO, agile): described in XML, the content in segments each with its own
/// vector. The integrity code is not checked: the zip within has its own sums.</summary>
internal static class AgileEncryption
{
    private const int XmlStart = 8;
    private const int SegmentSize = 4096;

    /// <returns>Null when the password is another one, or the encryption one we do not know.</returns>
    /// <exception cref="InvalidDataException">The description is damaged.</exception>
    /// <exception cref="XmlException">The description is no XML, or has a DTD.</exception>
    public static byte[]? Decrypt(ReadOnlyMemory<byte> info, ReadOnlySpan<byte> blocks, string password, int mostRounds)
    {
        using var xml = XmlReader.Create(new MemoryStream(info[XmlStart..].ToArray()), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
        AgileCipher? content = null;
        while (xml.Read())
        {
            if (xml.NodeType != XmlNodeType.Element) continue;
            if (xml.LocalName == "keyData") content = AgileCipher.Read(xml);
            if (content is null || !AgilePasswordKey.IsAt(xml)) continue;
            return AgilePasswordKey.Read(xml).TryUnlock(content.KeySize, password, mostRounds) is { } key ? Decrypt(content, key, blocks) : null;
        }

        return null;
    }

    private static byte[] Decrypt(AgileCipher cipher, byte[] key, ReadOnlySpan<byte> blocks)
    {
        using var aes = Aes.Create();
        aes.Key = key;
        var content = new byte[blocks.Length];
        Span<byte> number = stackalloc byte[sizeof(int)];
        for (var start = 0; start < blocks.Length; start += SegmentSize)
        {
            BinaryPrimitives.WriteInt32LittleEndian(number, start / SegmentSize);
            var size = Math.Min(SegmentSize, blocks.Length - start);
            aes.DecryptCbc(blocks.Slice(start, size), cipher.Vector(number), content.AsSpan(start), PaddingMode.None);
        }

        return content;
    }
}
