using UrlGuard.Trust.Entries;

namespace UrlGuard.Trust.Tests;

public sealed class WrittenEntryTests
{
    [TestCase("kp.org", "kp.org")]
    [TestCase("kp.org = Kaiser Permanente", "kp.org = Kaiser Permanente")]
    [TestCase("kp.org=kaiserpermanente", "kp.org = kaiserpermanente")]
    [TestCase("https://www.KP.org/x?a=b#c = Kaiser Permanente ,Permanente", "kp.org = Kaiser Permanente, Permanente")]
    [TestCase("https://kp.org/?a=b", "kp.org")]
    [TestCase("kp.org/?a=b", "kp.org")]
    [TestCase("kp.org = Kaiser Permanente, kaiser-permanente, KAISERPERMANENTE", "kp.org = Kaiser Permanente")]
    [TestCase("www.gov.uk = Government Digital", "gov.uk = Government Digital")]
    public void What_fits_is_an_entry(string text, string written)
    {
        Assert.That(WrittenEntry.Parse(ListKind.Protected, text, out WrittenEntry entry), Is.Null);
        Assert.That(entry.ToString(), Is.EqualTo(written));
        Assert.That(WrittenEntry.Parse(ListKind.Protected, written, out WrittenEntry again), Is.Null);
        Assert.That(again.ToString(), Is.EqualTo(written));
    }

    [TestCase("kp.org =", "not-a-name")]
    [TestCase("kp.org = ,", "not-a-name")]
    [TestCase("kp.org = Kaiser,", "not-a-name")]
    [TestCase("kp.org = Kaiser = Permanente", "not-a-name")]
    [TestCase("kp.org = Kaiser\tPermanente", "not-a-name")]
    [TestCase("kp.org = Kaiser\u00a0Permanente", "not-a-name")]
    [TestCase("kp.org = kaiserpermanente.org", "not-a-name")]
    [TestCase("kp.org = KP", "too-short")]
    [TestCase("kp.org = Kaiser Permanente, login", "everyday-word")]
    [TestCase("co.uk = Kaiser Permanente", "public-suffix")]
    [TestCase("= Kaiser Permanente", "bad-name")]
    [TestCase("kp.org\t= Kaiser Permanente", "bad-name")]
    [TestCase("kp.org Kaiser = Permanente", "bad-name")]
    [TestCase("https://kp.org/x=Kaiser", null)] // a path, and no name
    public void What_does_not_fit_says_why(string text, string? reason) =>
        Assert.That(WrittenEntry.Parse(ListKind.Protected, text, out _)?.Code, Is.EqualTo(reason));

    [Test]
    public void Nobody_can_have_such_a_name(
        [Values] ListKind list,
        [Values(
            "-bad-.com",
            "-bad.com",
            "bad-.com",
            "www.bad-.co.uk",
            "https://-bad.com/x",
            "a.bad-.com",
            "_p.-",
            "a.-",
            "foo.-bar",
            "my_shop.com",
            "fcjsn.b",
            "shop.1b"
        )]
            string text
    ) => Assert.That(WrittenEntry.Parse(list, text, out _)?.Code, Is.EqualTo("bad-name"));

    [TestCase(ListKind.Protected, "shop.example")]
    [TestCase(ListKind.Exempt, "-my-.shop.example")]
    public void Under_its_own_name_an_owner_may_have_one(ListKind list, string name)
    {
        Assert.That(WrittenEntry.Parse(list, "-my-.shop.example", out WrittenEntry entry), Is.Null);
        Assert.That(entry.Name, Is.EqualTo(name));
    }

    [Test]
    public void An_exemption_has_no_names() =>
        Assert.That(WrittenEntry.Parse(ListKind.Exempt, "kp.org = Kaiser Permanente", out _)?.Code, Is.EqualTo("bad-name"));

    [TestCase(20, null)]
    [TestCase(21, "too-many")]
    public void A_site_has_so_many_names(int count, string? reason)
    {
        IEnumerable<string> names = Enumerable.Range(0, count).Select(number => $"qwertz{(char)('a' + number)}");
        Assert.That(WrittenEntry.Parse(ListKind.Protected, $"kp.org = {string.Join(',', names)}", out _)?.Code, Is.EqualTo(reason));
    }

    [Test]
    public void A_refusal_quotes_what_was_written_and_says_why()
    {
        EntryRefusal? refusal = WrittenEntry.Parse(ListKind.Protected, "kp.org = Kaiser Permanente, KP", out _);
        Assert.That(refusal?.Message, Does.StartWith("KP is too short").And.Contain("5 letters"));
    }
}
