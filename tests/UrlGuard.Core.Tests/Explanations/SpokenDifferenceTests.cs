namespace UrlGuard.Core.Tests.Explanations;

/// <summary>The sentence for a screen reader: every letter and digit a word of its own, no sign that a voice passes over.</summary>
public sealed class SpokenDifferenceTests
{
    // One letter.
    [TestCase("paypal.com", "paypa1.com", "The sixth letter is the digit one, not the letter L.")]
    [TestCase("google.com", "g0ogle.com", "The second letter is the digit zero, not the letter O.")]
    [TestCase("paypal.com", "psypal.com", "The second letter is the letter S, not the letter A.")]
    [TestCase("paypal.com", "paypla.com", "The fifth and sixth letters are swapped: L and A, not A and L.")]
    [TestCase("paypal.com", "papal.com", "The letter Y is missing after the second letter.")]
    [TestCase("paypal.com", "aypal.com", "The letter P is missing at the beginning.")]
    [TestCase("paypal.com", "xpaypal.com", "The letter X is added at the beginning.")]
    [TestCase("paypal.com", "payqpal.com", "The letter Q is added after the third letter.")]
    [TestCase("paypal.com", "paypall.com", "The seventh letter, L, repeats the sixth.")]
    [TestCase("paypal.com", "ppaypal.com", "The second letter, P, repeats the first.")]
    [TestCase("amazon.com", "arnazon.com", "The second and third letters are R and N, not the letter M.")]
    [TestCase("barnes.com", "bames.com", "The third letter is the letter M, not the letters R and N.")]
    // Letters of other scripts.
    [TestCase("paypal.com", "xn--pypal-4ve.com", "The second letter is the Cyrillic small letter A (U+0430), not the letter A.")]
    [TestCase("paypal.com", "xn--pypal-xqa.com", "The second letter is the Latin small letter A with acute (U+00E1), not the letter A.")]
    [TestCase("paypal.com", "xn--80aa0cbo65f.com", "All six letters are Cyrillic.")]
    // Several differences.
    [TestCase("paypal.com", "paypa1.net", "The sixth letter is the digit one, not the letter L. It ends in .net, not .com.")]
    [TestCase("paypal.com", "paypal.co", "It ends in .co, not .com.")]
    [TestCase("my-bank.com", "my-bnak.com", "The fifth and sixth characters are swapped: N and A, not A and N.")]
    [TestCase(
        "illicit.com",
        "i11ic1t.com",
        "The second letter is the digit one, not the letter L. The third character is the digit one, not the letter L. The sixth character is the digit one, not the letter I."
    )]
    [TestCase(
        "illicitly.com",
        "1111c1t1y.com",
        "The first letter is the digit one, not the letter I. The second character is the digit one, not the letter L. The third character is the digit one, not the letter L. Three more letters differ."
    )]
    // Dots and hyphens.
    [TestCase("paypal.com", "pay-pal.com", "A hyphen is added after the third letter. The site is pay-pal.com, not paypal.com.")]
    [TestCase("paypal.com", "www.pay-pal.com", "A hyphen is added after the third letter. The site is pay-pal.com, not paypal.com.")]
    [TestCase(
        "paypal.com",
        "wwwpaypal.com",
        "The letters W, W and W are added at the beginning. The site is wwwpaypal.com, not paypal.com."
    )]
    [TestCase("whatsapp.com", "wha.tsapp.com", "A dot is added after the third letter. The site is tsapp.com, not whatsapp.com.")]
    [TestCase("t-online.de", "tonline.de", "A hyphen is missing after the first letter. The site is tonline.de, not t-online.de.")]
    // Inside other names.
    [TestCase("paypal.com", "paypal.com.evil.net", "The address has paypal.com in it, but the site is evil.net.")]
    [TestCase("paypal.com", "paypal-com.evil.net", "The address has paypal.com in it, written paypal-com, but the site is evil.net.")]
    [TestCase(
        "paypal.com",
        "paypa1.com.evil.net",
        "The address has paypal.com in it, written paypa1.com, but the site is evil.net. In paypa1.com, the sixth letter is the digit one, not the letter L."
    )]
    [TestCase("paypal.com", "paypal.evil.net", "paypal only stands in front: the site is evil.net, not paypal.com.")]
    [TestCase("paypal.com", "paypal-login.net", "paypal stands beside other words: the site is paypal-login.net, not paypal.com.")]
    [TestCase(
        "paypal.com",
        "paypa1-login.net",
        "paypa1, which resembles paypal, stands beside other words: the site is paypa1-login.net, not paypal.com. In paypa1, the sixth letter is the digit one, not the letter L."
    )]
    [TestCase(
        "paypal.com",
        "secure-paypall.net",
        "paypall, which resembles paypal, stands beside other words: the site is secure-paypall.net, not paypal.com. In paypall, the seventh letter, L, repeats the sixth."
    )]
    public void Evidence_SaysTheDifference(string real, string host, string spoken) =>
        Assert.That(Given.JudgeOf(real).CheckHost(host.AsMemory()).Evidence?.Spoken, Is.EqualTo(spoken));
}
