using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;

namespace UrlGuard.Trust.Records.Exports;

/// <summary>UUIDs that follow from a name (RFC 9562, 5.5: version 5), the same wherever they are made.</summary>
public static class NamedUuid
{
    /// <summary>Makes one.</summary>
    /// <param name="space">The namespace.</param>
    /// <param name="name">The name in it.</param>
    [SuppressMessage("Security", "CA5350", Justification = "Version 5 is SHA-1; nothing is secured by it.")]
    public static Guid Of(Guid space, string name)
    {
        byte[] hash = SHA1.HashData([.. space.ToByteArray(bigEndian: true), .. Encoding.UTF8.GetBytes(name)]);
        hash[6] = (byte)((hash[6] & 0x0F) | 0x50);
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return new Guid(hash.AsSpan(0, 16), bigEndian: true);
    }
}
