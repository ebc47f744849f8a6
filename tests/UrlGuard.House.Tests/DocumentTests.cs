using System.Text.RegularExpressions;
using UrlGuard.Tests;

namespace UrlGuard.House.Tests;

/// <summary>Documents name files and headings that are there.</summary>
internal sealed partial class DocumentTests
{
    private static string[] Documents { get; } = Repository.Files(".md");

    [TestCaseSource(nameof(Documents))]
    public void Links_LeadSomewhere(string document)
    {
        string[] dead =
        [
            .. from link in Link().Matches(Prose(document))
            let target = link.Groups["path"].Value
            let path = target.Length == 0 ? document : Path.Combine(Path.GetDirectoryName(document)!, target)
            where !IsThere(path) || (link.Groups["heading"] is { Success: true } heading && !Headings(path).Contains(heading.Value))
            select link.Value,
        ];
        Assert.That(dead, Is.Empty);
    }

    /// <summary>Decisions are left out: they are never edited, and speak of their own time.</summary>
    [TestCaseSource(nameof(Documents))]
    public void Paths_AreThere(string document)
    {
        if (document.StartsWith("docs/adr/", StringComparison.Ordinal))
            return;
        string[] gone = [.. NamedPath().Matches(Prose(document)).Select(path => path.Groups[1].Value).Where(path => !IsThere(path))];
        Assert.That(gone, Is.Empty);
    }

    /// <summary>The text without examples.</summary>
    private static string Prose(string document) => Fence().Replace(File.ReadAllText(Path.Combine(Repository.Root, document)), "");

    private static bool IsThere(string path) => Path.Exists(Path.Combine(Repository.Root, path));

    /// <summary>The headings of a document, as links name them.</summary>
    private static IEnumerable<string> Headings(string document) =>
        from heading in Heading().Matches(File.ReadAllText(Path.Combine(Repository.Root, document)))
        select Sign().Replace(heading.Groups[1].Value.ToLowerInvariant(), "").Replace(' ', '-');

    [GeneratedRegex("```.*?```", RegexOptions.Singleline)]
    private static partial Regex Fence();

    [GeneratedRegex(@"\]\((?!\w+:)(?<path>[^)\s#]*)(?:#(?<heading>[^)\s]+))?\)")]
    private static partial Regex Link();

    /// <summary>A path in a folder of the repository, but for files that a build makes.</summary>
    [GeneratedRegex(@"`((?:host|extension|installer|tests|docs)/(?!\w+/(?:dist|generated)|dist)[\w./-]+)`")]
    private static partial Regex NamedPath();

    [GeneratedRegex("^#+ (.+)$", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex(@"[^\w -]")]
    private static partial Regex Sign();
}
