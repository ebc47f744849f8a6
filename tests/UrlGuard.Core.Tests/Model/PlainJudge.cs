using UrlGuard.Core.Rules;
using UrlGuard.Core.Spelled;
using UrlGuard.Core.Verdicts;

namespace UrlGuard.Core.Tests.Model;

/// <summary>
/// docs/detection.md read sentence by sentence, slowly: the host beside every protected domain, no index, no candidates. The
/// seven kinds that compare a name with a name; what stands inside longer names (embedding, hosted, combosquat) depends on
/// words and is held by the corpora.
/// </summary>
internal sealed class PlainJudge(IReadOnlyList<string> protectedNames, IReadOnlyList<string> exempt)
{
    private readonly PlainName[] all = [.. protectedNames.Select(name => PlainName.Of(name, out _)!)];

    /// <summary>Everything that speaks against a host: kinds and the domains they imitate; and the verdict where no rule is asked.</summary>
    internal (VerdictCode? Verdict, HashSet<(LookalikeKind Kind, string Target)> Found) Judge(string host)
    {
        if (PlainName.Of(host, out bool isHosted) is not { } seen)
            return (VerdictCode.Unjudged, []);
        if (all.Any(real => real.Ascii == seen.Ascii))
            return (VerdictCode.Protected, []);
        if (exempt.Any(name => host == name || host.EndsWith("." + name, StringComparison.Ordinal)))
            return (VerdictCode.Exempt, []);
        if (PlainData.Known.ContainsKey(seen.Ascii) || PlainData.Hosters.ContainsKey(seen.Ascii))
            return (VerdictCode.Known, []);
        HashSet<(LookalikeKind, string)> found = new HashSet<(LookalikeKind, string)>();
        foreach (PlainName real in all)
        {
            if (PlainData.Owners.TryGetValue(seen.Ascii, out string? owner) && PlainData.Owners.GetValueOrDefault(real.Ascii) == owner)
                continue;
            foreach (LookalikeKind kind in Kinds(host, seen, isHosted, real))
                found.Add((kind, real.Ascii));
        }
        return (null, found);
    }

    private static IEnumerable<LookalikeKind> Kinds(string host, PlainName seen, bool isHosted, PlainName real)
    {
        bool isSame = seen.Suffix == real.Suffix,
            isCheap = PlainData.Cheap.ContainsKey(seen.Suffix),
            isForeign = seen.IsForeign;
        int length = real.Label.Length,
            distance = PlainLooks.Distance(seen.Label, real.Label);
        HashSet<string> looks = PlainLooks.Skeletons(seen.Label),
            realLooks = PlainLooks.Skeletons(real.Label);
        int lookDistance = looks.Min(look => realLooks.Min(other => PlainLooks.Distance(look, other)));
        bool isGlance =
            length >= (isSame ? 4 : 8)
            && 3 * distance <= 2 * length
            && !PlainData.IsEveryday(seen.Label)
            && looks.Select(PlainLooks.Glance).Intersect(realLooks.Select(PlainLooks.Glance)).Any();

        if (seen.Label != real.Label && ((length >= (isSame ? 2 : 4) && lookDistance == 0) || (isGlance && distance > 2)))
            yield return LookalikeKind.Homoglyph;
        if (isForeign && length >= 4 && Scripts(seen.Label).Count > 1 && lookDistance <= 1)
            yield return LookalikeKind.MixedScript;
        if (IsSeparator(host, seen, real, isSame, isHosted))
            yield return LookalikeKind.Separator;
        if (
            !isHosted
            && seen.Label == real.Label
            && !isSame
            && length >= (isCheap ? 3 : 4)
            && !(seen.Suffix == "com" && PlainData.IsWord(seen.Label))
        )
        {
            yield return LookalikeKind.TldSwap;
        }

        if (
            distance == 1
            && length
                >= (
                    isSame ? 4
                    : isCheap ? 5
                    : 6
                )
            && !IsAnotherWord(seen.Label, real.Label, isSame || isCheap)
            && !AreCounted(seen.Label, real.Label)
        )
        {
            yield return IsSwap(seen.Label, real.Label) ? LookalikeKind.Transposition : LookalikeKind.Typo;
        }

        bool isLong = length >= (isSame || isCheap ? 7 : 9);
        // One edit of what a foreign letter looks like, beside the letter itself; of a long label two.
        bool isNearLook =
            isForeign
            && length >= 4
            && looks.Any(look =>
                realLooks.Any(other =>
                    PlainLooks.Distance(look, other) is var edits && (distance == 2 ? edits == 1 : isLong && edits is 1 or 2)
                )
            );
        bool isOwnName =
            PlainData.IsWord(seen.Label.Trim("0123456789".ToCharArray()))
            || (PlainData.IsEveryday(real.Label) && seen.Label.Contains(real.Label, StringComparison.Ordinal));
        if (((distance == 2 && (isLong || isGlance)) || isNearLook) && !isOwnName && German(seen.Label) != German(real.Label))
            yield return LookalikeKind.DoubleTypo;
    }

    /// <summary>The right letters with a dot or hyphen moved, added or lost, in the label or in the whole name.</summary>
    private static bool IsSeparator(string host, PlainName seen, PlainName real, bool isSame, bool isHosted)
    {
        if (seen.Label == real.Label)
            return false;
        string[] inFront = SpelledDomain.ToUnicode(host[..^(seen.Suffix.Length + 1)]).Split('.', '-');
        // Below a hoster the domain with hyphens for dots is how companies name their accounts, and previews.
        if (isHosted && IsOwnPage(seen, real))
            return false;

        string label = real.JoinedLabel,
            chosen = string.Concat(inFront),
            withoutWww = chosen.StartsWith("www", StringComparison.Ordinal) ? chosen[3..] : chosen;
        bool isInLabel =
            (label.Length >= (real.Label.Contains('-', StringComparison.Ordinal) ? 4 : 5) && seen.JoinedLabel == label)
            || (
                label.Length >= 5
                && (seen.Label + real.Label).Contains('-', StringComparison.Ordinal)
                && PlainLooks.Skeletons(seen.JoinedLabel).Overlaps(PlainLooks.Skeletons(label))
            )
            || (label.Length >= 4 && new[] { "ww", "www", "wwww" }.Any(www => seen.JoinedLabel == www + label));
        bool isInName =
            (!isSame && seen.Joined == real.Joined) || seen.JoinedLabel == real.Joined || seen.JoinedLabel == "www" + real.Joined;
        bool isInHost =
            inFront.Count(part => part.Length > 0) > 1
            && withoutWww != seen.JoinedLabel
            && (
                (label.Length >= (isSame ? 4 : 5) && PlainLooks.Skeletons(withoutWww).Overlaps(PlainLooks.Skeletons(label)))
                || withoutWww == real.Joined
            );
        return isInLabel || isInName || isInHost;
    }

    private static bool IsOwnPage(PlainName seen, PlainName real)
    {
        bool isTenant = PlainData.Tenants.ContainsKey(seen.Suffix);
        if (isTenant && seen.JoinedLabel == real.Joined)
            return true;
        string pieces = string.Join('.', seen.Label.Split('-', StringSplitOptions.RemoveEmptyEntries)),
            suffix = real.Unicode[real.Label.Length..];
        if (!pieces.EndsWith(suffix, StringComparison.Ordinal))
            return false;
        string label = pieces[..^suffix.Length].Replace(".", "", StringComparison.Ordinal);
        return isTenant
            ? label == real.JoinedLabel || label == "www" + real.JoinedLabel
            : label == "www" + real.JoinedLabel && seen.Label.StartsWith("www--", StringComparison.Ordinal);
    }

    private static HashSet<string> Scripts(string label) =>
        [
            .. label
                .EnumerateRunes()
                .Select(rune => PlainData.Scripts.First(range => range.From <= rune.Value && rune.Value <= range.To).Script)
                .Where(script => script is not ("Common" or "Inherited"))
                .Select(script => script is "Han" or "Hiragana" or "Katakana" or "Hangul" or "Bopomofo" ? "Latin" : script),
        ];

    /// <summary>An ordinary word beside another one, or an everyday word under another suffix that is not cheap; not a plural.</summary>
    private static bool IsAnotherWord(string seen, string real, bool isNear) =>
        (PlainData.IsWord(real) ? PlainData.IsWord(seen) : (PlainData.IsEveryday(seen) || PlainData.World.ContainsKey(seen)) && !isNear)
        && seen != real + "s";

    /// <summary>The same but for one digit.</summary>
    private static bool AreCounted(string seen, string real) =>
        seen.Length == real.Length
        && Enumerable.Range(0, seen.Length).First(at => seen[at] != real[at]) is var at
        && char.IsAsciiDigit(seen[at])
        && char.IsAsciiDigit(real[at]);

    private static bool IsSwap(string seen, string real) => seen.Length == real.Length && seen.Order().SequenceEqual(real.Order());

    private static string German(string label) =>
        label
            .Replace("ä", "ae", StringComparison.Ordinal)
            .Replace("ö", "oe", StringComparison.Ordinal)
            .Replace("ü", "ue", StringComparison.Ordinal);
}
