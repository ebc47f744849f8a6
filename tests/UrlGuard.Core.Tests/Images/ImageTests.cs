using CsCheck;
using UrlGuard.Core.Images;
using UrlGuard.Core.Lists;
using UrlGuard.Core.Rules;
using UrlGuard.Core.Verdicts;
using UrlGuard.Tests;

namespace UrlGuard.Core.Tests.Images;

/// <summary>An image may come from a file: whatever it says, reading it ends in a verdict or an exception.</summary>
public sealed class ImageTests
{
    private static readonly string[] Names =
    [
        "paypal.com",
        "paypal.de",
        "wells-fargo.com",
        "münchen.de",
        "a.io",
        "bank.co.uk",
        "gov.uk",
        "sparkasse-köln.de",
        new string('x', 63) + ".com",
    ];
    private static readonly string[] Hosts =
    [
        "paypal.com",
        "paypa1.com",
        "pyapal.com",
        "secure-paypal.net",
        "xn--mnchn-kva2c.de",
        "wellsfargo.com",
        "paypal.com.example",
        "clear-name.org",
        "kaiserpermanente.net",
        "b.io",
        "govuk-refund.com",
        "hmrc.gov.uk",
        new string('x', 62) + "y.com",
    ];

    private static readonly byte[] Whole = Compile();

    private const int HeaderLength = 136;

    [Test]
    public void Judge_OfAnImage_SaysWhatTheJudgeOfTheNamesSays() =>
        Assert.That(Verdicts(new Image(Whole)), Is.EqualTo(Hosts.Select(host => Describe(JudgeOfTheNames().CheckHost(host.AsMemory())))));

    [Test]
    public void Open_OfAnImageThatIsCut_IsRefused([Values(0, 1, HeaderLength - 1, HeaderLength, HeaderLength + 1)] int length) =>
        Assert.That(() => new Image(Pinned(Whole[..length])), Throws.InstanceOf<InvalidDataException>());

    [Test]
    public void Open_OfAnImageThatIsCutAnywhere_IsRefused() =>
        Gen.Int[0, Whole.Length - 1]
            .Sample(length =>
            {
                try
                {
                    _ = new Image(Pinned(Whole[..length]));
                    return false;
                }
                catch (InvalidDataException)
                {
                    return true;
                }
            });

    [Test]
    public void Open_WithAnyBitOfTheHeaderTurned_IsRefused()
    {
        for (int bit = 0; bit < 8 * HeaderLength; bit++)
        {
            byte[] damaged = Pinned(Whole);
            damaged[bit / 8] ^= (byte)(1 << (bit % 8));
            Assert.That(() => new Image(damaged), Throws.InstanceOf<InvalidDataException>(), $"bit {bit}");
        }
    }

    [Thorough]
    [Test]
    public void Judge_OfADamagedImage_DecidesOrThrows_AndTheDamageShows() =>
        Gen.Select(Gen.Int[HeaderLength, Whole.Length - 1], Gen.Byte[1, 255])
            .Array[1, 20]
            .Sample(
                changes =>
                {
                    byte[] damaged = Pinned(Whole);
                    foreach ((int at, byte change) in changes)
                        damaged[at] ^= change;
                    Image image = new Image(damaged);
                    try
                    {
                        _ = Verdicts(image).Count();
                    }
                    catch (Exception e)
                        when (e is InvalidDataException or ArgumentException or IndexOutOfRangeException or InvalidOperationException)
                    {
                        // What cannot be is said so. Anything outside the image would have ended the process.
                    }
                    return damaged.AsSpan().SequenceEqual(Whole) || !image.IsIntact();
                },
                iter: 20_000
            );

    private static Judge JudgeOfTheNames() =>
        new(
            new ProtectedDomains(Ascii().Select(Given.Domain), [("a.io", Given.AlsoKnownAs("Kaiser Permanente"))]),
            Given.Exempt(),
            Given.NoSites
        );

    private static IEnumerable<string> Verdicts(Image image)
    {
        Judge judge = new Judge(
            new ProtectedDomains(image),
            new Exemptions(image),
            new Knowledge(new LocalKnowledge(image)).WithoutSites()
        );
        return [.. Hosts.Select(host => Describe(judge.CheckHost(host.AsMemory())))];
    }

    private static string Describe(Verdict verdict) => $"{verdict.Code} {verdict.Kind} {verdict.Entry}";

    private static IEnumerable<string> Ascii() =>
        Names.Select(name =>
        {
            Assert.That(
                UrlGuard.Core.Names.WebAddress.TryParse(name, out UrlGuard.Core.Names.HostName host),
                Is.EqualTo(UrlGuard.Core.Names.UnjudgedReason.None)
            );
            return host.ToString();
        });

    private static byte[] Compile()
    {
        ImageBuilder image = new ImageBuilder();
        ProtectedDomainsBuilder.Build(Ascii().Select(Given.Domain), [("a.io", Given.AlsoKnownAs("Kaiser Permanente"))], image);
        Exemptions.Build(["exempt.example.com"], image);
        LocalKnowledge.Build(["known.example"], [("paypal.com", 0), ("example.com", 0)], Sensitivity.Default, image);
        return image.Build(key: 1);
    }

    private static byte[] Pinned(byte[] bytes)
    {
        byte[] pinned = GC.AllocateArray<byte>(Math.Max(1, bytes.Length), pinned: true);
        bytes.CopyTo(pinned, 0);
        return pinned;
    }
}
