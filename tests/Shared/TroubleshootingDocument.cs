namespace UrlGuard.Tests;

/// <summary><c>docs/troubleshooting.md</c>: sections of codes, each with its cause and remedy.</summary>
internal static class TroubleshootingDocument
{
    /// <summary>The codes under a heading, and that each has both.</summary>
    internal static string[] CodesUnder(string heading)
    {
        string text = File.ReadAllText(Path.Combine(Repository.Root, "docs", "troubleshooting.md"));
        string section = text.Split($"\n## {heading}\n")[1].Split("\n## ")[0];
        string[] parts = [.. section.Split("\n### ").Skip(1)];
        Assert.That(parts, Has.All.Contains("**Cause:**").And.All.Contains("**Remedy:**"));
        return [.. parts.Select(part => part.Split('\n')[0])];
    }
}
