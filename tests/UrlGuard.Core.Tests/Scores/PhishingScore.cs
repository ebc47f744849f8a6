using UrlGuard.Core.Verdicts;

namespace UrlGuard.Core.Tests.Scores;

/// <summary>The share of one part's real phishing that is found, all brands of the part protected at once.</summary>
internal static class PhishingScore
{
    /// <summary>Shorter labels have honest neighbours: they are scored apart.</summary>
    private const int ShortestOrdinary = 4;

    private const int MostPrinted = 200;

    /// <summary>Percent found of one kind, of labels of four letters and more.</summary>
    internal static double OfKind(string part, string kind) => Of(part, kind, row => IsOrdinary(row) && row[2] == kind);

    /// <summary>Percent found of all kinds, of labels of four letters and more.</summary>
    internal static double OfAll(string part) => Of(part, "all", IsOrdinary);

    /// <summary>Percent found of labels of two and three letters.</summary>
    internal static double OfShort(string part) => Of(part, "labels of two and three letters", row => !IsOrdinary(row));

    /// <summary>Percent found of names with letters outside ASCII.</summary>
    internal static double WithForeignLetters(string part) =>
        Of(part, "with foreign letters", row => row[0].Contains("xn--", StringComparison.Ordinal));

    /// <summary>Percent of those found of which the corpus' own brand is named. Another may be as near: seldom.</summary>
    internal static double OfRightBrand(string part)
    {
        (string Brand, Verdict Verdict)[] found =
        [
            .. Corpora.Phishing(part).Select(row => (row[1], Check(part, row))).Where(each => IsWarning(each.Item2)),
        ];
        int right = found.Count(each => each.Verdict.Entry.Span.SequenceEqual(each.Brand));
        return Corpora.Percent(right, found.Length, $"brand right, {Corpora.Name(part)}");
    }

    /// <summary>Prints totals; what is missed is named in the part for development alone.</summary>
    private static double Of(string part, string what, Func<string[], bool> isMeant)
    {
        (string[] Row, Verdict Verdict)[] judged = [.. Corpora.Phishing(part).Where(isMeant).Select(row => (row, Check(part, row)))];
        Assert.That(judged, Is.Not.Empty);
        string[][] missed = [.. judged.Where(each => !IsWarning(each.Verdict)).Select(each => each.Row)];
        if (part == Corpora.Development)
            TestContext.Out.WriteLine("missed: " + string.Join(' ', missed.Select(row => $"{row[0]}({row[1]})").Take(MostPrinted)));
        int unsure = judged.Count(each => IsWarning(each.Verdict) && each.Verdict.Certainty == Certainty.Unsure);
        TestContext.Out.WriteLine($"unsure: {unsure}");
        return Corpora.Percent(judged.Length - missed.Length, judged.Length, $"{what}, {Corpora.Name(part)}");
    }

    private static bool IsOrdinary(string[] row) => row[1].IndexOf('.', StringComparison.Ordinal) >= ShortestOrdinary;

    private static bool IsWarning(Verdict verdict) => verdict.Code == VerdictCode.Lookalike;

    private static Verdict Check(string part, string[] row) => Corpora.JudgeOf(part).CheckHost(row[0].AsMemory());
}
