using System.Text;

namespace Reporting.Functions.Mails;

/// <summary>A text that knows whether anybody has begun to read it.</summary>
internal sealed class WatchedText(string text) : MemoryStream(Encoding.UTF8.GetBytes(text), writable: false)
{
    public bool HasBegun { get; private set; }

    public override int Read(byte[] buffer, int offset, int count)
    {
        HasBegun = true;
        return base.Read(buffer, offset, count);
    }

    public override int Read(Span<byte> buffer)
    {
        HasBegun = true;
        return base.Read(buffer);
    }

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        HasBegun = true;
        return base.ReadAsync(buffer, cancellationToken);
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken)
    {
        HasBegun = true;
        return base.ReadAsync(buffer, offset, count, cancellationToken);
    }

    public override Task CopyToAsync(Stream destination, int bufferSize, CancellationToken cancellationToken)
    {
        HasBegun = true;
        return base.CopyToAsync(destination, bufferSize, cancellationToken);
    }
}
