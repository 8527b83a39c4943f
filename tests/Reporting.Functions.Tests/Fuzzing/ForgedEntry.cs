namespace Reporting.Functions.Tests.Fuzzing;

/// <summary>A part as a <see cref="ForgedZip"/> writes it. What is not stated is as it should be.</summary>
internal sealed record ForgedEntry(string Name, byte[] Content)
{
    private byte[]? packed;

    public bool IsStored { get; init; }

    public ushort? Method { get; init; }

    public ushort Flags { get; init; } = 0x0800;

    public uint? Crc { get; init; }

    public uint? Size { get; init; }

    public uint? PackedSize { get; init; }

    public uint? Offset { get; init; }

    public byte[] Extra { get; init; } = [];

    public byte[] Comment { get; init; } = [];

    /// <summary>What stands in the directory at the zip's end, where it is not what stands before the part.</summary>
    public ForgedEntry? InDirectory { get; init; }

    /// <summary>The packed bytes, worked out once.</summary>
    public byte[] Packed
    {
        get => packed ??= IsStored ? Content : FixedDeflate.Pack(Content);
        init => packed = value;
    }

    public ushort StatedMethod => Method ?? (ushort)(IsStored ? 0 : 8);
}
