using System.Security.Cryptography;
using CsCheck;
using UrlGuard.Host.Events;

namespace UrlGuard.Host.Tests;

public sealed class KeyedHashTests
{
    [Test]
    public void HmacSha256_IsTheLibrarys() =>
        Gen.Select(Gen.Byte.Array[0, 200], Gen.Byte.Array[0, 300])
            .Sample(
                (key, message) => KeyedHash.HmacSha256(key, message).AsSpan().SequenceEqual(HMACSHA256.HashData(key, message)),
                iter: 5_000
            );

    /// <summary>RFC 4231, test case 2.</summary>
    [Test]
    public void HmacSha256_OfTheStandardsExample() =>
        Assert.That(
            Convert.ToHexStringLower(KeyedHash.HmacSha256("Jefe"u8, "what do ya want for nothing?"u8)),
            Is.EqualTo("5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843")
        );
}
