using System.Globalization;
using UrlGuard.Core.Rules;
using UrlGuard.Tests;

namespace UrlGuard.Core.Tests.Rules;

/// <summary>The table of promises in docs/detection.md has the numbers of the rules, and no others.</summary>
internal sealed class PromisesTests
{
    [Test]
    public void Document_SaysThePromises()
    {
        string[][] rows =
        [
            .. File.ReadLines(Path.Combine(Repository.Root, "docs", "detection.md"))
                .SkipWhile(line => line != "## Promises")
                .SkipWhile(line => !line.StartsWith("| --- |", StringComparison.Ordinal))
                .Skip(1)
                .TakeWhile(line => line.StartsWith('|'))
                .Select(line => line.Split('|', StringSplitOptions.TrimEntries)[1..5]),
        ];
        Assert.That(
            rows.Select(row => string.Join(' ', row[1..])),
            Is.EqualTo(Promises.All.Select(each => $"{Say(each.SameSuffix)} {Say(each.CheapSuffix)} {Say(each.OtherSuffix)}"))
        );
        foreach ((string[] row, Promise promise) in rows.Zip(Promises.All))
            Assert.That(row[0], Does.StartWith(promise.Name));

        static string Say(int letters) => letters == Promise.Never ? "–" : letters.ToString(CultureInfo.InvariantCulture);
    }
}
