using System.Text;
using UrlGuard.Core.Data;

namespace UrlGuard.Core.Tests.Data;

/// <summary>Words found by their first two letters.</summary>
public sealed class WordIndexTests
{
    private readonly WordIndex index = new(SortedText.Of(Encoding.ASCII.GetBytes("09\t1\nab\t2\nabc\nac\t33\nzz\nzzz\t4\n")));

    [TestCase("09", "1")]
    [TestCase("ab", "2")]
    [TestCase("abc", "")]
    [TestCase("ac", "33")]
    [TestCase("zz", "")]
    [TestCase("zzz", "4")]
    [TestCase("a", null)]
    [TestCase("", null)]
    [TestCase("aa", null)]
    [TestCase("abb", null)]
    [TestCase("abcd", null)]
    [TestCase("acc", null)]
    [TestCase("zy", null)]
    [TestCase("a-", null)]
    [TestCase("-a", null)]
    [TestCase("A\u00fc", null)]
    public void TryFind(string word, string? rest) =>
        Assert.That(index.TryFind(word, out ReadOnlySpan<byte> found) ? Encoding.ASCII.GetString(found) : null, Is.EqualTo(rest));

    [TestCase('0', '9', 2)]
    [TestCase('a', 'b', 3)]
    [TestCase('a', 'c', 2)]
    [TestCase('z', 'z', 3)]
    [TestCase('a', 'a', 0)]
    [TestCase('b', 'a', 0)]
    [TestCase('-', 'a', 0)]
    [TestCase('a', '-', 0)]
    public void LongestWith(char first, char second, int letters) => Assert.That(index.LongestWith(first, second), Is.EqualTo(letters));

    /// <summary>Words with other characters are not asked for, and stand in no other word's way.</summary>
    [Test]
    public void TryFind_OfOtherCharacters_LeavesTheOthersAlone()
    {
        WordIndex others = new(SortedText.Of("-a\n-b\n1a\na-\na1\n"u8.ToArray()));
        Assert.That(
            new[] { "-a", "a-", "-b", "1a", "a1" }.Select(word => others.TryFind(word, out _)),
            Is.EqualTo(new[] { false, false, false, true, true })
        );
    }
}
