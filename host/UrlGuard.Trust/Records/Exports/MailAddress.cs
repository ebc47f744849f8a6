using UrlGuard.Core.Names;

namespace UrlGuard.Trust.Records.Exports;

/// <summary>Mail addresses as reports need them.</summary>
internal static class MailAddress
{
    /// <summary>True of an address in its plain form: an atom of RFC 5322 (3.2.3), and a well-formed host.</summary>
    internal static bool IsOne(string text)
    {
        int at = text.IndexOf('@', StringComparison.Ordinal);
        if (at < 1 || !text[..at].Split('.').All(IsAtom))
            return false;
        UnjudgedReason reason = HostName.TryCreate(text[(at + 1)..].AsMemory(), out HostName host);
        return reason == UnjudgedReason.None && host.IsWellFormed && host.Span.SequenceEqual(text.AsSpan(at + 1));
    }

    private static bool IsAtom(string text) =>
        text.Length > 0 && text.All(c => char.IsAsciiLetterOrDigit(c) || "!#$%&'*+-/=?^_`{|}~".Contains(c, StringComparison.Ordinal));
}
