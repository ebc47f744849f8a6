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

    /// <summary>Changes a host in one way that imitations use; the numbers choose where and what.</summary>
    private static string Change(string host, int how, int a, int b)
    {
        int at = a % host.Length;
        string letter = "abcdefghijklmnopqrstuvwxyz0123456789-"[(b % 37)..][..1],
            word = Words[b % Words.Length];
        (string from, string to) = Alike[b % Alike.Length];
        int label = host.IndexOf('.', StringComparison.Ordinal);
        return how switch
        {
            0 => host[..at] + letter + host[(at + 1)..],
            1 => host[..at] + letter + host[at..],
            2 => host[..at] + host[(at + 1)..],
            3 => at + 1 < host.Length ? host[..at] + host[at + 1] + host[at] + host[(at + 2)..] : host,
            4 => host.Replace(from, to, StringComparison.Ordinal),
            5 => host.IndexOf(from, at, StringComparison.Ordinal) is >= 0 and var i ? host[..i] + to + host[(i + from.Length)..] : host,
            6 => host[..at] + "-" + host[at..],
            7 => host[..at] + "." + host[at..],
            8 => label > 0 ? host[..label] + "." + Suffixes[b % Suffixes.Length] : host,
            9 => host + "." + Suffixes[b % Suffixes.Length],
            10 => word + host,
            11 => word + "-" + host,
            12 => word + "." + host,
            13 => label > 0 ? host[..label] + word + host[label..] : host,
            14 => label > 0 ? host[..label] + "-" + word + host[label..] : host,
            15 => host.Replace(".", "-", StringComparison.Ordinal) + "." + word + ".net",
            16 => host.Replace('a', 'а').Replace('o', 'о'),
            _ => host.Replace(".", "", StringComparison.Ordinal) + "." + Suffixes[b % Suffixes.Length],
        };
    }

    /// <summary>One to three changes.</summary>
    internal static Gen<(int How, int A, int B)[]> Gen =>
        CsCheck.Gen.Select(CsCheck.Gen.Int[0, 17], CsCheck.Gen.Int[0, 60], CsCheck.Gen.Int[0, 400]).Array[1, 3];

    /// <summary>Applies them to a name, A-label form; the result may have any letters.</summary>
    internal static string Apply(string name, (int How, int A, int B)[] changes) =>
        changes.Aggregate(SpelledDomain.ToUnicode(name), (text, step) => text.Length == 0 ? text : Change(text, step.How, step.A, step.B));
}
