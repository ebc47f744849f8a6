using System.Globalization;

namespace UrlGuard.Core.Coverage;

/// <summary>
/// The forms in which real phishing writes the names of brands (<c>phishing-forms.txt</c>), those of most brands first. They were
/// learnt from names that were reported, not from the rules: host/data/SOURCES.md.
/// </summary>
internal static class PhishingForms
{
    private const string Domain = "**",
        Label = "*",
        SomeDigits = "4827193650";

    private static readonly ILookup<string, string> ByPlace = Sample
        .LinesOf("phishing-forms.txt")
        .Select(line => line.Split('\t'))
        .OrderByDescending(parts => int.Parse(parts[2], CultureInfo.InvariantCulture))
        .ToLookup(parts => parts[0], parts => parts[1], StringComparer.Ordinal);

    /// <summary>Forms of a registered label: <c>*-login</c>, <c>**-id####</c>.</summary>
    internal static readonly string[] Registered = [.. ByPlace["registered"]];

    /// <summary>Forms of a label at a hoster.</summary>
    internal static readonly string[] Hosted = [.. ByPlace["hosted"]];

    /// <summary>Forms of the labels in front of a stranger's domain.</summary>
    internal static readonly string[] Front = [.. ByPlace["front"]];

    /// <summary>The public suffixes under which such names are registered.</summary>
    internal static readonly string[] Suffixes = [.. ByPlace["suffix"]];

    /// <summary>The hosters at which such names are made.</summary>
    internal static readonly string[] Hosters = [.. ByPlace["hoster"]];

    /// <summary>The words that stand beside the names of brands.</summary>
    internal static readonly string[] Words = [.. ByPlace["word"]];

    /// <summary>The form with a name in it.</summary>
    /// <param name="form">A form.</param>
    /// <param name="label">The text for the label.</param>
    /// <param name="domain">The text for the whole domain.</param>
    internal static string Fill(string form, string label, string domain)
    {
        string filled = form.Contains(Domain, StringComparison.Ordinal)
            ? form.Replace(Domain, domain, StringComparison.Ordinal)
            : form.Replace(Label, label, StringComparison.Ordinal);
        int digits = 0;
        return string.Concat(filled.Select(c => c == '#' ? SomeDigits[digits++ % SomeDigits.Length] : c));
    }
}
