using System.Buffers;
using System.Runtime.InteropServices;

namespace UrlGuard.Core.Images;

/// <summary>Puts tables one behind the other, as <see cref="Block"/> cuts them.</summary>
internal sealed class BlockWriter
{
    private readonly ArrayBufferWriter<byte> bytes = new();

    /// <summary>Appends a table.</summary>
    internal BlockWriter Put<T>(ReadOnlySpan<T> items)
        where T : unmanaged
    {
        bytes.Write(MemoryMarshal.AsBytes(items));
        return this;
    }

    /// <summary>Appends a table.</summary>
    internal BlockWriter Put<T>(List<T> items)
        where T : unmanaged => Put<T>(CollectionsMarshal.AsSpan(items));

    /// <summary>Appends one number.</summary>
    internal BlockWriter Put(int count) => Put(new ReadOnlySpan<int>(in count));

    /// <summary>All of it.</summary>
    internal ReadOnlyMemory<byte> Bytes => bytes.WrittenMemory;
}
