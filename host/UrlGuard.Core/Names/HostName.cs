using System.Buffers;

namespace UrlGuard.Core.Names;

/// <summary>
/// A host as it is judged: lower case, at least two labels, none empty, and no longer than a name server could have it. What
/// a browser visits need not be well-formed (docs/adr/0017): odd labels are read as far as they can be. An ordinary host
/// refers to the memory it was read from and copies nothing.
/// </summary>
public readonly struct HostName
{
    /// <summary>Longest name, without the trailing dot (RFC 1035, 2.3.4). Of a longer one the middle is left out.</summary>
    public const int MaxLength = 253;

    /// <summary>Longest label (RFC 1035, 2.3.4). Of a longer one the middle is left out.</summary>
    public const int MaxLabelLength = 63;

    /// <summary>The characters of ordinary names, and of most lists and logs.</summary>
    internal static readonly SearchValues<char> Ordinary = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789-_.");

    private static readonly SearchValues<char> HexDigits = SearchValues.Create("0123456789abcdef");

    private readonly bool isOrdinary;

    private HostName(ReadOnlyMemory<char> text, bool isOrdinary)
    {
        Text = text;
        this.isOrdinary = isOrdinary;
    }

    /// <summary>The name, lower case, without a trailing dot.</summary>
    public ReadOnlyMemory<char> Text { get; }

    /// <summary>The name as characters.</summary>
    public ReadOnlySpan<char> Span => Text.Span;

    /// <summary>True for a well-formed name. A person lists only such names; a host that a browser visits need not be one.</summary>
    public bool IsWellFormed
    {
        get
        {
            if (!isOrdinary)
                return false;
            foreach (Range label in Span.Split('.'))
            {
                if (Punycode.IsAce(Span[label]) && !Punycode.IsStrict(Span[label]))
                    return false;
            }
            return true;
        }
    }

    /// <summary>
    /// True where a part may have been left out, since the host or a label is longer than DNS carries (RFC 1035, 2.3.4): it is judged so,
    /// and is no name to tell anybody. A tilde in the host itself counts too.
    /// </summary>
    public bool MayLackAPart => Span.Contains(OddHost.Omitted);

    /// <summary>
    /// Takes a host as the browser gives it in <c>URL.hostname</c>. <see cref="UnjudgedReason.BadName"/> is what no browser
    /// gives, such as upper case or Unicode: what people type goes through <see cref="WebAddress"/> first.
    /// </summary>
    public static UnjudgedReason TryCreate(ReadOnlyMemory<char> text, out HostName host)
    {
        host = default;
        if (text.IsEmpty)
            return UnjudgedReason.BadName;
        if (text.Span[0] == '[')
            return text.Span[^1] == ']' ? UnjudgedReason.IpAddress : UnjudgedReason.BadName;
        if (text.Span[^1] == '.')
            text = text[..^1]; // the root label: the same host (RFC 1034, 3.1)
        ReadOnlySpan<char> written = text.Span.TrimEnd('.');
        bool isNumber = written.Length > 0 && EndsInNumber(written[(written.LastIndexOf('.') + 1)..]);
        bool isOrdinary = IsOrdinary(text.Span);
        if (!isOrdinary)
        {
            if (!OddHost.TryRead(text.Span, out string read))
                return UnjudgedReason.BadName;
            text = read.AsMemory();
        }

        ReadOnlySpan<char> name = text.Span,
            last = name[(name.LastIndexOf('.') + 1)..];
        if (isNumber)
            return UnjudgedReason.IpAddress;
        if (last.SequenceEqual("localhost"))
            return UnjudgedReason.Localhost;
        if (last.Length == name.Length)
            return UnjudgedReason.SingleLabel;
        host = new HostName(text, isOrdinary);
        return UnjudgedReason.None;
    }

    /// <inheritdoc/>
    public override string ToString() => Text.ToString();

    private static bool IsOrdinary(ReadOnlySpan<char> name)
    {
        if (name.Length > MaxLength || name.ContainsAnyExcept(Ordinary))
            return false;
        for (ReadOnlySpan<char> rest = name; ; )
        {
            int dot = rest.IndexOf('.'),
                length = dot < 0 ? rest.Length : dot;
            if (length is 0 or > MaxLabelLength)
                return false;
            if (dot < 0)
                return true;
            rest = rest[(dot + 1)..];
        }
    }

    /// <summary>
    /// A last label that is a number makes the host an IPv4 address or nothing (WHATWG URL, 3.5 "ends in a number"). Behind
    /// two dots it is a name to a browser, which nobody can have: no top-level domain is a number (RFC 3696, 2).
    /// </summary>
    private static bool EndsInNumber(ReadOnlySpan<char> label)
    {
        if (label.StartsWith("0x"))
            return label[2..].IndexOfAnyExcept(HexDigits) < 0;
        return label.IndexOfAnyExceptInRange('0', '9') < 0;
    }
}
