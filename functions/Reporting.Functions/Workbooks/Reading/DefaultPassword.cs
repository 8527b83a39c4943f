using System.Buffers.Binary;
using System.Xml;

namespace Reporting.Functions.Workbooks.Reading;

/// <summary>Excel encrypts some workbooks, protected ones among them, under a password that everybody knows, and opens them without
/// asking. So do we: such a workbook is not meant to be kept from anybody.</summary>
internal static class DefaultPassword
{
    private const string Password = "VelvetSweatshop";
    private const string Info = "EncryptionInfo";
    private const string Package = "EncryptedPackage";
    private const int MostInfo = 65_536;
    private const int BlockSize = 16;

    /// <param name="mostRounds">How often the password is hashed at most; the file says how often, and each round costs time.</param>
    /// <returns>The workbook's zip; null when another password opens it, when it is encrypted in a way unknown to us, or damaged.</returns>
    public static BinaryData? TryOpen(CompoundFile file, int mostRounds)
    {
        try
        {
            return file.Read(Info) is { Length: > 8 and <= MostInfo } info && file.Read(Package) is { Length: > 8 } package
                ? Open(info, package, mostRounds)
                : null;
        }
        catch (Exception damaged) when (damaged is InvalidDataException or XmlException)
        {
            return null;
        }
    }

    private static BinaryData? Open(ReadOnlyMemory<byte> info, ReadOnlyMemory<byte> package, int mostRounds)
    {
        var size = BinaryPrimitives.ReadUInt64LittleEndian(package.Span);
        if (size > (ulong)(package.Length - sizeof(ulong))) return null;
        var wholeBlocks = ((int)size + BlockSize - 1) / BlockSize * BlockSize;
        if (wholeBlocks > package.Length - sizeof(ulong)) return null;

        var blocks = package.Span.Slice(sizeof(ulong), wholeBlocks);
        var content = (BinaryPrimitives.ReadUInt16LittleEndian(info.Span), BinaryPrimitives.ReadUInt16LittleEndian(info.Span[2..])) switch
        {
            (4, 4) => AgileEncryption.Decrypt(info, blocks, Password, mostRounds),
            (2 or 3 or 4, 2) => StandardEncryption.Decrypt(info.Span, blocks, Password, mostRounds),
            _ => null,
        };
        return content is null ? null : BinaryData.FromBytes(content.AsMemory(0, (int)size));
    }
}
