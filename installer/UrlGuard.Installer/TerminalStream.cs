namespace UrlGuard.Installer;

/// <summary>Standard output or error, also where it was closed before the program began (<c>&gt;&amp;-</c>).</summary>
/// <param name="inner">The stream; null where it is closed.</param>
/// <param name="isQuiet">True where nobody can be told that writing failed: of standard error. It must not end the program.</param>
internal sealed class TerminalStream(Stream? inner, bool isQuiet) : Stream
{
    /// <inheritdoc/>
    public override bool CanRead => false;

    /// <inheritdoc/>
    public override bool CanSeek => false;

    /// <inheritdoc/>
    public override bool CanWrite => true;

    /// <inheritdoc/>
    public override long Length => throw new NotSupportedException();

    /// <inheritdoc/>
    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <inheritdoc/>
    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    /// <inheritdoc/>
    public override void Write(ReadOnlySpan<byte> buffer)
    {
        try
        {
            if (inner is null)
                throw Closed();
            inner.Write(buffer);
        }
        catch (UnauthorizedAccessException) when (!isQuiet)
        {
            // The runtime took the closed number for a file of its own before the program began, and reads from it.
            throw Closed();
        }
        catch (Exception e) when (isQuiet && e is (IOException or UnauthorizedAccessException))
        {
            // The exit status is all that can still be said.
        }
    }

    private static IOException Closed() => new("standard output is closed: the answer can't be written");

    /// <summary>Does nothing: no buffer is here.</summary>
    public override void Flush() { }

    /// <inheritdoc/>
    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void SetLength(long value) => throw new NotSupportedException();
}
