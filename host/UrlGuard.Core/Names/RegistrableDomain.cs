using System.Buffers;
using UrlGuard.Core.Data;

namespace UrlGuard.Core.Names;

/// <summary>
/// A public suffix and the one label before it: what one owner registers (eTLD+1), in A-label form. Hosters that the Public
/// Suffix List does not have (host/data/hosting-suffixes.txt) count as suffixes for the names below them, not for themselves.
/// </summary>
public readonly struct RegistrableDomain
{
    private static readonly SearchValues<char> LetterDigitHyphen = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789-");

    private RegistrableDomain(ReadOnlyMemory<char> text, int labelLength, bool isHosted)
    {
        Text = text;
        LabelLength = labelLength;
        IsHosted = isHosted;
    }

    /// <summary>The whole name, such as <c>paypal.co.uk</c>.</summary>
    public ReadOnlyMemory<char> Text { get; }

    /// <summary>The label that was registered, such as <c>paypal</c>.</summary>
    public ReadOnlySpan<char> Label => Text.Span[..LabelLength];

    /// <summary>The public suffix, such as <c>co.uk</c>; empty of a site that is itself one.</summary>
    public ReadOnlySpan<char> Suffix => IsSuffix ? default : Text.Span[(LabelLength + 1)..];

    /// <summary>True of a site at a public suffix, which a list may name: all of it is its label.</summary>
    public bool IsSuffix => LabelLength == Text.Length;

    /// <summary>True when the suffix is a hoster's (PRIVATE section), where anybody gets a name.</summary>
    public bool IsHosted { get; }

    /// <summary>
    /// False of what nobody can have, though browsers visit it: a label with anything but letters, digits and hyphens inside (RFC 5891,
    /// 4.2.3.1), or a last label that is no top-level domain, which begin with a letter and have two characters at least (RFC 3696, 2).
    /// </summary>
    public bool IsRegistrable
    {
        get
        {
            ReadOnlySpan<char> name = Text.Span,
                last = default;
            foreach (Range part in name.Split('.'))
            {
                last = name[part];
                if (last is [] or ['-', ..] or [.., '-'] || last.ContainsAnyExcept(LetterDigitHyphen))
                    return false;
            }
            return last.Length > 1 && char.IsAsciiLetterLower(last[0]);
        }
    }

    private int LabelLength { get; }

    /// <summary>Finds the registrable domain of a host; <see cref="UnjudgedReason.PublicSuffix"/> when it has none.</summary>
    public static UnjudgedReason TryCreate(HostName host, out RegistrableDomain domain)
    {
        domain = default;
        ReadOnlySpan<char> name = host.Span;
        int suffix = PublicSuffixList.SuffixStart(name, out bool isPrivate);
        if (suffix == 0)
            return UnjudgedReason.PublicSuffix;
        int label = name[..(suffix - 1)].LastIndexOf('.') + 1;
        if (label > 0 && HostedNames.IsHoster(name[label..]))
        {
            (suffix, isPrivate) = (label, true);
            label = name[..(suffix - 1)].LastIndexOf('.') + 1;
        }
        domain = new RegistrableDomain(host.Text[label..], suffix - 1 - label, isPrivate);
        return UnjudgedReason.None;
    }

    /// <summary>
    /// Finds the domain that an entry of a list means: the same, or a site at a public suffix, by its name or with <c>www</c>.
    /// </summary>
    public static UnjudgedReason TryCreateListed(HostName host, out RegistrableDomain domain)
    {
        ReadOnlyMemory<char> name = host.Span.StartsWith("www.") ? host.Text[4..] : host.Text;
        if (!SuffixSites.Contains(name.Span))
            return TryCreate(host, out domain);
        domain = new RegistrableDomain(name, name.Length, isHosted: false);
        return UnjudgedReason.None;
    }

    /// <inheritdoc/>
    public override string ToString() => Text.ToString();
}
