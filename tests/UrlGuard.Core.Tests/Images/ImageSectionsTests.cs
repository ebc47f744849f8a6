using UrlGuard.Core.Images;

namespace UrlGuard.Core.Tests.Images;

/// <summary>Sections of every length, read back as they were set.</summary>
public sealed class ImageSectionsTests
{
    private const int HeaderLength = 136;

    [Test]
    public void EverySection_IsReadBack([Values(0, 1, 3)] int shift)
    {
        ImageSection[] sections = Enum.GetValues<ImageSection>();
        ImageBuilder builder = new();
        foreach (ImageSection section in sections)
            builder.Set(section, Filled(section, shift));
        byte[] built = builder.Build(key: 0x1122334455667788);
        Assert.That(built, Has.Length.EqualTo(HeaderLength + sections.Sum(section => (Filled(section, shift).Length + 7) / 8 * 8)));

        Image image = new(built);
        Assert.That((image.Key, image.IsIntact()), Is.EqualTo((0x1122334455667788ul, true)));
        foreach (ImageSection section in sections)
            Assert.That(image.Read(section).ToArray(), Is.EqualTo(Filled(section, shift)), $"{section}");
    }

    [Test]
    public void SectionsThatAreNotSet_AreEmpty()
    {
        ImageBuilder builder = new();
        builder.Set(ImageSection.Notes, "note"u8.ToArray());
        Image image = new(builder.Build(key: 0));
        Assert.That(image.Read(ImageSection.ProtectedNames).IsEmpty);
        Assert.That(image.Read(ImageSection.Notes).ToArray(), Is.EqualTo("note"u8.ToArray()));
    }

    [Test]
    public void AnyByteBehindTheHeader_ThatIsChanged_Shows()
    {
        ImageBuilder builder = new();
        builder.Set(ImageSection.Labels, "twelve bytes"u8.ToArray());
        byte[] built = builder.Build(key: 0);
        for (int i = HeaderLength; i < built.Length; i++)
        {
            built[i] ^= 1;
            Assert.That(new Image(built).IsIntact(), Is.False, $"byte {i}");
            built[i] ^= 1;
        }
        Assert.That(new Image(built).IsIntact());
    }

    /// <summary>Lengths of 0 and over, each another number of bytes from where the next section begins.</summary>
    private static byte[] Filled(ImageSection section, int shift) =>
        [.. Enumerable.Range(0, (int)section * (shift + 1) + shift).Select(i => (byte)(i + 16 * (int)section + 1))];
}
