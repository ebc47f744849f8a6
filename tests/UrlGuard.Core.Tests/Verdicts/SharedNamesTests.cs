using UrlGuard.Core.Verdicts;

namespace UrlGuard.Core.Tests.Verdicts;

/// <summary>Names that would lead to one protected site from the name of another.</summary>
internal sealed class SharedNamesTests
{
    private static readonly SharedNames Shared = new(
        Given.Protect("fabrikam.org", "northwind.de", "northwind.com", "contoso.co.uk"),
        Given.Knowing(owned: [("fabrikam.org", 1), ("contoso.co.uk", 1)])
    );

    [TestCase("northwind.com", "Fabrikam", "fabrikam.org", TestName = "Shared: the label of another")]
    [TestCase("northwind.com", "Fabrikan", "fabrikam.org", TestName = "Shared: a typo of another")]
    [TestCase("northwind.com", "Contoso", "contoso.co.uk", TestName = "Shared: a label under a suffix of two")]
    [TestCase("northwind.com", "Northwind", null, TestName = "Shared: its own label")]
    [TestCase("northwind.de", "Northwind", null, TestName = "Shared: its own label, which another has too")]
    [TestCase("northwind.com", "Lakeside", null, TestName = "Shared: nobody's")]
    [TestCase("contoso.co.uk", "Fabrikam", null, TestName = "Shared: another's of the same owner")]
    public void FindOther(string domain, string name, string? other) =>
        Assert.That(Shared.FindOther(domain, Given.AlsoKnownAs(name)), Is.EqualTo(other));
}
