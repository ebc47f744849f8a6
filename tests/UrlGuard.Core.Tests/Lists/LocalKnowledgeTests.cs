using UrlGuard.Core.Lists;
using UrlGuard.Core.Verdicts;

namespace UrlGuard.Core.Tests.Lists;

/// <summary>Tests that an organisation's sites are found wherever they stand among others.</summary>
public sealed class LocalKnowledgeTests
{
    private static readonly string[] Unsorted = ["m.com", "z.com", "a.com", "aa.com", "m.com", "xn--mnchen-3ya.de", "b.org"];

    [Test]
    public void Known_OfManySites_HasEachOnce_AndFindsEach()
    {
        LocalKnowledge local = Given.Local(known: Unsorted);
        Assert.That(local.Known, Is.EqualTo(new[] { "a.com", "aa.com", "b.org", "m.com", "xn--mnchen-3ya.de", "z.com" }));
        Assert.That(Unsorted.Where(name => !local.IsKnown(name)), Is.Empty);
        Assert.That(new[] { "", "a", "a.co", "a.comm", "b.com", "m.com.", "zz.com" }.Where(name => local.IsKnown(name)), Is.Empty);
    }

    [Test]
    public void Owners_OfManySites_AreThoseThatWereGiven_AndNoOthers()
    {
        LocalKnowledge local = Given.Local(owned: [("m.com", 2), ("z.com", 1), ("a.com", 1), ("aa.com", 2), ("b.org", 3)]);
        string[] names = [.. local.Owned.Select(each => each.Name)];
        Assert.That(local.Owned, Is.EqualTo(new[] { ("a.com", 1), ("aa.com", 2), ("b.org", 3), ("m.com", 2), ("z.com", 1) }));
        Assert.That(
            names.SelectMany(one => names.Where(other => local.AreSame(one, other)).Select(other => $"{one} {other}")),
            Is.EqualTo(
                new[]
                {
                    "a.com a.com",
                    "a.com z.com",
                    "aa.com aa.com",
                    "aa.com m.com",
                    "b.org b.org",
                    "m.com aa.com",
                    "m.com m.com",
                    "z.com a.com",
                    "z.com z.com",
                }
            )
        );
        Assert.That((local.AreSame("a.com", "c.com"), local.AreSame("c.com", "a.com")), Is.EqualTo((false, false)));
        Assert.That(names.Where(name => !local.HasOwner(name)), Is.Empty);
        Assert.That(local.HasOwner("c.com"), Is.False);
    }

    [Test]
    public void Sites_AreTheBuiltInOnes_ThenThoseKnownHere()
    {
        Knowledge knowledge = Given.Knowing(known: ["m.com", "wikipedia.org"]);
        Assert.That(knowledge.Sites.TakeLast(2), Is.EqualTo(new[] { "m.com", "wikipedia.org" }));
        Assert.That(knowledge.Sites.SkipLast(2), Is.EqualTo(Knowledge.BuiltIn.Sites));
        Assert.That(knowledge.WithoutSites().Sites, Is.EqualTo(new[] { "m.com", "wikipedia.org" }));
    }

    [Test]
    public void None_KnowsNothing()
    {
        Assert.That(LocalKnowledge.None.IsKnown("a.com"), Is.False);
        Assert.That(LocalKnowledge.None.HasOwner("a.com"), Is.False);
        Assert.That(LocalKnowledge.None.AreSame("a.com", "a.com"), Is.False);
    }

    [Test]
    public void AKnownSite_IsKnown_UnlessItIsProtectedOrExempt()
    {
        LocalKnowledge local = Given.Local(known: ["paypa1.com", "paypal.com", "paypai.com"]);
        Judge judge = new(Given.Protect("paypal.com"), Given.Exempt("paypai.com"), new Knowledge(local).WithoutSites());
        Assert.That(
            new[] { "paypa1.com", "www.paypa1.com", "paypal.com", "paypai.com", "paypaI.net" }.Select(name =>
                judge.CheckAddress(name).Code
            ),
            Is.EqualTo(new[] { VerdictCode.Known, VerdictCode.Known, VerdictCode.Protected, VerdictCode.Exempt, VerdictCode.Lookalike })
        );
    }
}
