using UrlGuard.Trust;

namespace UrlGuard.Installer.Machines;

/// <summary>A person's own files: lists and records. Uninstalling leaves them unless their removal is asked for.</summary>
internal sealed class PersonalFiles(Machine machine)
{
    /// <summary>The contents of the folders, in words.</summary>
    public const string What = "your lists, or the helper's records";

    /// <summary>The lists of the person who runs this.</summary>
    /// <exception cref="Refusal">They lie in somebody else's home, or nobody's.</exception>
    public static TrustPaths Paths() => OperatingSystem.IsLinux() ? Machine.At(null).Lists : TrustPaths.ForThisUser();

    /// <summary>The folders that are there.</summary>
    public IReadOnlyList<string> Folders =>
        [
            .. new[] { machine.ConfigHome, machine.StateHome }
                .OfType<string>()
                .Select(home => $"{home}/urlguard")
                .Where(folder => Path.Exists(machine.OnDisk(folder))),
        ];

    /// <summary>Removes them and tells which there were.</summary>
    public IReadOnlyList<string> Remove()
    {
        IReadOnlyList<string> there = Folders;
        foreach (string folder in there)
            Directory.Delete(machine.OnDisk(folder), recursive: true); // of a link only the link: what it leads to is somewhere else's
        return there;
    }
}
