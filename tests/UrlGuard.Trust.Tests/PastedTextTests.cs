using System.Diagnostics;
using System.Text;
using UrlGuard.Trust.Entries;
using UrlGuard.Trust.Files;

namespace UrlGuard.Trust.Tests;

public sealed class PastedTextTests : TrustFixture
{
    [TestCase("a.com, b.com", "a.com", "b.com")]
    [TestCase("a.com,b.com;c.com", "a.com", "b.com", "c.com")]
    [TestCase("a.com; b.com;", "a.com", "b.com")]
    [TestCase("a.com b.com\tc.com | d.com", "a.com", "b.com", "c.com", "d.com")]
    [TestCase("a.com，b.com、c.com", "a.com", "b.com", "c.com")]
    [TestCase("- a.com", "a.com")]
    [TestCase("* a.com", "a.com")]
    [TestCase("• a.com", "a.com")]
    [TestCase("•a.com", "a.com")]
    [TestCase("– a.com", "a.com")]
    [TestCase("1. a.com", "a.com")]
    [TestCase("12) a.com", "a.com")]
    [TestCase("1.2. a.com", "a.com")]
    [TestCase("(3) a.com", "a.com")]
    [TestCase("b) a.com", "a.com")]
    [TestCase("[x] a.com", "a.com")]
    [TestCase("> a.com", "a.com")]
    [TestCase("\"a.com\"", "a.com")]
    [TestCase("“a.com”, 'b.com', «c.com»", "a.com", "b.com", "c.com")]
    [TestCase("\"a.com\",\"b.com\"", "a.com", "b.com")]
    [TestCase("<https://a.com>", "https://a.com")]
    [TestCase("<https://a.com/x>,<https://b.com/y>", "https://a.com/x", "https://b.com/y")]
    [TestCase("(see https://a.com/x).", "https://a.com/x")]
    [TestCase("[My bank](https://a.com/x)", "https://a.com/x")]
    [TestCase("*.a.com", "a.com")]
    [TestCase("||a.com^", "a.com")]
    [TestCase("0.0.0.0 a.com", "a.com")]
    [TestCase("a.com # my bank", "a.com")]
    [TestCase("a.com\t# my bank", "a.com")]
    [TestCase("https://a.com/#top", "https://a.com/#top")]
    [TestCase("hxxp://x[.]com", "http://x.com")]
    [TestCase("hXXps[:]//x(.)com/y", "https://x.com/y")]
    [TestCase("h**ps://x[dot]com", "https://x.com")]
    [TestCase("x\\.com", "x.com")]
    [TestCase("me@a.com", "me@a.com")]
    [TestCase("mailto:me@a.com", "me@a.com")]
    [TestCase("Me Myself <me@a.com>", "me@a.com")]
    [TestCase("Me<me@a.com>", "me@a.com")]
    [TestCase("me[at]a[.]com", "me@a.com")]
    [TestCase("My bank is a.com!", "a.com")]
    [TestCase("\u200Ba.com\u200E", "a.com")]
    [TestCase("a.com\u00a0b.com", "a.com", "b.com")]
    [TestCase("https://a.com/x,y;z|q", "https://a.com/x,y;z|q")]
    [TestCase("https://a.com/,https://b.com/", "https://a.com/", "https://b.com/")]
    [TestCase("https://a.com/x,https://b.com/y", "https://a.com/x", "https://b.com/y")]
    [TestCase("https://a.com/x, b.com", "https://a.com/x", "b.com")]
    [TestCase("kp.org = Kaiser Permanente, Kaiser", "kp.org = Kaiser Permanente, Kaiser")]
    [TestCase("1. <https://kp.org/> = Kaiser Permanente, # health", "https://kp.org/ = Kaiser Permanente")]
    [TestCase("kp.org=Kaiser", "kp.org =Kaiser")]
    [TestCase("münchen.de；例え。jp", "münchen.de", "例え。jp")]
    public void Addresses_are_found_in_what_people_have(string line, params string[] entries) =>
        Assert.That(PastedText.ReadLine(line), Is.EqualTo(entries));

    [TestCase("-bad-.com", "-bad-.com")]
    [TestCase("PayPal, a.com", "PayPal", "a.com")]
    [TestCase("paypal com, ebay.com", "paypal com", "ebay.com")]
    [TestCase("My banks:", "My banks:")]
    [TestCase("192.0.2.1", "192.0.2.1")]
    [TestCase("pay\u200Bpal.com", "pay\u200Bpal.com")]
    [TestCase("password", "password")]
    public void What_is_no_address_is_kept_to_be_refused(string line, params string[] entries) =>
        Assert.That(PastedText.ReadLine(line), Is.EqualTo(entries));

    [TestCase("")]
    [TestCase("   ")]
    [TestCase("# comment")]
    [TestCase("  # comment with a.com")]
    [TestCase("// comment with a.com")]
    [TestCase("---")]
    [TestCase(", ; |")]
    public void A_comment_and_mere_marks_hold_nothing(string line) => Assert.That(PastedText.ReadLine(line), Is.Empty);

    [Test]
    public void Every_end_of_a_line_parts() =>
        Assert.That(
            PastedText.Read("a.com\r\nb.com\rc.com\n\nd.com\u2028e.com # f.com\vg.com"),
            Is.EqualTo(new[] { "a.com", "b.com", "c.com", "d.com", "e.com", "g.com" })
        );

    [Test]
    public void Bytes_are_Utf8_or_what_a_list_may_be()
    {
        const string Text = "\"münchen.de\", a.com";
        foreach (Encoding encoding in new[] { Encoding.UTF8, Encoding.Latin1, Encoding.Unicode, Encoding.BigEndianUnicode })
        {
            string decoded = PastedText.Decode([.. encoding.Preamble, .. encoding.GetBytes(Text)]);
            Assert.That(PastedText.Read(decoded), Is.EqualTo(new[] { "münchen.de", "a.com" }));
        }
    }

    /// <summary>Only what stands between two places where the text was parted can be an entry: no two pieces make a third.</summary>
    [Test]
    public void Nothing_joins() =>
        CsCheck.Check.Sample(
            CsCheck.Gen.String[CsCheck.Gen.Char["ab. \t\u00a0\n\u200B-,"], 0, 20],
            text =>
            {
                foreach (string entry in PastedText.Read(text))
                    Assert.That(text, Does.Contain(entry));
            }
        );

    [Test]
    public void Anything_at_all_is_read() => CsCheck.Check.Sample(CsCheck.Gen.String, text => _ = PastedText.Read(text).Count());

    /// <summary>Four seconds are far more than the 0.05 it takes on a quiet machine, and far less than reading that goes wrong with length.</summary>
    [Test]
    public void Ten_thousand_messy_lines_are_previewed_in_time()
    {
        StringBuilder text = new();
        for (int i = 0; i < 10_000; i++)
        {
            string name = $"site{i}-{i * 7919 % 10_007}";
            text.AppendLine(
                (i % 8) switch
                {
                    0 => $"- {name}.com, https://www.{name}.de/login?a=b,c",
                    1 => $"{i}. \"{name}.org\" # a comment",
                    2 => $"hxxps://{name}[.]net/path",
                    3 => $"Someone <someone@{name}.com>",
                    4 => $"this is line {i} and no address",
                    5 => $"* <https://{name}.co.uk/>; {name}.fr",
                    6 => $"{name}.es\t{name}@mail.{name}.it",
                    _ => $"[{name}](https://{name}.pl/)",
                }
            );
        }
        Stopwatch watch = Stopwatch.StartNew();
        string[] names = [.. PastedText.Read(text.ToString())];
        IReadOnlyList<EntryResult> results = new TrustStore(Paths).Preview(ListKind.Protected, names);
        TestContext.Out.WriteLine($"{names.Length} entries previewed in {watch.ElapsedMilliseconds} ms");
        Assert.That(results.Count(result => result.Outcome is EntryOutcome.Refused), Is.EqualTo(1250));
        Assert.That(results.Count(result => result.Outcome is EntryOutcome.Added), Is.EqualTo(12_500));
        Assert.That(watch.Elapsed, Is.LessThan(TimeSpan.FromSeconds(4)));
    }
}
