using CsCheck;

namespace UrlGuard.Trust.Tests;

/// <summary>
/// Damages a text file: another encoding, cut off, written over, edited by mistake. Works on bytes, since UTF-8 itself may break.
/// </summary>
internal static class DamagedText
{
    private static readonly byte[][] Pieces =
    [
        [0xFC],
        [0xFF, 0xFE],
        [0xC3],
        [0xED, 0xA0, 0x80],
        [0xEF, 0xBB, 0xBF],
        [0],
        [0x0A],
        [0x0D],
        [0x7F],
        [.. @"\ud800"u8],
        [.. @"\udc00"u8],
        [.. @"\ud83d\ude00"u8],
        [.. @"\u0000"u8],
        [.. @"\u0061"u8],
        [.. @"\"u8],
        [.. "\""u8],
        [.. "{"u8],
        [.. "}"u8],
        [.. "["u8],
        [.. "]"u8],
        [.. ","u8],
        [.. ":"u8],
        [.. "null"u8],
        [.. "-1e999"u8],
        [.. "99999999999999999999"u8],
        [.. "/*"u8],
        [.. "[[[[[[[[[[[[[[[[[[[["u8],
        [.. "\u202e\ufeff\ud83d\ude00"u8],
        [.. "\"\\ud800\":1,"u8],
    ];

    /// <summary>A text with one to four such damages.</summary>
    internal static Gen<byte[]> Of(byte[] text) =>
        Gen.Select(Gen.Int[0, 5], Gen.Int[0, text.Length - 1], Gen.Int[0, Pieces.Length - 1], Gen.Int[1, 40])
            .Array[1, 4]
            .Select(damages =>
            {
                byte[] bytes = text;
                foreach ((int how, int where, int piece, int length) in damages)
                {
                    int at = Math.Min(where, bytes.Length),
                        end = Math.Min(bytes.Length, at + length);
                    bytes = how switch
                    {
                        0 => [.. bytes[..at], .. Pieces[piece], .. bytes[at..]],
                        1 => [.. bytes[..at], .. Pieces[piece], .. bytes[Math.Min(bytes.Length, at + Pieces[piece].Length)..]],
                        2 => [.. bytes[..at], .. bytes[end..]],
                        3 => [.. bytes[..end], .. bytes[at..]],
                        4 =>
                        [
                            .. bytes[..at],
                            .. bytes[at..Math.Min(bytes.Length, at + 1)].Select(one => (byte)(one ^ length)),
                            .. bytes[Math.Min(bytes.Length, at + 1)..],
                        ],
                        _ => bytes[..at],
                    };
                }
                return bytes;
            });
}
