using UrlGuard.Core.Data;

namespace UrlGuard.Core.Names;

/// <summary>
/// Proxies that carry the name of the site they show in front of their own (host/data/SOURCES.md):
/// <c>www-jstor-org.eu1.proxy.openathens.net</c>, <c>www-paypal-com.translate.goog</c>, <c>0-www.jstor.org.proxy.example.edu</c>.
/// </summary>
internal static class RewritingProxy
{
    private static readonly SortedText Proxies = SortedText.Open("rewriting-proxies.txt");
    private static readonly SortedText AcademicSuffixes = SortedText.Open("academic-suffixes.txt");

    /// <summary>
    /// Part of the names of libraries' proxies: ezproxy, libproxy, proxy-um. It counts only where the registry gives names to
    /// universities alone, since anybody may have ezproxy.example.net.
    /// </summary>
    private const string LibraryProxy = "proxy";

    /// <summary>Innovative's WAM writes it in front of the shown name.</summary>
    private const string LibraryPrefix = "0-";

    /// <summary>Reads the host that a proxy shows; false when the host is below none.</summary>
    internal static bool TryReadShown(HostName host, RegistrableDomain site, out HostName shown)
    {
        shown = default;
        ReadOnlySpan<char> front = InFrontOfProxy(host.Span, site.Suffix, host.Span.Length - site.Text.Length);
        if (front.StartsWith(LibraryPrefix, StringComparison.Ordinal))
            front = front[LibraryPrefix.Length..];
        return !front.IsEmpty && HostName.TryCreate(WithDots(front).AsMemory(), out shown) == UnjudgedReason.None;
    }

    private static ReadOnlySpan<char> InFrontOfProxy(ReadOnlySpan<char> name, ReadOnlySpan<char> suffix, int registered)
    {
        bool isAcademic = AcademicSuffixes.TryFind(suffix, out _);
        for (int start = 0; ; )
        {
            int length = name[start..].IndexOf('.');
            if (length < 0)
                return default;
            int dot = start + length;
            if (Proxies.TryFind(name[(dot + 1)..], out _))
                return name[..dot];
            if (isAcademic && start > 0 && dot < registered && name[start..dot].Contains(LibraryProxy, StringComparison.Ordinal))
                return name[..(start - 1)];
            start = dot + 1;
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
