using CsCheck;
using UrlGuard.Core.Spelled;

namespace UrlGuard.Core.Tests.Verdicts;

/// <summary>Changes names as imitations do.</summary>
internal static class Changes
{
    private static readonly string[] Words =
    [
        "login",
        "secure",
        "www",
        "my",
        "online",
        "bank",
        "a",
        "x9",
        "shop",
        "help",
        "verify",
        "account",
    ];

    private static readonly string[] Suffixes =
    [
        "com",
        "net",
        "co.uk",
        "de",
        "nl",
        "top",
        "org",
        "com.br",
        "pages.dev",
        "github.io",
        "xn--p1ai",
    ];

    private static readonly (string From, string To)[] Alike =
    [
        ("o", "0"),
        ("l", "1"),
        ("i", "l"),
        ("l", "i"),
        ("i", "1"),
        ("s", "5"),
        ("m", "rn"),
        ("rn", "m"),
        ("w", "vv"),
        ("d", "cl"),
        ("cl", "d"),
        ("ü", "u"),
        ("c", "e"),
        ("e", "c"),
        ("b", "d"),
        ("d", "b"),
        ("n", "m"),
        ("r", "n"),
        ("n", "rn"),
        ("h", "lh"),
        ("k", "lk"),
        ("g", "q"),
        ("l", "ll"),
    ];

    /// <summary>The ways in which imitations change a name.</summary>
    private static readonly Dictionary<string, Func<Place, string>> Ways = new(StringComparer.Ordinal)
    {
        ["letter replaced"] = place => place.Before + place.Letter + place.Rest[1..],
        ["letter added"] = place => place.Before + place.Letter + place.Rest,
        ["letter lost"] = place => place.Before + place.Rest[1..],
        ["letters swapped"] = place => place.Rest.Length > 1 ? place.Before + place.Rest[1] + place.Rest[0] + place.Rest[2..] : place.Host,
        ["doubles everywhere"] = place => place.Host.Replace(place.Alike.From, place.Alike.To, StringComparison.Ordinal),
        ["one double"] = place =>
            place.Rest.IndexOf(place.Alike.From, StringComparison.Ordinal) is >= 0 and var i
                ? place.Before + place.Rest[..i] + place.Alike.To + place.Rest[(i + place.Alike.From.Length)..]
                : place.Host,
        ["hyphen added"] = place => place.Before + "-" + place.Rest,
        ["dot added"] = place => place.Before + "." + place.Rest,
        ["suffix swapped"] = place => place.Label is { } label ? label + "." + place.Suffix : place.Host,
        ["suffix added"] = place => place.Host + "." + place.Suffix,
        ["word glued in front"] = place => place.Word + place.Host,
        ["word and hyphen in front"] = place => place.Word + "-" + place.Host,
        ["word and dot in front"] = place => place.Word + "." + place.Host,
        ["word glued behind"] = place => place.Label is { } label ? label + place.Word + place.Host[label.Length..] : place.Host,
        ["hyphen and word behind"] = place => place.Label is { } label ? label + "-" + place.Word + place.Host[label.Length..] : place.Host,
        ["domain in front"] = place => place.Host.Replace(".", "-", StringComparison.Ordinal) + "." + place.Word + ".net",
        ["letters of another script"] = place => place.Host.Replace('a', 'а').Replace('o', 'о'),
        ["dots lost"] = place => place.Host.Replace(".", "", StringComparison.Ordinal) + "." + place.Suffix,
    };

    /// <summary>One to three changes: each a way, and numbers that choose where and what.</summary>
    internal static Gen<(string Way, int A, int B)[]> Gen =>
        CsCheck.Gen.Select(CsCheck.Gen.OneOf(Ways.Keys.ToArray()), CsCheck.Gen.Int[0, 60], CsCheck.Gen.Int[0, 400]).Array[1, 3];

    /// <summary>Applies them to a name, A-label form; the result may have any letters.</summary>
    internal static string Apply(string name, (string Way, int A, int B)[] changes) =>
        changes.Aggregate(
            SpelledDomain.ToUnicode(name),
            (text, step) => text.Length == 0 ? text : Ways[step.Way](new Place(text, step.A % text.Length, step.B))
        );

    /// <summary>A place in a host, and a choice of what could stand there.</summary>
    private sealed record Place(string Host, int At, int Choice)
    {
        private const string Letters = "abcdefghijklmnopqrstuvwxyz0123456789-";

        internal string Before => Host[..At];

        internal string Rest => Host[At..];

        /// <summary>The part before the first dot; null where that is nothing.</summary>
        internal string? Label => Host.IndexOf('.', StringComparison.Ordinal) is > 0 and var dot ? Host[..dot] : null;

        internal char Letter => Letters[Choice % Letters.Length];

        internal string Word => Words[Choice % Words.Length];

        internal string Suffix => Suffixes[Choice % Suffixes.Length];

        internal (string From, string To) Alike => Changes.Alike[Choice % Changes.Alike.Length];
    }
}
