using System.Text;
using UrlGuard.Core.Images;

namespace UrlGuard.Core.Tests.Images;

/// <summary>
/// The hash is kept in files: another one would make every file that is there a damaged one. Values are those of the same sum
/// written in Python.
/// </summary>
public sealed class ImageHashTests
{
    [TestCase("", 0ul)]
    [TestCase("a", 0xafefc0de915c1e74ul)]
    [TestCase("12345678", 0x2fe09e20c2559533ul)]
    [TestCase("paypal.com", 0xcd30ab81ecdf6e31ul)]
    [TestCase("paypal.commoc.la", 0x5eb00e8a918e068eul)]
    [TestCase("paypal.com\nexample.com\n", 0x88b398f5f876420eul)]
    public void Of_IsWhatItWas(string text, ulong hash) => Assert.That(ImageHash.Of(Encoding.ASCII.GetBytes(text)), Is.EqualTo(hash));

    [Test]
    public void Of_GoesOnFromWhatCameBefore() =>
        Assert.That(ImageHash.Of("example.com"u8, ImageHash.Of("paypal.com"u8)), Is.EqualTo(0xbc11816101b7405ful));
}
