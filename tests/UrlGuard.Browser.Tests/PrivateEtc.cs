using System.Text.Json.Nodes;

namespace UrlGuard.Browser.Tests;

/// <summary>
/// A view of <c>/etc</c>, and an empty <c>/opt</c>, that only one browser and its host have, with policies of our own. The machine's files are never
/// written: inside a mount namespace <c>/etc</c> is replaced by links to the real entries, beside folders of ours. These can
/// be changed from outside while the browser runs.
/// </summary>
internal sealed class PrivateEtc
{
    private static readonly string[] Ours = ["chromium", "firefox", "urlguard"];
    private readonly string root;

    /// <param name="folder">An empty folder, thrown away by its owner.</param>
    public PrivateEtc(string folder)
    {
        root = folder;
        Directory.CreateDirectory(Real);
        Directory.CreateDirectory(Etc);
        Directory.CreateDirectory(Opt);
        foreach (string? entry in Directory.EnumerateFileSystemEntries("/etc").Select(path => Path.GetFileName(path)).Except(Ours))
            File.CreateSymbolicLink(Path.Combine(Etc, entry), Path.Combine(Real, entry));
        foreach (string name in Ours)
            Directory.CreateDirectory(Path.Combine(Etc, name));
    }

    /// <summary>The command that starts another one with this view. Without root, in a user namespace where we are root.</summary>
    public IReadOnlyList<string> Through =>
        [
            "unshare",
            .. Environment.IsPrivilegedProcess ? (string[])["--mount"] : ["--mount", "--map-root-user"],
            "sh",
            "-c",
            "mount --rbind /etc \"$0/real\" && mount --rbind \"$0/etc\" /etc && mount --rbind \"$0/opt\" /opt && exec \"$@\"",
            root,
        ];

    private string Real => Path.Combine(root, "real");

    private string Opt => Path.Combine(root, "opt");

    private string Etc => Path.Combine(root, "etc");

    /// <summary>A computer whose files are those of this view, for what is installed into it.</summary>
    public string Root => root;

    /// <summary>Writes a file under the private <c>/etc</c> in one step.</summary>
    public void Write(string path, JsonObject content) => Write(path, content.ToJsonString());

    /// <summary>The same with a text that need not be JSON.</summary>
    public void Write(string path, string content) => Write(path, System.Text.Encoding.UTF8.GetBytes(content));

    /// <summary>The same with bytes that need not be text.</summary>
    public void Write(string path, byte[] content)
    {
        string file = Path.Combine(Etc, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllBytes(file + ".new", content);
        // A browser that sees the file vanish and come back may miss the change (browser-feasibility, section C).
        File.Move(file + ".new", file, overwrite: true);
    }

    /// <summary>Takes a file away.</summary>
    public void Delete(string path) => File.Delete(Path.Combine(Etc, path));
}
