using System.Formats.Asn1;

namespace UrlGuard.Installer.Mail;

/// <summary>
/// A part of S/MIME (RFC 8551): what was signed is within the signature. It is read as a mail program shows it; whether the signature
/// holds changes no host.
/// </summary>
/// <param name="Content">What was signed, a MIME entity; null where there is none.</param>
/// <param name="IsEncrypted">True where it holds something that only its receiver can read.</param>
internal readonly record struct SignedPart(byte[]? Content, bool IsEncrypted)
{
    private const string Signed = "1.2.840.113549.1.7.2",
        Enveloped = "1.2.840.113549.1.7.3",
        AuthenticatedEnveloped = "1.2.840.113549.1.9.16.1.23"; // RFC 5083

    private static readonly Asn1Tag Explicit = new(TagClass.ContextSpecific, 0);

    /// <summary>Opens it (RFC 5652, 3 and 5).</summary>
    public static SignedPart Open(byte[] bytes)
    {
        try
        {
            AsnReader outer = new AsnReader(bytes, AsnEncodingRules.BER).ReadSequence();
            string type = outer.ReadObjectIdentifier();
            if (type != Signed)
                return new SignedPart(null, type is Enveloped or AuthenticatedEnveloped);
            AsnReader data = outer.ReadSequence(Explicit).ReadSequence();
            data.ReadInteger();
            data.ReadSetOf();
            AsnReader within = data.ReadSequence();
            within.ReadObjectIdentifier();
            // A signature that stands beside what it signs has none within, and says nothing of a host.
            return new SignedPart(within.HasData ? within.ReadSequence(Explicit).ReadOctetString() : [], false);
        }
        catch (AsnContentException)
        {
            return new SignedPart(null, false);
        }
    }
}
