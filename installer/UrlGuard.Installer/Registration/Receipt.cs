using System.Security.Cryptography;
using System.Text.Json;
using UrlGuard.Installer.Browsers;
using UrlGuard.Installer.Machines;
using UrlGuard.Trust.Json;

namespace UrlGuard.Installer.Registration;

/// <summary>
/// What <c>install</c> made, so that <c>uninstall</c> takes away that and nothing else. A manifest can't carry a mark of its own
/// (Firefox warns about unknown keys), and a name alone doesn't say who wrote it.
/// </summary>
/// <param name="Files">Manifests, programs, policies.</param>
/// <param name="Folders">Folders that were not there before, in the order in which they were made.</param>
/// <param name="Version">The version that was installed last; null where it was one that did not say.</param>
internal sealed record Receipt(ReceiptFile[] Files, string[] Folders, string? Version = null)
{
    private const string FileName = "installed.json";

    /// <summary>Nothing was installed.</summary>
    public static Receipt Empty { get; } = new([], []);

    /// <summary>Whether there is nothing left to take away.</summary>
    public bool IsEmpty => Files.Length == 0;

    /// <summary>Where the receipt of a scope is kept.</summary>
    public static string PathFor(Machine machine, Scope scope) => scope switch
    {
        Scope.System => "/var/lib/urlguard/" + FileName,
        _ when machine.StateHome is string state => Path.Join(state, "urlguard", FileName),
        _ => throw new Refusal("HOME is not set: there is nobody to install for"),
    };

    /// <summary>Reads the receipt of a scope.</summary>
    /// <exception cref="Refusal">It is there but can't be understood.</exception>
    public static Receipt Read(Machine machine, Scope scope)
    {
        string path = PathFor(machine, scope);
        byte[] json;
        try
        {
            json = File.ReadAllBytes(machine.OnDisk(path));
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return Empty;
        }
        return UntrustedJson.TryRead(json, RegistrationJson.Default.Receipt, out Receipt? receipt, out JsonFault? fault)
            ? receipt
            : throw new Refusal($"{fault.In(path)}: not the record of an installation; move it away to start afresh");
    }

    /// <summary>The file's content.</summary>
    public byte[] ToBytes() => [.. JsonSerializer.SerializeToUtf8Bytes(this, RegistrationJson.Default.Receipt), (byte)'\n'];

    /// <summary>The entry of a file, or null if <c>install</c> didn't write one there.</summary>
    public ReceiptFile? Find(string path) => Array.Find(Files, file => file.Path == path);

    /// <summary>What identifies a file's content here.</summary>
    public static string HashOf(ReadOnlySpan<byte> content) => Convert.ToHexStringLower(SHA256.HashData(content));
}
