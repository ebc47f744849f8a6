using System.Buffers.Binary;
using System.Numerics;

namespace UrlGuard.Trust;

/// <summary>
/// SHA-256 (FIPS 180-4), written out. The base library's is OpenSSL's on Linux: where libssl is missing, the first hash ends the
/// process ("No usable version of libssl was found", abort(3), exit status 134: tried with .NET 10.0.12), and no exception can be
/// turned into a fault. A policy or a record must not take the helper away. Where it is there, the first event takes 15 ms instead
/// of 0.7 ms to load it; the program would be 13 kB smaller of 7.8 MB. A test compares the two.
/// </summary>
public static class Sha256
{
    /// <summary>Bytes of a block.</summary>
    public const int BlockLength = 64;

    /// <summary>Bytes of a hash.</summary>
    public const int HashLength = 32;

    /// <summary>The constants K of FIPS 180-4, section 4.2.2.</summary>
    // csharpier-ignore
    private static ReadOnlySpan<uint> Rounds =>
    [
        0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5,
        0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174,
        0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
        0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967,
        0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
        0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
        0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
        0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2,
    ];

    /// <summary>The initial hash value of FIPS 180-4, section 5.3.3.</summary>
    // csharpier-ignore
    private static ReadOnlySpan<uint> Start =>
    [
        0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19,
    ];

    /// <summary>The hash of a message as text, in small letters.</summary>
    public static string HexOf(ReadOnlySpan<byte> message) => Convert.ToHexStringLower(HashOf(message));

    /// <summary>The hash of a message.</summary>
    public static byte[] HashOf(ReadOnlySpan<byte> message)
    {
        byte[] padded = new byte[(message.Length + 9 + BlockLength - 1) / BlockLength * BlockLength];
        message.CopyTo(padded);
        padded[message.Length] = 0x80;
        BinaryPrimitives.WriteUInt64BigEndian(padded.AsSpan(padded.Length - 8), (ulong)message.Length * 8);
        Span<uint> state = stackalloc uint[8],
            words = stackalloc uint[64];
        Start.CopyTo(state);
        for (int at = 0; at < padded.Length; at += BlockLength)
            Mix(state, words, padded.AsSpan(at, BlockLength));
        byte[] hash = new byte[HashLength];
        for (int i = 0; i < 8; i++)
            BinaryPrimitives.WriteUInt32BigEndian(hash.AsSpan(4 * i), state[i]);
        return hash;
    }

    private static void Mix(Span<uint> state, Span<uint> words, ReadOnlySpan<byte> block)
    {
        for (int i = 0; i < 16; i++)
            words[i] = BinaryPrimitives.ReadUInt32BigEndian(block[(4 * i)..]);
        for (int i = 16; i < 64; i++)
        {
            uint near = words[i - 2],
                far = words[i - 15];
            words[i] =
                words[i - 16]
                + words[i - 7]
                + (BitOperations.RotateRight(far, 7) ^ BitOperations.RotateRight(far, 18) ^ (far >> 3))
                + (BitOperations.RotateRight(near, 17) ^ BitOperations.RotateRight(near, 19) ^ (near >> 10));
        }
        (uint a, uint b, uint c, uint d, uint e, uint f, uint g, uint h) = (
            state[0],
            state[1],
            state[2],
            state[3],
            state[4],
            state[5],
            state[6],
            state[7]
        );
        for (int i = 0; i < 64; i++)
        {
            uint one =
                h
                + (BitOperations.RotateRight(e, 6) ^ BitOperations.RotateRight(e, 11) ^ BitOperations.RotateRight(e, 25))
                + ((e & f) ^ (~e & g))
                + Rounds[i]
                + words[i];
            uint two =
                (BitOperations.RotateRight(a, 2) ^ BitOperations.RotateRight(a, 13) ^ BitOperations.RotateRight(a, 22))
                + ((a & b) ^ (a & c) ^ (b & c));
            (h, g, f, e, d, c, b, a) = (g, f, e, d + one, c, b, a, one + two);
        }
        ReadOnlySpan<uint> added = [a, b, c, d, e, f, g, h];
        for (int i = 0; i < 8; i++)
            state[i] += added[i];
    }
}
