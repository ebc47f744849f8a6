using System.Buffers;

namespace UrlGuard.Core.Names;

/// <summary>
/// A host name in A-label form: lower-case letters, digits, hyphens, underscores and dots, checked. It refers to the memory
/// it was read from and copies nothing.
/// </summary>
public readonly struct HostName
{
    /// <summary>Longest name, without the trailing dot (RFC 1035, 2.3.4).</summary>
    public const int MaxLength = 253;

    /// <summary>Longest label (RFC 1035, 2.3.4).</summary>
    public const int MaxLabelLength = 63;

    private static readonly SearchValues<char> HexDigits = SearchValues.Create("0123456789abcdef");

    private HostName(ReadOnlyMemory<char> text) => Text = text;

    /// <summary>The name, lower case, without a trailing dot.</summary>
    public ReadOnlyMemory<char> Text { get; }

    /// <summary>The name as characters.</summary>
    public ReadOnlySpan<char> Span => Text.Span;

    /// <summary>
    /// Checks a host as the browser gives it in <c>URL.hostname</c>. Nothing is repaired: what is not exactly an A-label
    /// host, such as upper case or Unicode, is <see cref="UnjudgedReason.BadName"/>. What people type goes through
    /// <see cref="WebAddress"/> first.
    /// </summary>
    public static UnjudgedReason TryCreate(ReadOnlyMemory<char> text, out HostName host)
    {
        host = default;
        ReadOnlySpan<char> name = text.Span;
        if (name.Length > 0 && name[0] == '[')
            return name[^1] == ']' ? UnjudgedReason.IpAddress : UnjudgedReason.BadName;
        if (name.EndsWith('.'))
            name = name[..^1]; // the root label: the same host (RFC 1034, 3.1)
        if (name.IsEmpty || name.Length > MaxLength)
            return UnjudgedReason.BadName;

        int labels = 0;
        ReadOnlySpan<char> last = default;
        for (ReadOnlySpan<char> rest = name; ; labels++)
        {
            int dot = rest.IndexOf('.');
            last = dot < 0 ? rest : rest[..dot];
            if (!IsLabel(last))
                return UnjudgedReason.BadName;
            if (dot < 0)
                break;
            rest = rest[(dot + 1)..];
        }

        if (EndsInNumber(last))
            return UnjudgedReason.IpAddress;
        if (last.SequenceEqual("localhost"))
            return UnjudgedReason.Localhost;
        if (labels == 0)
            return UnjudgedReason.SingleLabel;
        host = new HostName(text[..name.Length]);
        return UnjudgedReason.None;
    }

    /// <inheritdoc/>
    public override string ToString() => Text.ToString();

    private static bool IsLabel(ReadOnlySpan<char> label)
    {
        if (label.IsEmpty || label.Length > MaxLabelLength)
            return false;
        foreach (char c in label)
        {
            if (!(char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c is '-' or '_'))
                return false;
        }
        return !Punycode.IsAce(label) || Punycode.IsStrict(label);
    }

    /// <summary>A last label that is a number makes the host an IPv4 address or nothing (WHATWG URL, 3.5 "ends in a number").</summary>
    private static bool EndsInNumber(ReadOnlySpan<char> label)
    {
        if (label.StartsWith("0x"))
            return label[2..].IndexOfAnyExcept(HexDigits) < 0;
        return label.IndexOfAnyExceptInRange('0', '9') < 0;
    }
}
