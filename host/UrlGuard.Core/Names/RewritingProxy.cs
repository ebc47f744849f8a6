using UrlGuard.Core.Data;

namespace UrlGuard.Core.Names;

/// <summary>
/// Proxies that carry the name of the site they show in front of their own (host/data/SOURCES.md):
/// <c>www-jstor-org.eu1.proxy.openathens.net</c>, <c>www-paypal-com.translate.goog</c>. A university's proxy needs no reading:
/// below reserved suffixes nobody imitates.
/// </summary>
internal static class RewritingProxy
{
    private static readonly SortedText Proxies = SortedText.Open("rewriting-proxies.txt");

    /// <summary>Reads the host that a proxy shows; false when the host is below none.</summary>
    internal static bool TryReadShown(HostName host, out HostName shown)
    {
        shown = default;
        ReadOnlySpan<char> front = InFrontOfProxy(host.Span);
        return !front.IsEmpty && HostName.TryCreate(WithDots(front).AsMemory(), out shown) == UnjudgedReason.None;
    }

    private static ReadOnlySpan<char> InFrontOfProxy(ReadOnlySpan<char> name)
    {
        for (int start = 0; ; )
        {
            int length = name[start..].IndexOf('.');
            if (length < 0)
                return default;
            if (Proxies.TryFind(name[(start + length + 1)..], out _))
                return name[..(start + length)];
            start += length + 1;
        }
    }

    /// <summary>
    /// A name as it was before its dots became hyphens and its hyphens two. It is one label then, with a region or a library
    /// behind it. A name that ends like one was not rewritten.
    /// </summary>
    private static string WithDots(ReadOnlySpan<char> front)
    {
        ReadOnlySpan<char> first = front[..(front.IndexOf('.') is >= 0 and int dot ? dot : front.Length)];
        return !first.Contains('-') || PublicSuffixList.IsListed(front[(front.LastIndexOf('.') + 1)..])
            ? front.ToString()
            : first.ToString().Replace("--", "\0", StringComparison.Ordinal).Replace('-', '.').Replace('\0', '-');
    }
}
