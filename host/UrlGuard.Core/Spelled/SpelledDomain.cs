using UrlGuard.Core.Names;
using UrlGuard.Core.Similarity;

namespace UrlGuard.Core.Spelled;

/// <summary>A registrable domain in every form that the rules compare.</summary>
public sealed class SpelledDomain
{
    private IReadOnlyList<string>? skeletons,
        glances;
    private SeenHost.Token[]? parts;
    private ulong signature;
    private string? joinedLabel,
        joinedName;

    /// <summary>Spells out a registrable domain; copies what it keeps.</summary>
    public SpelledDomain(RegistrableDomain domain)
        : this(domain.ToString(), domain.Label.Length) { }

    /// <summary>Spells out a name of which it is known how long its label is.</summary>
    internal SpelledDomain(string ascii, int labelLength)
    {
        Ascii = ascii;
        Label = ascii[..labelLength];
        Suffix = ascii[(labelLength + 1)..];
        UnicodeLabel = Punycode.ToUnicode(Label);
        UnicodeSuffix = ToUnicode(Suffix);
    }

    /// <summary>The whole name, A-label form.</summary>
    public string Ascii { get; }

    /// <summary>The registered label, A-label form.</summary>
    public string Label { get; }

    /// <summary>The public suffix, A-label form.</summary>
    public string Suffix { get; }

    /// <summary>The registered label, U-label form.</summary>
    public string UnicodeLabel { get; }

    /// <summary>The public suffix, U-label form.</summary>
    public string UnicodeSuffix { get; }

    /// <summary>The whole name, U-label form.</summary>
    public string Unicode => UnicodeLabel + "." + UnicodeSuffix;

    /// <summary>The label's skeletons (<see cref="Skeleton"/>).</summary>
    public IReadOnlyList<string> Skeletons => skeletons ??= Skeleton.Readings(UnicodeLabel);

    /// <summary>The label's looks at a glance.</summary>
    internal IReadOnlyList<string> Glances => glances ??= [.. Skeletons.Select(skeleton => Skeleton.Blur(skeleton))];

    /// <summary>The signature of the label's letters (<see cref="LabelSignature"/>).</summary>
    internal ulong Signature => signature != 0 ? signature : signature = LabelSignature.Of(UnicodeLabel);

    /// <summary>The pieces of the whole name between dots and hyphens, U-label form.</summary>
    internal SeenHost.Token[] Parts => parts ??= [.. SeenHost.Split(Unicode)];

    /// <summary>The letters of the label, U-label form, without hyphens.</summary>
    internal string JoinedLabel => joinedLabel ??= SeenHost.Join(UnicodeLabel);

    /// <summary>The letters of the whole name without dots and hyphens.</summary>
    internal string JoinedName => joinedName ??= JoinedLabel + SeenHost.Join(UnicodeSuffix);

    /// <summary>The U-label form of a whole A-label name, label by label.</summary>
    public static string ToUnicode(string ascii) =>
        ascii.Contains(Punycode.AcePrefix, StringComparison.Ordinal)
            ? string.Join('.', ascii.Split('.').Select(label => Punycode.ToUnicode(label)))
            : ascii;

    /// <inheritdoc/>
    public override string ToString() => Ascii;
}
