using System.Globalization;
using System.Text;

namespace UrlGuard.Installer.Filters;

/// <summary>A filter as a file: the head, then the rules. It has no date: the same lists give the same bytes.</summary>
internal static class FilterText
{
    private const string Sites = ": imitations of ";

    /// <summary>True of a file that was made of lists with a site.</summary>
    public static bool IsOfSites(string path) =>
        File.Exists(path)
        && File.ReadLines(path).FirstOrDefault() is { } line
        && line.IndexOf(Sites, StringComparison.Ordinal) is >= 0 and var at
        && line[at + Sites.Length] is >= '1' and <= '9';

    /// <summary>Writes it.</summary>
    /// <param name="format">The syntax.</param>
    /// <param name="rules">The rules.</param>
    /// <param name="sites">How many sites are protected.</param>
    public static string Of(IFilterFormat format, FilterRules rules, int sites)
    {
        StringBuilder text = new();
        string what = format.Form == FilterForm.Names ? "names, each with all under it" : "expressions";
        string[] head =
        [
            $"UrlGuard, for {format.Name}{Sites}{Number(sites)} protected {(sites == 1 ? "site" : "sites")}",
            $"lists: {rules.Version}",
            $"rules: {Number(rules.Blocked.Count)} ({what}); let through: {Number(rules.LetThrough.Count)} names",
            .. rules.Share.Lines(),
            .. format.Use,
        ];
        foreach (string line in head)
            text.Append(format.Comment).Append(' ').Append(line).Append('\n');
        format.Append(text, rules);
        return text.ToString();
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
