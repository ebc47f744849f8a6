using System.Security.Cryptography;
using System.Text.Json;
using UrlGuard.Installer.Browsers;
using UrlGuard.Installer.Machines;
using UrlGuard.Trust.Files;
using UrlGuard.Trust.Json;

namespace UrlGuard.Installer.Registration;

/// <summary>
/// The record of what <c>install</c> made, so that <c>uninstall</c> removes that and nothing else. A manifest can't carry a mark
/// of its own (Firefox warns about unknown keys), and a name alone does not tell its writer.
/// </summary>
/// <param name="Files">Manifests, programs, policies.</param>
/// <param name="Folders">Folders that were not there before, in the order in which they were made.</param>
/// <param name="Version">The version that was installed last; null where it was one that did not say.</param>
internal sealed record Receipt(ReceiptFile[] Files, string[] Folders, string? Version = null)
{
    private const string FileName = "installed.json";

    /// <summary>Nothing was installed.</summary>
    public static Receipt Empty { get; } = new([], []);

    /// <summary>True when there is nothing left to remove.</summary>
    public bool IsEmpty => Files.Length == 0;

    /// <summary>The path of a scope's receipt.</summary>
    public static string PathFor(Machine machine, Scope scope) =>
        scope switch
        {
            Scope.System => "/var/lib/urlguard/" + FileName,
            Scope.User when machine.StateHome is string state => Path.Join(state, "urlguard", FileName),
            Scope.User => throw new Refusal($"{machine.HomeFault}: there is nobody to install for"),
        };

    /// <summary>
    /// Says, in words, that somebody else could have written the receipt of a scope; null when nobody could, or there is none.
    /// </summary>
    public static string? WhoElseWrote(Machine machine, Scope scope)
    {
        string path = PathFor(machine, scope);
        return File.Exists(machine.OnDisk(path)) ? PathSafety.WhoElseMayWrite(machine, path, PathSafety.TrustedIn(machine, scope)) : null;
    }

    /// <summary>
    /// Reads the receipt of a scope. It tells a program, often root's, what to delete: so it counts only if nobody else could have
    /// written it, and only as far as it names places where <c>install</c> writes.
    /// </summary>
    /// <exception cref="Refusal">It is there but can't be believed or understood.</exception>
    public static Receipt Read(BrowserTable table, Machine machine, Scope scope)
    {
        string path = PathFor(machine, scope);
        byte[] json;
        try
        {
            if (WhoElseWrote(machine, scope) is string who)
                throw new Refusal($"{path} is not believed: {who}");
            json = LimitedFile.Read(machine.OnDisk(path));
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return Empty;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new Refusal($"the record of an installation can't be read: {e.Message}");
        }
        if (!UntrustedJson.TryRead(json, RegistrationJson.Default.Receipt, out Receipt? receipt, out JsonFault? fault))
            throw new Refusal($"{fault.In(path)}: not the record of an installation; move it away to start afresh");
        return receipt.Strange(new(table, machine, scope)) is not string strange
            ? receipt
            : throw new Refusal(
                $"{path} is not believed: it names {strange}, where `urlguard install` writes nothing. "
                    + "If XDG_CONFIG_HOME or HOME was another one then, set it so again; else move the record away to start afresh"
            );
    }

    /// <summary>The file's content.</summary>
    public byte[] ToBytes() => [.. JsonSerializer.SerializeToUtf8Bytes(this, RegistrationJson.Default.Receipt), (byte)'\n'];

    /// <summary>The entry of a file, or null if <c>install</c> didn't write one there.</summary>
    public ReceiptFile? Find(string path) => Array.Find(Files, file => file.Path == path);

    /// <summary>The hash that identifies a file's content here.</summary>
    public static string HashOf(ReadOnlySpan<byte> content) => Convert.ToHexStringLower(SHA256.HashData(content));

    /// <summary>
    /// A file that <c>install</c> can't have written, or not twice, or a folder that it can't have made; null when there is none.
    /// </summary>
    private string? Strange(InstallPlaces places)
    {
        HashSet<string> seen = [];
        ReceiptFile?[] files = Files; // the reader lets null stand in a list
        return Array.Find(files, file => file is null || !places.Has(file.Path) || !seen.Add(file.Path)) is ReceiptFile strange
                ? strange.Path
            : files.Contains(null) ? "null"
            : Array.Find(Folders, folder => folder is null || !places.HasFolder(folder)) ?? (Folders.Contains(null) ? "null" : null);
    }
}
