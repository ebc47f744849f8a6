using UrlGuard.Core.Names;

namespace UrlGuard.Core.Tests.Names;

/// <summary>Labels of a domain, each by itself, whatever stands before and behind it.</summary>
internal sealed class Uts46Tests
{
    [TestCase("\u00fc.de", "xn--tda.de")]
    [TestCase("a.\u00dc.DE", "a.xn--tda.de")]
    [TestCase(".\u00fc.de", ".xn--tda.de")]
    [TestCase("\u00fc..de", "xn--tda..de")]
    [TestCase("\u00fc.de.", "xn--tda.de.")]
    [TestCase("\u00fc\u3002de", "xn--tda.de")]
    [TestCase(".", ".")]
    [TestCase("", "")]
    public void TryToAscii_TakesLabelByLabel(string domain, string expected)
    {
        Assert.That(Uts46.TryToAscii(domain, out string ascii), Is.True);
        Assert.That(ascii, Is.EqualTo(expected));
    }
}
