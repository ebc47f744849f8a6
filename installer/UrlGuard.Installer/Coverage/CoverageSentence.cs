using UrlGuard.Core;
using UrlGuard.Core.Coverage;
using UrlGuard.Core.Spelled;

namespace UrlGuard.Installer.Coverage;

/// <summary>The limits of a name's protection, in a sentence.</summary>
internal static class CoverageSentence
{
    /// <summary>Classes of which less is stopped are named, in percent.</summary>
    private const int Well = 90;

    /// <summary>Shorter labels have honest neighbours one letter away, so less is stopped (docs/detection.md).</summary>
    private const int ShortestOrdinary = 5;

    /// <summary>The sentence; null where every class is stopped well.</summary>
    public static string? Of(SpelledDomain domain, CoverageCounts counts)
    {
        string[] weak =
        [
            .. counts.Classes.Where(tally => tally.PercentCaught < Well).Select(tally => $"{InWords(tally.Name)} {tally.PercentCaught} %"),
        ];
        if (weak.Length == 0)
            return null;
        string name = domain.UnicodeLabel.Length < ShortestOrdinary ? "short name: " : "";
        return $"{name}{counts.Total.PercentCaught} % of what would be tried is stopped; of {string.Join(", of ", weak)}";
    }

    /// <summary>A class as a person is told it.</summary>
    private static string InWords(string name) =>
        !WireName.TryParse(name, out ImitationClass family)
            ? name
            : family switch
            {
                ImitationClass.Looks => "letters that look alike",
                ImitationClass.Separators => "moved dots and hyphens",
                ImitationClass.Letters => "wrong letters",
                ImitationClass.Endings => "other endings",
                ImitationClass.Words => "the name beside words",
                ImitationClass.InFront => "the name in front of another site's",
                ImitationClass.Hosted => "the name at hosters",
            };
}
