using UrlGuard.Trust;

namespace UrlGuard.Host.Events;

/// <summary>HMAC-SHA256 (RFC 2104) on our own <see cref="Sha256"/>, which says why.</summary>
internal static class KeyedHash
{
    /// <summary>The code of a message under a key.</summary>
    internal static byte[] HmacSha256(ReadOnlySpan<byte> key, ReadOnlySpan<byte> message)
    {
        Span<byte> block = stackalloc byte[Sha256.BlockLength];
        block.Clear();
        (key.Length > Sha256.BlockLength ? Sha256.HashOf(key) : key).CopyTo(block);
        byte[] inner = new byte[Sha256.BlockLength + message.Length],
            outer = new byte[Sha256.BlockLength + Sha256.HashLength];
        for (int i = 0; i < Sha256.BlockLength; i++)
            (inner[i], outer[i]) = ((byte)(block[i] ^ 0x36), (byte)(block[i] ^ 0x5C));
        message.CopyTo(inner.AsSpan(Sha256.BlockLength));
        Sha256.HashOf(inner).CopyTo(outer.AsSpan(Sha256.BlockLength));
        return Sha256.HashOf(outer);
    }
}
