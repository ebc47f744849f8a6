using System.Globalization;
using System.Text;
using UrlGuard.Core.Data;

namespace UrlGuard.Core.Tests.Data;

/// <summary>The search in the embedded files against a look at every line.</summary>
public sealed class SortedTextTests
{
    [Test]
    public void TryFind_GivesWhatFollowsTheKey_OfEveryLine([Values("cheap-suffixes.txt", "compositions.txt")] string name)
    {
        SortedText file = SortedText.Open(name);
        string[][] lines = [.. Lines(file).Select(line => line.Split('\t', 2))];
        Assert.That(lines, Has.Length.EqualTo(file.CountLines()).And.Length.GreaterThan(10));
        Assert.That(lines.Where(line => Find(file, line[0]) != (line.Length > 1 ? line[1] : "")), Is.Empty);
    }

    [Test]
    public void TryFind_OfWhatIsNotThere_FindsNothing([Values("cheap-suffixes.txt", "compositions.txt")] string name)
    {
        SortedText file = SortedText.Open(name);
        HashSet<string> keys = [.. Lines(file).Select(line => line.Split('\t')[0])];
        IEnumerable<string> near = keys.SelectMany(key => new[] { key[..^1], key + "!", key + "~", "!" + key, key[1..] });
        Assert.That(
            near.Append("").Append("\t").Append("\n").Append("~").Where(key => !keys.Contains(key) && Find(file, key) is not null),
            Is.Empty
        );
    }

    [Test]
    public void TryFindRange_GivesTheValue_AtEveryEdge([Values("scripts.txt", "combining.txt")] string name)
    {
        SortedText file = SortedText.Open(name);
        (int First, int Last, string Value)[] ranges =
        [
            .. Lines(file).Select(line => line.Split('\t')).Select(parts => (Hex(parts[0]), Hex(parts[1]), parts[2])),
        ];
        Dictionary<int, string> expected = [];
        foreach ((int first, int last, _) in ranges)
        {
            foreach (int edge in new[] { first - 1, first, (first + last) / 2, last, last + 1 })
                expected[edge] = "";
        }
        foreach (int edge in expected.Keys)
            expected[edge] = ranges.FirstOrDefault(range => range.First <= edge && edge <= range.Last).Value ?? "";
        Assert.That(
            expected
                .Where(each => FindRange(file, each.Key) != each.Value)
                .Select(each => each.Key.ToString("X6", CultureInfo.InvariantCulture)),
            Is.Empty
        );
    }

    [Test]
    public void TryFind_OfACodePoint_IsByItsSixDigits()
    {
        SortedText names = SortedText.Open("letter-names.txt");
        Assert.That(names.TryFind(0x430, out ReadOnlySpan<byte> name), Is.True);
        Assert.That(SortedText.Text(name), Is.EqualTo("CYRILLIC SMALL LETTER A"));
        Assert.That(names.TryFind('a', out _), Is.False);
    }

    [Test]
    public void Open_OfAFileThatIsNotEmbedded_IsAnError() =>
        Assert.That(
            () => SortedText.Open("no.txt"),
            Throws.InvalidOperationException.With.Message.EqualTo("no.txt is not embedded in UrlGuard.Core")
        );

    private static string[] Lines(SortedText file) => Encoding.UTF8.GetString(file.Bytes).TrimEnd('\n').Split('\n');

    private static string? Find(SortedText file, string key) =>
        file.TryFind(key, out ReadOnlySpan<byte> rest) ? SortedText.Text(rest) : null;

    private static string FindRange(SortedText file, int codePoint) =>
        file.TryFindRange(codePoint, out ReadOnlySpan<byte> value) ? SortedText.Text(value) : "";

    private static int Hex(string digits) => int.Parse(digits, NumberStyles.HexNumber, CultureInfo.InvariantCulture);
}
