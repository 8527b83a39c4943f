namespace Reporting.Functions.Tests.Support;

/// <summary>Gives one to seven bytes at a time, as a stream may.</summary>
internal sealed class DribblingStream(byte[] bytes, Random random) : MemoryStream(bytes)
{
    public override int Read(byte[] buffer, int offset, int count) => base.Read(buffer, offset, Math.Min(count, random.Next(1, 8)));

    public override int Read(Span<byte> buffer) => base.Read(buffer[..Math.Min(buffer.Length, random.Next(1, 8))]);
}
