namespace Reporting.Functions.Api;

/// <summary>Reads another stream up to a limit and then ends, as if that were all; it knows that there was more.</summary>
internal sealed class CappedStream(Stream inner, long mostBytes) : Stream
{
    private long read;

    /// <summary>Whether there was more than the limit.</summary>
    public bool IsOver => read > mostBytes;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => read;
        set => throw new NotSupportedException();
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (IsOver || buffer.Length == 0) return 0;

        // One byte beyond the limit tells that there is more.
        var most = (int)Math.Min(buffer.Length, mostBytes - read + 1);
        var some = await inner.ReadAsync(buffer[..most], cancellationToken);
        read += some;
        return IsOver ? some - 1 : some;
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException("A request is read without blocking.");

    public override void Flush() => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
