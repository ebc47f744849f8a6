using System.Globalization;
using UrlGuard.Core;
using UrlGuard.Core.Likeness;
using UrlGuard.Core.Rules;

namespace UrlGuard.Training;

/// <summary>
/// Fits the weights: a logistic regression on the signs of each example's likeliest derivation, which are found anew with the new
/// weights some times. Little data leaves a weight where it began: at the figure that <c>begin.txt</c> has for it.
/// </summary>
internal static class WeightTrainer
{
    private const int Rounds = 3,
        Steps = 300,
        Folds = 5;

    /// <summary>Signs of the protected name, not of the host: the brands that phishing imitates today say nothing of other names.</summary>
    private static readonly Sign[] Fixed = [Sign.EverydayLabel, Sign.OrdinaryLabel, Sign.PlatformLabel];

    private const double Rate = 0.03,
        Pull = 3;

    internal static void Write()
    {
        Example[] all = [.. new Examples().All()];
        Console.WriteLine($"{all.Length} pairs");
        // Not the weights that are built in: a second run would begin from the first one's.
        Weights begin = new Weights(DataFiles.Sorted(DataFiles.Lines("update/train/begin.txt"))),
            weights = begin;
        for (int round = 0; round < Rounds; round++)
        {
            Derive(all, weights);
            weights = Fit([.. all.Where(each => each.Derivation is not null)], begin);
        }
        Derive(all, weights);
        DataFiles.Write(
            "weights.txt",
            [
                .. WireName.All<Sign>().Select((name, i) => $"{name}\t{weights[(Sign)i].ToString(CultureInfo.InvariantCulture)}"),
                $"{Weights.UnsureName}\t{weights.UnsureFrom}",
                $"{Weights.SureName}\t{weights.SureFrom}",
                $"{Weights.NeighbourName}\t{weights.NeighbourSureFrom}",
                $"{Weights.NeighbourElsewhereName}\t{weights.NeighbourElsewhereSureFrom}",
            ]
        );
        Report(all, _ => weights);
        // Brands that no weight has seen.
        Weights[] folds =
        [
            .. Enumerable
                .Range(0, Folds)
                .Select(fold => Fit([.. all.Where(each => each.Derivation is not null && FoldOf(each) != fold)], begin)),
        ];
        Console.WriteLine("each brand by weights that have not seen it:");
        Report(all, each => folds[FoldOf(each)]);
    }

    /// <summary>Prints what makes up the scores of hosts, each beside a protected name.</summary>
    internal static void Explain(string[] pairs)
    {
        foreach (string[] pair in pairs.Chunk(2))
        {
            Derivation? found = Examples.Derive(pair[0], pair[1]);
            Console.WriteLine($"{pair[0]} {pair[1]}: {found?.Score(Weights.BuiltIn)} {found?.Copy.Start}-{found?.Copy.End}");
            for (Sign sign = 0; found is not null && (int)sign < found.Signs.Length; sign++)
            {
                if (found[sign] != 0)
                    Console.Write($" {WireName.Of(sign)} {found[sign] / 100.0} x {Weights.BuiltIn[sign] / 100.0};");
            }
            Console.WriteLine();
        }
    }

    private static int FoldOf(Example each) => each.Real.Ascii.Sum(c => c) % Folds;

    private static void Derive(Example[] all, Weights weights)
    {
        foreach (Example each in all)
            each.Derivation = OtherWords.Find(each.Seen, each.Real, weights);
    }

    private static Weights Fit(Example[] examples, Weights begin)
    {
        int count = WireName.All<Sign>().Count;
        double[] start = [.. Enumerable.Range(0, count).Select(i => begin[(Sign)i] / 100.0)],
            weights = [.. start],
            mean = new double[count],
            square = new double[count];
        double[] pulls = [.. Enumerable.Range(0, count).Select(i => Pull * (Fixed.Contains((Sign)i) ? 1_000 : 1))];
        double[][] rows = [.. examples.Select(each => each.Derivation!.Signs.Select(value => value / 100.0).ToArray())];
        for (int step = 1; step <= Steps; step++)
        {
            double[] slope = [.. weights.Select((weight, i) => pulls[i] * (weight - start[i]))];
            for (int row = 0; row < rows.Length; row++)
            {
                double sum = 0;
                for (int i = 0; i < count; i++)
                    sum += weights[i] * rows[row][i];
                double error = examples[row].Weight * (1 / (1 + Math.Exp(-sum)) - (examples[row].Imitates ? 1 : 0));
                for (int i = 0; i < count; i++)
                    slope[i] += error * rows[row][i];
            }
            for (int i = 0; i < count; i++)
            {
                mean[i] = 0.9 * mean[i] + 0.1 * slope[i];
                square[i] = 0.999 * square[i] + 0.001 * slope[i] * slope[i];
                weights[i] -= Rate * (mean[i] / (1 - Math.Pow(0.9, step))) / (Math.Sqrt(square[i] / (1 - Math.Pow(0.999, step))) + 1e-8);
            }
        }
        return new Weights(
            [.. weights.Select(weight => (int)Math.Round(100 * weight))],
            begin.UnsureFrom,
            begin.SureFrom,
            begin.NeighbourSureFrom,
            begin.NeighbourElsewhereSureFrom
        );
    }

    private static void Report(Example[] all, Func<Example, Weights> weightsOf)
    {
        int[] cuts = [-300, -200, -150, -100, -50, 0, 50, 100, 150, 200, 300];
        foreach (IGrouping<string, Example> source in all.GroupBy(each => each.Source))
        {
            int[] scores = [.. source.Select(each => each.Derivation?.Score(weightsOf(each)) ?? int.MinValue)];
            IEnumerable<string> above = cuts.Select(cut => $"{cut}:{scores.Count(score => score >= cut)}");
            Console.WriteLine($"{source.Key, -20} of {scores.Length, 6}: {string.Join(' ', above)}");
        }
    }
}
