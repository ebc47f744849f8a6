using UrlGuard.Core.Names;
using UrlGuard.Core.Spelled;

namespace UrlGuard.Core.Tests.Model;

/// <summary>A registrable domain, by the Public Suffix List's algorithm on a dictionary (docs/detection.md, first paragraph).</summary>
/// <param name="Label">What was registered, U-label.</param>
/// <param name="Suffix">The public suffix, A-label.</param>
/// <param name="Ascii">Both, A-label.</param>
internal sealed record PlainName(string Label, string Suffix, string Ascii)
{
    internal bool IsForeign => Ascii[..Ascii.IndexOf('.', StringComparison.Ordinal)] != Label;

    internal string Unicode => Label + "." + SpelledDomain.ToUnicode(Suffix);

    internal string Joined => Unicode.Replace(".", "", StringComparison.Ordinal).Replace("-", "", StringComparison.Ordinal);

    internal string JoinedLabel => Label.Replace("-", "", StringComparison.Ordinal);

    /// <summary>Reads a host of two labels or more; null when it is a public suffix.</summary>
    internal static PlainName? Of(string host, out bool isHosted)
    {
        string[] labels = host.Split('.');
        int suffix = labels.Length - 1;
        isHosted = false;
        for (int i = labels.Length - 1; i >= 0; i--)
        {
            string name = string.Join('.', labels[i..]),
                flags = PlainData.Suffixes.GetValueOrDefault(name, "");
            string above = i + 1 < labels.Length ? PlainData.Suffixes.GetValueOrDefault(string.Join('.', labels[(i + 1)..]), "") : "";
            if (flags.Contains('x', StringComparison.Ordinal))
            {
                (suffix, isHosted) = (i + 1, false);
                break;
            }
            if (flags.AsSpan().IndexOfAny('i', 'p') >= 0)
                (suffix, isHosted) = (i, !flags.Contains('i', StringComparison.Ordinal));
            else if (above.AsSpan().IndexOfAny('I', 'P') >= 0)
                (suffix, isHosted) = (i, !above.Contains('I', StringComparison.Ordinal));
        }
        if (suffix == 0)
            return null;
        // A hoster that the list does not have counts as a suffix for the names below it.
        if (suffix > 1 && PlainData.Hosters.ContainsKey(string.Join('.', labels[(suffix - 1)..])))
            (suffix, isHosted) = (suffix - 1, true);
        return new PlainName(
            Punycode.ToUnicode(labels[suffix - 1]),
            string.Join('.', labels[suffix..]),
            string.Join('.', labels[(suffix - 1)..])
        );
    }
}
