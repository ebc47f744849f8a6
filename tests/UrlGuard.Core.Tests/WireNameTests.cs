using UrlGuard.Core.Explanations;
using UrlGuard.Core.Rules;

namespace UrlGuard.Core.Tests;

public sealed class WireNameTests
{
    private enum FromOne
    {
        One = 1,
    }

    [TestCase("TldSwap", "tld-swap")]
    [TestCase("Same", "same")]
    [TestCase("aBC", "a-b-c")]
    [TestCase("", "")]
    public void Of_AMember_IsItsNameInKebabCase(string member, string name) => Assert.That(WireName.Of(member), Is.EqualTo(name));

    [Test]
    public void EveryValue_IsReadBack()
    {
        foreach (LookalikeKind kind in Enum.GetValues<LookalikeKind>())
        {
            Assert.That(WireName.TryParse(WireName.Of(kind), out LookalikeKind again), Is.True);
            Assert.That((again, WireName.All<LookalikeKind>()[(int)kind]), Is.EqualTo((kind, WireName.Of(kind))));
        }
    }

    [TestCase(null)]
    [TestCase("")]
    [TestCase("TldSwap")]
    [TestCase("tld")]
    public void OtherNames_AreNone(string? name)
    {
        Assert.That(WireName.TryParse(name, out LookalikeKind kind), Is.False);
        Assert.That(kind, Is.EqualTo(default(LookalikeKind)));
    }

    [Test]
    public void OtherValues_AreErrors()
    {
        int count = WireName.All<SegmentOp>().Count;
        Assert.That(() => WireName.Of((SegmentOp)count), Throws.InstanceOf<ArgumentOutOfRangeException>());
        Assert.That(() => WireName.Of((SegmentOp)(-1)), Throws.InstanceOf<ArgumentOutOfRangeException>());
        Assert.That(
            () => WireName.All<FromOne>(),
            Throws.InstanceOf<TypeInitializationException>().With.InnerException.Message.EqualTo("FromOne does not count from 0 on")
        );
    }
}
