using System.Buffers.Binary;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;

namespace UrlGuard.Installer.Tests.Support;

/// <summary>A signed extension with nothing in it but a manifest.</summary>
internal static class TestCrx
{
    /// <summary>Its bytes, and the id that follows from a key made for it.</summary>
    public static (byte[] Content, string Id) Make(string version, bool withForeignId = false)
    {
        using RSA key = RSA.Create(2048);
        byte[] publicKey = key.ExportSubjectPublicKeyInfo(),
            id = SHA256.HashData(publicKey)[..16],
            zip = Zip(version);
        byte[] signed = Field(1, withForeignId ? SHA256.HashData("another"u8)[..16] : id);
        byte[] signature = key.SignData(
            [.. "CRX3 SignedData\0"u8, .. Number(signed.Length), .. signed, .. zip],
            HashAlgorithmName.SHA256,
            RSASignaturePadding.Pkcs1
        );
        byte[] header = [.. Field(2, [.. Field(1, publicKey), .. Field(2, signature)]), .. Field(10000, signed)];
        byte[] content = [.. "Cr24"u8, .. Number(3), .. Number(header.Length), .. header, .. zip];
        return (content, string.Concat(Convert.ToHexStringLower(id).Select(digit => (char)('a' + Convert.ToInt32(digit.ToString(), 16)))));
    }

    private static byte[] Zip(string version)
    {
        using MemoryStream stream = new();
        using (ZipArchive archive = new(stream, ZipArchiveMode.Create, leaveOpen: true))
        using (Stream entry = archive.CreateEntry("manifest.json").Open())
            entry.Write(Encoding.UTF8.GetBytes($$"""{"manifest_version":3,"name":"UrlGuard","version":"{{version}}"}"""));
        return stream.ToArray();
    }

    private static byte[] Field(int number, byte[] bytes) => [.. Varint((number << 3) | 2), .. Varint(bytes.Length), .. bytes];

    private static byte[] Varint(int value) => value < 0x80 ? [(byte)value] : [(byte)((value & 0x7f) | 0x80), .. Varint(value >> 7)];

    private static byte[] Number(int value)
    {
        byte[] bytes = new byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(bytes, value);
        return bytes;
    }
}
