using System.Buffers.Binary;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;
using UrlGuard.Installer.Browsers;
using UrlGuard.Installer.Machines;
using UrlGuard.Trust.Files;
using UrlGuard.Trust.Json;

namespace UrlGuard.Installer.Strong;

/// <summary>
/// A signed extension (CRX3: components/crx_file/crx3.proto). The browser checks the signature; here only what a policy has to
/// name is read, and refused where the browser would refuse it without a word.
/// </summary>
/// <param name="Id">The id that follows from the key it was signed with.</param>
/// <param name="Version">The version in its manifest.</param>
/// <param name="Content">The file.</param>
internal sealed record CrxFile(ExtensionId Id, string Version, byte[] Content)
{
    private const int HeaderStart = 12; // "Cr24", the format's number, the header's length
    private const int IdLength = 16;

    // Fields of CrxFileHeader and of the messages in it.
    private const int RsaProof = 2,
        EcdsaProof = 3,
        SignedData = 10000,
        PublicKey = 1,
        CrxId = 1;

    /// <summary>The places where packages have it.</summary>
    public static string[] Places { get; } =
    [
        Path.Join(AppContext.BaseDirectory, "urlguard.crx"),
        Path.GetFullPath(Path.Join(AppContext.BaseDirectory, "../share/urlguard/urlguard.crx")),
    ];

    /// <summary>The one that came with this program; null where none did.</summary>
    public static string? Beside() => Array.Find(Places, File.Exists);

    /// <summary>Reads a file.</summary>
    /// <exception cref="Refusal">It is not there, somebody else may write it, or it is not a signed extension.</exception>
    public static CrxFile Read(string path)
    {
        byte[] content;
        try
        {
            if (PathSafety.WhoElseMayWrite(Machine.At(null), Path.GetFullPath(path), PathSafety.RunnerAndSudoUser) is string fault)
                throw new Refusal($"--crx {path}: {fault}");
            content = LimitedFile.Read(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new Refusal($"--crx {path}: {e.Message}", ExitStatus.Unusable);
        }
        try
        {
            return Parse(content);
        }
        catch (Exception e) when (e is InvalidDataException or IOException or KeyNotFoundException or InvalidOperationException)
        {
            throw new Refusal($"--crx {path}: not a signed extension (CRX3): {e.Message}", ExitStatus.Unusable);
        }
    }

    private static CrxFile Parse(byte[] content)
    {
        ReadOnlySpan<byte> file = content;
        if (file.Length < HeaderStart || !file.StartsWith("Cr24"u8) || BinaryPrimitives.ReadUInt32LittleEndian(file[4..]) != 3)
            throw new InvalidDataException("it does not begin as one");
        uint length = BinaryPrimitives.ReadUInt32LittleEndian(file[8..]);
        if (length > file.Length - HeaderStart)
            throw new InvalidDataException("it is cut off");
        byte[] id = IdIn(content.AsMemory(HeaderStart, (int)length));
        string letters = string.Concat(Convert.ToHexStringLower(id).Select(digit => (char)('a' + Convert.ToInt32(digit.ToString(), 16))));
        using ZipArchive archive = new(new MemoryStream(content, HeaderStart + (int)length, content.Length - HeaderStart - (int)length));
        using Stream manifest = (archive.GetEntry("manifest.json") ?? throw new InvalidDataException("it has no manifest.json")).Open();
        if (!UntrustedJson.TryParseAsBrowsersDo(LimitedFile.ReadToEnd(manifest), out JsonDocument? document, out JsonFault? fault))
            throw new InvalidDataException($"{fault.In("manifest.json")}: {fault.Message}");
        using (document)
        {
            string version =
                document.RootElement.GetProperty("version").GetString()
                ?? throw new InvalidDataException("manifest.json: its version is null");
            return new(new(letters, Flavour.Origins, "self-hosted"), version, content);
        }
    }

    private static byte[] IdIn(ReadOnlyMemory<byte> header)
    {
        (int Field, ReadOnlyMemory<byte> Value)[] fields = [.. ProtocolBuffer.Fields(header)];
        byte[] id = fields
            .Where(field => field.Field == SignedData)
            .SelectMany(field => ProtocolBuffer.Fields(field.Value))
            .FirstOrDefault(field => field.Field == CrxId)
            .Value.ToArray();
        bool isSignedByIt =
            id.Length == IdLength
            && fields
                .Where(field => field.Field is RsaProof or EcdsaProof)
                .SelectMany(proof => ProtocolBuffer.Fields(proof.Value))
                .Any(field => field.Field == PublicKey && SHA256.HashData(field.Value.Span).AsSpan(0, IdLength).SequenceEqual(id));
        return isSignedByIt ? id : throw new InvalidDataException("no key in it belongs to its id");
    }
}
