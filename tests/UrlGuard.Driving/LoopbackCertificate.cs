using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace UrlGuard.Driving;

/// <summary>A certificate that exists only in this process, for a browser that was told to accept any.</summary>
internal static class LoopbackCertificate
{
    public static X509Certificate2 Create(TimeProvider time)
    {
        using ECDsa key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        CertificateRequest request = new CertificateRequest("CN=UrlGuard loopback", key, HashAlgorithmName.SHA256);
        DateTimeOffset now = time.GetUtcNow();
        return request.CreateSelfSigned(now.AddDays(-1), now.AddDays(1));
    }
}
