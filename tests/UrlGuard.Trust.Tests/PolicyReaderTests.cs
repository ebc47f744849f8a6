using System.Text;
using UrlGuard.Trust.Policies;

namespace UrlGuard.Trust.Tests;

public sealed class PolicyReaderTests
{
    [Test]
    public void Read_OfAWholePolicy()
    {
        Assert.That(Read("""{"protected":{"mode":"replace","domains":["PayPal.com","www.paypal.com"]},"exempt":{"domains":["shop.example.com"]}}""",
            out Policy policy, out IReadOnlyList<Fault> faults), Is.True);
        Assert.That(faults, Is.Empty);
        Assert.That(policy.Protected.Mode, Is.EqualTo(PolicyMode.Replace));
        Assert.That(policy.Protected.Names, Is.EqualTo(new[] { "paypal.com" }));
        Assert.That(policy.Exempt.Mode, Is.EqualTo(PolicyMode.Add));
        Assert.That(policy.Exempt.Names, Is.EqualTo(new[] { "shop.example.com" }));
    }

    [TestCase("""{"protected":{"mode":"off","domains":["paypal.com"]}}""", "policy: protected.mode")]
    [TestCase("""{"protected":{"mode":1,"domains":["paypal.com"]}}""", "policy: protected.mode")]
    [TestCase("""{"protected":{"domains":["paypal.com","co.uk"]}}""", "policy: protected.domains[1]")]
    [TestCase("""{"protected":{"domains":["paypal.com",7]}}""", "policy: protected.domains[1]")]
    [TestCase("""{"protected":{"domains":["paypal.com"],"x":1}}""", "policy: protected.x")]
    [TestCase("""{"protected":{"domains":["paypal.com"]},"exempt":[]}""", "policy: exempt")]
    [TestCase("""{"protected":{"domains":["paypal.com"]},"exempt":{"domains":"a"}}""", "policy: exempt.domains")]
    [TestCase("""{"protected":{"domains":["paypal.com"]},"blocked":{}}""", "policy: blocked")]
    public void Read_WithOneBadValue_NamesIt_AndKeepsTheRest(string json, string where)
    {
        Assert.That(Read(json, out Policy policy, out IReadOnlyList<Fault> faults), Is.True);
        Assert.That(faults.Select(fault => fault.Where), Is.EqualTo(new[] { where }));
        Assert.That(policy.Protected.Names, Is.EqualTo(new[] { "paypal.com" }));
    }

    [TestCase("", "policy:1:1")]
    [TestCase("[]", "policy")]
    [TestCase("{\n\"protected\":", "policy:2:13")]
    [TestCase("""{"protected":{},"protected":{}}""", "policy")]
    [TestCase("\0\u0001", "policy:1:1")]
    public void Read_OfWhatIsNoPolicy_SaysWhere(string json, string where)
    {
        Assert.That(Read(json, out _, out IReadOnlyList<Fault> faults), Is.False);
        Assert.That(faults.Single().Where, Is.EqualTo(where));
    }

    private static bool Read(string json, out Policy policy, out IReadOnlyList<Fault> faults) =>
        PolicyReader.TryRead(Encoding.UTF8.GetBytes(json), "policy", out policy, out faults);
}
