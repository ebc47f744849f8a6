using UrlGuard.Core.Similarity;

namespace UrlGuard.Core.Coverage;

/// <summary>Enumerates the ASCII labels that look like a label: <see cref="Skeleton"/>, read backwards.</summary>
internal static class LookalikeForms
{
    /// <summary>Most forms of one label. <c>illicitilli</c> alone has 59,049; a browser's rule must stay small.</summary>
    internal const int Most = 4096;

    private static readonly (string Skeleton, string Letters)[] Pieces =
    [
        ("o", "o"),
        ("o", "0"),
        ("l", "l"),
        ("l", "1"),
        ("l", "i"),
        ("s", "s"),
        ("s", "5"),
        ("rn", "m"),
        ("vv", "w"),
        ("cl", "d"),
    ];

    /// <summary>Labels with the skeleton of <paramref name="label"/>, itself among them, at most <see cref="Most"/>.</summary>
    internal static IReadOnlyList<string> Of(string label)
    {
        Span<char> skeleton = stackalloc char[Skeleton.MaxAsciiLength];
        string target = skeleton[..Skeleton.FoldAscii(label, skeleton)].ToString();
        List<string> forms = new List<string>();
        Extend(target, "", forms);
        return forms;
    }

    private static void Extend(string rest, string form, List<string> forms)
    {
        if (forms.Count == Most)
            return;
        if (rest.Length == 0)
        {
            forms.Add(form);
            return;
        }
        bool isSingle = true;
        foreach ((string skeleton, string letters) in Pieces)
        {
            if (!rest.StartsWith(skeleton, StringComparison.Ordinal))
                continue;
            isSingle &= skeleton.Length > 1;
            Extend(rest[skeleton.Length..], form + letters, forms);
        }
        if (isSingle)
            Extend(rest[1..], form + rest[0], forms);
    }
}
