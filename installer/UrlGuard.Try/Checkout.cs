using UrlGuard.Installer;

namespace UrlGuard.Try;

/// <summary>The source tree this command runs in.</summary>
internal static class Checkout
{
    /// <summary>Looks upwards from the current folder, then from this program's own, for the solution.</summary>
    /// <exception cref="Refusal">Neither is in a checkout.</exception>
    public static string Find() =>
        Above(Environment.CurrentDirectory)
        ?? Above(AppContext.BaseDirectory)
        ?? throw new Refusal("this builds UrlGuard from its source: run it in a checkout (no UrlGuard.sln here or above)");

    private static string? Above(string? folder)
    {
        while (folder is not null && !File.Exists(Path.Join(folder, "UrlGuard.sln")))
            folder = Path.GetDirectoryName(folder);
        return folder;
    }
}
