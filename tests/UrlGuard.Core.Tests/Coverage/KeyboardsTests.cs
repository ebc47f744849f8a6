using UrlGuard.Core.Coverage;

namespace UrlGuard.Core.Tests.Coverage;

public sealed class KeyboardsTests
{
    [TestCase('g', "tyfhvb" + "z")] // qwertz has z for y
    [TestCase('p', "0-ol" + "m")] // azerty has m below
    public void Around_GivesTheKeysBeside_OnAllLayouts(char key, string around) =>
        Assert.That(Keyboards.Around(key), Is.EquivalentTo(around));

    [Test]
    public void Around_OfWhatNoKeyboardHas_IsNothing() => Assert.That(Keyboards.Around('é'), Is.Empty);
}
