using System.Buffers.Binary;
using System.Numerics;

namespace UrlGuard.Host.Events;

/// <summary>
/// HMAC-SHA256 (RFC 2104, FIPS 180-4). The library's is OpenSSL's on Linux, which the host otherwise does not need on the
/// machine; a test compares the two.
/// </summary>
internal static class KeyedHash
{
    private const int BlockLength = 64,
        HashLength = 32;

    private static readonly uint[] Rounds = [.. Primes().Take(64).Select(prime => Fraction(Math.Cbrt(prime)))];

    private static readonly uint[] Start = [.. Primes().Take(8).Select(prime => Fraction(Math.Sqrt(prime)))];

    /// <summary>The code of a message under a key.</summary>
    internal static byte[] HmacSha256(ReadOnlySpan<byte> key, ReadOnlySpan<byte> message)
    {
        Span<byte> block = stackalloc byte[BlockLength];
        block.Clear();
        (key.Length > BlockLength ? Sha256(key) : key).CopyTo(block);
        byte[] inner = new byte[BlockLength + message.Length],
            outer = new byte[BlockLength + HashLength];
        for (int i = 0; i < BlockLength; i++)
            (inner[i], outer[i]) = ((byte)(block[i] ^ 0x36), (byte)(block[i] ^ 0x5C));
        message.CopyTo(inner.AsSpan(BlockLength));
        Sha256(inner).CopyTo(outer.AsSpan(BlockLength));
        return Sha256(outer);
    }

    private static byte[] Sha256(ReadOnlySpan<byte> message)
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

    /// <summary>The first 32 bits behind the point: how FIPS 180-4 defines its constants.</summary>
    private static uint Fraction(double root) => (uint)(ulong)((root - Math.Floor(root)) * 4294967296.0);

    private static IEnumerable<int> Primes() =>
        Enumerable.Range(2, 400).Where(number => !Enumerable.Range(2, number - 2).Any(divisor => number % divisor == 0));
}
