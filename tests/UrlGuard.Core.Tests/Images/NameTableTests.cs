using UrlGuard.Core.Images;

namespace UrlGuard.Core.Tests.Images;

/// <summary>Tests of the search in a table of names, and of tables that say more than they hold.</summary>
public sealed class NameTableTests
{
    private static readonly string[] Sorted = ["a", "ab", "abc", "b", "ba", "c-d", "c.d", "cd"];

    [Test]
    public void Find_GivesEachNameItsPlace_AndOthersNone([Range(0, 8)] int count)
    {
        string[] names = Sorted[..count];
        Open(
            [.. NameTable.Build(names).Span],
            table =>
            {
                Assert.That(Enumerable.Range(0, table.Count).Select(table.Text), Is.EqualTo(names));
                Assert.That(names.Select(name => table.Find(name)), Is.EqualTo(Enumerable.Range(0, count)));
                Assert.That(
                    new[] { "", "A", "aa", "abcd", "c", "c,d", "ce", "z", "\u0101" }.Where(name => table.Find(name) >= 0),
                    Is.Empty
                );
            }
        );
    }

    [Test]
    public void AnEmptyBlock_IsATableWithoutNames() =>
        Open(
            [],
            table =>
            {
                Assert.That(table.Count, Is.Zero);
                Assert.That(table.Find("a"), Is.Negative);
            }
        );

    [TestCase(new[] { 3, 1, 1 }, "a table is longer than its image", TestName = "more names than there are ends")]
    [TestCase(new[] { int.MaxValue / 2 + 1 }, "a count is out of range", TestName = "a count over the range")]
    [TestCase(new[] { int.MaxValue / 2 }, "a table is longer than its image", TestName = "a count at the range")]
    [TestCase(new[] { -1 }, "a count is out of range", TestName = "a count below nothing")]
    [TestCase(new[] { 2, 0, 1 }, "an index points outside its table", TestName = "a name that ends behind the text")]
    [TestCase(new[] { 2, 0, -1 }, "an index points outside its table", TestName = "a name that ends before it begins")]
    public void WhatSaysMoreThanItHolds_IsRefused(int[] numbers, string message) =>
        Assert.That(
            () => Open([.. numbers.SelectMany(BitConverter.GetBytes)], table => table.Find("a")),
            Throws.InstanceOf<InvalidDataException>().With.Message.EqualTo(message)
        );

    [TestCase(0)]
    [TestCase(255)]
    [TestCase(256)]
    public void ALazyList_GivesWhatIsAskedFor_HoweverOftenAndInWhateverOrder(int offset)
    {
        LazyList<string> list = new(600, index => $"item {index}");
        foreach (int index in new[] { offset, offset + 256, offset, offset + 256 })
            Assert.That(list[index], Is.EqualTo($"item {index}"));
        Assert.That(list, Is.EqualTo(Enumerable.Range(0, 600).Select(index => $"item {index}")));
        Assert.That(() => list[600], Throws.InstanceOf<ArgumentOutOfRangeException>());
        Assert.That(() => list[-1], Throws.InstanceOf<ArgumentOutOfRangeException>());
    }

    private static unsafe void Open(byte[] bytes, Action<NameTable> use)
    {
        fixed (byte* start = bytes)
            use(new NameTable(new Block(start, bytes.Length)));
    }
}
