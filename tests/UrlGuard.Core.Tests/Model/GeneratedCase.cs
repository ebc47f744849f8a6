using CsCheck;
using UrlGuard.Core.Names;
using UrlGuard.Tests;

namespace UrlGuard.Core.Tests.Model;

/// <summary>A protected list and a host near one of its names, or near none.</summary>
/// <param name="Protected">Registrable domains, A-label.</param>
/// <param name="Exempt">Hosts.</param>
/// <param name="Host">A-label.</param>
internal sealed record GeneratedCase(string[] Protected, string[] Exempt, string Host)
{
    private const string Letters = "abcdefghijklmnopqrstuvwxyz0123456789-";

    private static readonly string[] Suffixes =
    [
        "com",
        "com",
        "com",
        "net",
        "org",
        "de",
        "co.uk",
        "top",
        "xyz",
        "io",
        "com.br",
        "github.io",
        "pages.dev",
        "kawasaki.jp",
        "xn--p1ai",
        "blogspot.com",
    ];

    private static readonly string[] Labels =
    [
        .. Repository.Corpus("brands.txt").Select(row => row[0][..row[0].IndexOf('.', StringComparison.Ordinal)]),
        "münchen",
        "müller",
        "apple",
        "chase",
        "booking",
        "site35",
        "a1",
        "hm",
        "t-online",
        "bücher-welt",
        "пример",
        "zz",
        "vw",
        "illicit",
        "windmill",
        "rnrn",
        "kkk",
        "ﬀ",
    ];

    private static readonly string[] Pieces =
    [
        "www",
        "login",
        "secure",
        "m",
        "x",
        "0",
        "1",
        "-",
        "rn",
        "cl",
        "vv",
        "а",
        "е",
        "о",
        "ı",
        "ß",
        "é",
        "ö",
        "l",
        "i",
        "w",
        "m",
        "d",
        "b",
        "k",
        "lk",
        "h",
    ];

    private static readonly Gen<string> Label = Gen.Frequency(
        (4, One(Labels)),
        (1, Gen.Char[Letters].Array[2, 12].Select(letters => new string(letters).Trim('-')))
    );

    private static readonly Gen<string> Domain = Gen.Select(Label, One(Suffixes), (label, suffix) => label + "." + suffix);

    private static readonly Gen<(int How, int Where, int What)> Change = Gen.Select(Gen.Int[0, 6], Gen.Int[0, 1000], Gen.Int[0, 10_000]);

    /// <summary>Cases whose names are names.</summary>
    internal static Gen<GeneratedCase> Any { get; } =
        Gen.Select(
                Domain.Array[1, 8],
                Change.Array[0, 3],
                One(Suffixes),
                Gen.Int[0, 9],
                (names, changes, suffix, form) =>
                {
                    string label = names[0][..names[0].IndexOf('.', StringComparison.Ordinal)];
                    foreach ((int how, int where, int what) in changes)
                        label = Apply(label, how, where, what);
                    string host = form switch
                    {
                        < 5 => label + "." + names[0][(names[0].IndexOf('.', StringComparison.Ordinal) + 1)..],
                        5 => "www." + label + "." + suffix,
                        6 => label.Length > 3 ? label.Insert(label.Length / 2, ".") + "." + suffix : label + "." + suffix,
                        _ => label + "." + suffix,
                    };
                    string[] all = [.. names.Select(Ascii).OfType<string>().Distinct()];
                    return new GeneratedCase(
                        all,
                        form == 9 && all.Length > 1 ? [Ascii(host) ?? "a.example"] : [],
                        Ascii(host) ?? "example.com"
                    );
                }
            )
            .Where(each => each.Protected.Length > 0);

    private static Gen<string> One(string[] texts) => Gen.Int[0, texts.Length - 1].Select(number => texts[number]);

    private static string Apply(string label, int how, int where, int what)
    {
        if (label.Length == 0)
            return label;
        int at = where % label.Length;
        string letter = Letters[what % Letters.Length].ToString(),
            piece = Pieces[what % Pieces.Length];
        return how switch
        {
            0 => label.Remove(at, 1).Insert(at, letter),
            1 => label.Insert(at, letter),
            2 => label.Remove(at, 1),
            3 when at + 1 < label.Length => label[..at] + label[at + 1] + label[at] + label[(at + 2)..],
            4 => label.Remove(at, 1).Insert(at, piece),
            5 => label.Insert(at, piece),
            _ => label.Replace("m", "rn", StringComparison.Ordinal).Replace('l', '1').Replace('o', '0'),
        };
    }

    /// <summary>The name as a browser has it; null when it is not a name, or is a public suffix.</summary>
    private static string? Ascii(string name) =>
        WebAddress.TryParse(name, out HostName host) == UnjudgedReason.None
        && RegistrableDomain.TryCreate(host, out _) == UnjudgedReason.None
            ? host.ToString()
            : null;
}
