using UrlGuard.Core.Rules;
using UrlGuard.Tests;

namespace UrlGuard.Core.Tests.Rules;

/// <summary>The table of promises in docs/detection.md has the numbers of the rules.</summary>
internal sealed class PromisesTests
{
    [TestCase(
        "homoglyph: looks the same",
        Thresholds.HomoglyphSameSuffix,
        Thresholds.HomoglyphOtherSuffix,
        Thresholds.HomoglyphOtherSuffix
    )]
    [TestCase("homoglyph: the same at a glance", Thresholds.GlanceSameSuffix, Thresholds.GlanceOtherSuffix, Thresholds.GlanceOtherSuffix)]
    [TestCase("mixed-script", Thresholds.TypoSameSuffix, Thresholds.TypoSameSuffix, Thresholds.TypoSameSuffix)]
    [TestCase("separator", Thresholds.SeparatorSameSuffix, Thresholds.Separator, Thresholds.Separator)]
    [TestCase("tld-swap", null, Thresholds.TldSwapCheapSuffix, Thresholds.TldSwap)]
    [TestCase("transposition, typo", Thresholds.TypoSameSuffix, Thresholds.TypoCheapSuffix, Thresholds.TypoOtherSuffix)]
    [TestCase("double-typo", Thresholds.DoubleTypoSameSuffix, Thresholds.DoubleTypoCheapSuffix, Thresholds.DoubleTypoOtherSuffix)]
    public void Document_SaysTheNumbers(string promise, int? same, int? cheap, int? other)
    {
        string[] row = File.ReadLines(Path.Combine(Repository.Root, "docs", "detection.md"))
            .Single(line => line.StartsWith($"| {promise}", StringComparison.Ordinal) && line.Count(c => c == '|') == 5)
            .Split('|');
        Assert.That(
            row[2..5].Select(cell => cell.Trim()),
            Is.EqualTo(
                new[] { same, cheap, other }.Select(letters => letters?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "–")
            )
        );
    }
}
