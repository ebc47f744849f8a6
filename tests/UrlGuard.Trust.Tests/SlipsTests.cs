using UrlGuard.Trust.Entries;

namespace UrlGuard.Trust.Tests;

/// <summary>A preview says which names would be put on a list although they imitate a site there.</summary>
public sealed class SlipsTests : TrustFixture
{
    private TrustStore store = null!;

    [SetUp]
    public void Protect()
    {
        File.WriteAllText(Paths.ProtectedFile, "northwind-bank.com\n");
        store = new TrustStore(Paths);
    }

    [TestCase("northwind-bamk.com", "northwind-bank.com")]
    [TestCase("https://login.northwind-bamk.com/x", "northwind-bank.com")]
    [TestCase("northwind-bank-login.com", "northwind-bank.com")]
    [TestCase("northwind-bnak.co", "northwind-bank.com", Description = "unsure, and a slip of the hand")]
    [TestCase("xn--wwwnorthwind-bnk-6dn.com", "northwind-bank.com", Description = "unsure but for its Cyrillic letter")]
    [TestCase("northwind-bank.de", null, Description = "a sister's, as far as one can know")]
    [TestCase("contoso.com", null)]
    [TestCase("paypal.com", null)]
    [TestCase("northwind-bank.com", null)]
    [TestCase("co.uk", null)]
    public void ANameThatImitatesAProtectedSite_IsMarked(string name, string? target) =>
        Assert.That(store.Preview(ListKind.Protected, [name]).Single().Imitates, Is.EqualTo(target));

    [Test]
    public void AnExemptionOfALookalike_IsMarked() =>
        Assert.That(store.Preview(ListKind.Exempt, ["www.northwind-bamk.com"]).Single().Imitates, Is.EqualTo("northwind-bank.com"));

    [Test]
    public void ALookalikeOfAKnownSiteThatIsAddedWithIt_IsMarked() =>
        Assert.That(
            store.Preview(ListKind.Protected, ["paypa1.com", "paypal.com", "example.org"]).Select(result => result.Imitates),
            Is.EqualTo(new[] { "paypal.com", null, null })
        );

    [Test]
    public void Alone_ALookalikeOfASiteThatNobodyProtects_IsNotMarked() =>
        Assert.That(store.Preview(ListKind.Protected, ["paypa1.com"]).Single().Imitates, Is.Null);

    [Test]
    public void AnotherSiteOfTheSameOwner_IsNotMarked()
    {
        File.WriteAllText(Paths.ProtectedFile, "amazon.de\n");
        Assert.That(new TrustStore(Paths).Preview(ListKind.Protected, ["amazon.nl"]).Single().Imitates, Is.Null);
    }
}
