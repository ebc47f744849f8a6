using System.Globalization;
using UrlGuard.Core.Data;

namespace UrlGuard.Tests;

/// <summary>Protected names in the shapes that cost the judge most, beside ordinary ones. Always the same.</summary>
internal static class CrowdedLists
{
    private const int Seed = 20261128,
        Crowd = 10_000;
    private const string Letters = "abcdefghijklmnopqrstuvwxyz0123456789-";

    /// <summary>Every list by its name, with the function that makes it.</summary>
    internal static readonly IReadOnlyDictionary<string, Func<string[]>> All = new Dictionary<string, Func<string[]>>
    {
        ["40 brands"] = () => [.. Brands().Take(40)],
        ["200 ordinary"] = () => [.. Brands().Concat(Known(1_000)).Take(200)],
        ["8,000 known sites"] = () => Known(8_000),
        ["two edits"] = () => Grow("paypal", 5_842, (name, random) => Edit(Edit(name, random), random)),
        ["near-identical"] = () =>
            Grow("internationalbank", Crowd, (name, random) => random.Next(2) == 0 ? Edit(name, random) : Edit(Edit(name, random), random)),
        ["same look"] = () => Grow("moodlelollipillow", Crowd, Disguise),
        ["same look, foreign"] = () => Grow("paypalsecurecoopcasa", Crowd, DisguiseInOtherLetters),
        ["few letters"] = () => Grow("abcabca", Crowd, (name, random) => new string([.. name.Select(_ => "abcd"[random.Next(4)])])),
        ["same beginning"] = () =>
            Grow("examplecompany-", Crowd, (name, random) => name + random.Next(Crowd * 100).ToString("D6", CultureInfo.InvariantCulture)),
    };

    private static IEnumerable<string> Brands() => Repository.Corpus("brands.txt").Select(row => row[0]);

    private static string[] Known(int count)
    {
        string[] all = [.. KnownSites.All()];
        return [.. Enumerable.Range(0, count).Select(i => all[(int)((long)i * all.Length / count)])];
    }

    private static string[] Grow(string label, int count, Func<string, Random, string> vary)
    {
        Random random = new(Seed);
        HashSet<string> names = new HashSet<string>(StringComparer.Ordinal);
        while (names.Count < count)
        {
            string name = vary(label, random);
            if (name[0] != '-' && name[^1] != '-' && !(name.Length > 3 && name[2] == '-' && name[3] == '-'))
                names.Add(new IdnMapping().GetAscii(name) + ".com");
        }
        return [.. names];
    }

    private static string Edit(string name, Random random)
    {
        int at = random.Next(name.Length);
        string letter = Letters[random.Next(Letters.Length)].ToString();
        return random.Next(4) switch
        {
            0 => name.Remove(at, 1),
            1 when at > 0 => name[..(at - 1)] + name[at] + name[at - 1] + name[(at + 1)..],
            2 => name[..at] + letter + name[(at + 1)..],
            _ => name.Insert(at, letter),
        };
    }

    private static string Disguise(string name, Random random) =>
        string.Concat(
            name.Select(c =>
                random.Next(2) == 0
                    ? c.ToString()
                    : c switch
                    {
                        'o' => "0",
                        'l' or 'i' => "1",
                        'm' => "rn",
                        'w' => "vv",
                        'd' => "cl",
                        _ => c.ToString(),
                    }
            )
        );

    private static string DisguiseInOtherLetters(string name, Random random) =>
        string.Concat(
            name.Select(c =>
                random.Next(2) == 0
                    ? c
                    : c switch
                    {
                        'a' => 'а',
                        'c' => 'с',
                        'e' => 'е',
                        'o' => 'о',
                        'p' => 'р',
                        's' => 'ѕ',
                        'y' => 'у',
                        _ => c,
                    }
            )
        );
}
