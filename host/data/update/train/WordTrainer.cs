using System.Globalization;
using UrlGuard.Core.Likeness;

namespace UrlGuard.Training;

/// <summary>
/// Counts what honest owners write: the labels of the known sites are cut into words and rows of letters by the model so far, the
/// words are counted, and so again.
/// </summary>
internal static class WordTrainer
{
    private const int Rounds = 3,
        MostPrice = 1400,
        SeenInLabels = 3;

    /// <summary>The count of a word before it was seen: of an everyday word, and of another.</summary>
    private const double EverydayCount = 1.5,
        OrdinaryCount = 0.3;

    internal static void Write()
    {
        string[] labels =
        [
            .. DataFiles
                .Lines("known-sites.txt")
                .Select(site => site[..site.IndexOf('.', StringComparison.Ordinal)])
                .Where(label => !label.StartsWith("xn--", StringComparison.Ordinal))
                .Distinct(),
        ];
        string[] ordinary = DataFiles.Lines("common-words.txt");
        HashSet<string> everyday = [.. ordinary.Where(line => line.EndsWith("\te", StringComparison.Ordinal)).Select(line => line[..^2])];
        Dictionary<string, double> counts = ordinary.Select(line => line.Split('\t')[0]).ToDictionary(word => word, Start);
        HashSet<string> listed = [.. counts.Keys, .. DataFiles.Lines("world-words.txt")];
        foreach (string word in listed)
            counts.TryAdd(word, OrdinaryCount);
        foreach (string bait in DataFiles.Lines("phishing-words.txt").Where(IsWord))
            counts.TryAdd(bait, EverydayCount);
        // Between hyphens people write words, of any language.
        foreach (
            IGrouping<string, string> token in labels.SelectMany(label => label.Split('-').Distinct()).Where(IsWord).GroupBy(text => text)
        )
        {
            if (token.Count() >= SeenInLabels)
                counts.TryAdd(token.Key, OrdinaryCount);
        }

        string[] chances = [.. LetterChances(labels)];
        Dictionary<string, double> priors = new Dictionary<string, double>(counts);
        string[] words = [];
        for (int round = 0; round <= Rounds; round++)
        {
            double total = counts.Values.Sum();
            words =
            [
                .. counts
                    .Where(word => round < Rounds || word.Value > priors[word.Key] || !listed.Contains(word.Key))
                    .Select(word => Line(word.Key, -100 * Math.Log(word.Value / total))),
            ];
            if (round == Rounds)
                break;
            HonestModel model = new HonestModel(
                DataFiles.Sorted(words),
                DataFiles.Sorted(chances),
                DataFiles.Sorted([]),
                DataFiles.Sorted([])
            );
            counts = new Dictionary<string, double>(priors);
            foreach (string label in labels)
            {
                ChosenText text = new ChosenText(label, 0);
                foreach ((int start, int end, PieceKind kind) in new HonestReading(text, model).Behind(0))
                {
                    if (kind == PieceKind.Word)
                        counts[label[start..end]]++;
                }
            }
        }
        DataFiles.Write("honest-words.txt", words);
        DataFiles.Write("letter-chances.txt", chances);
        Console.WriteLine($"{labels.Length} labels, {words.Length} words");

        double Start(string word) => everyday.Contains(word) ? EverydayCount : OrdinaryCount;
    }

    private static string Line(string word, double price) =>
        $"{word}\t{Math.Min(MostPrice, (int)Math.Round(price)).ToString(CultureInfo.InvariantCulture)}";

    private static bool IsWord(string text) => text.Length is >= 2 and <= 24 && text.All(char.IsAsciiLetterLower);

    /// <summary>Rows of three letters, interpolated with rows of two and single ones (Witten and Bell).</summary>
    private static IEnumerable<string> LetterChances(string[] labels)
    {
        const int N = HonestModel.Symbols;
        double[,,] three = new double[N, N, N];
        double[,] two = new double[N, N];
        double[] one = new double[N];
        foreach (string piece in labels.SelectMany(label => label.Split('-', StringSplitOptions.RemoveEmptyEntries)))
        {
            int first = HonestModel.Symbol(HonestModel.Edge),
                second = first;
            foreach (char c in piece + HonestModel.Edge)
            {
                int third = HonestModel.Symbol(c);
                three[first, second, third]++;
                two[second, third]++;
                one[third]++;
                (first, second) = (second, third);
            }
        }
        double all = one.Sum();
        for (int a = 0; a < N; a++)
        {
            for (int b = 0; b < N; b++)
            {
                char[] signs = new char[N];
                for (int c = 0; c < N; c++)
                {
                    double single = (one[c] + 1) / (all + N);
                    (double seen2, int kinds2) = Row(x => two[b, x]);
                    double pair = (two[b, c] + kinds2 * single) / (seen2 + kinds2);
                    (double seen3, int kinds3) = Row(x => three[a, b, x]);
                    double chance = seen3 == 0 ? pair : (three[a, b, c] + kinds3 * pair) / (seen3 + kinds3);
                    int steps = (int)Math.Round(-100 * Math.Log(chance) / HonestModel.SignStep);
                    signs[c] = (char)(HonestModel.FirstSign + Math.Clamp(steps, 0, '~' - HonestModel.FirstSign));
                }
                yield return $"{Letter(a)}{Letter(b)}\t{new string(signs)}";
            }
        }

        static (double Seen, int Kinds) Row(Func<int, double> at)
        {
            double seen = 0;
            int kinds = 0;
            for (int i = 0; i < N; i++)
            {
                seen += at(i);
                kinds += at(i) > 0 ? 1 : 0;
            }
            return (seen, Math.Max(kinds, 1));
        }

        static char Letter(int symbol) =>
            symbol < 10 ? (char)('0' + symbol)
            : symbol == 10 ? HonestModel.Edge
            : (char)('a' + symbol - 11);
    }
}
