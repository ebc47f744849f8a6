namespace UrlGuard.Reliability;

/// <summary>Starts a program in a mount namespace of its own, in which a script has mounted something.</summary>
internal static class Mounts
{
    /// <summary>Without root, in a user namespace where we are root.</summary>
    /// <param name="script">For <c>sh</c>; ends with <c>exec "$@"</c>.</param>
    internal static IReadOnlyList<string> Through(string script) =>
        ["unshare", .. Environment.IsPrivilegedProcess ? (string[])["--mount"] : ["--mount", "--map-root-user"], "sh", "-c", script, "sh"];

    /// <summary>Root without its rights over files: what a mode forbids is forbidden.</summary>
    internal static IReadOnlyList<string> WithoutRights { get; } =
        Environment.IsPrivilegedProcess ? ["setpriv", "--bounding-set=-all", "--inh-caps=-all"] : [];
}
