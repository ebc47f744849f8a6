using UrlGuard.Core.Likeness;
using UrlGuard.Core.Names;
using UrlGuard.Core.Similarity;

namespace UrlGuard.Core.Spelled;

/// <summary>
/// A domain in every form that the rules compare. A protected one may have no suffix: of a site at a public suffix the whole name,
/// joined, is the label, and what a domain is also known as is a label alone. Such a label counts under any suffix.
/// </summary>
public sealed class SpelledDomain
{
    private IReadOnlyList<string>? skeletons,
        joinedSkeletons,
        glances;
    private SeenHost.Token[]? parts;
    private CopyPattern[]? patterns;
    private ulong signature;
    private string? joinedLabel,
        joinedName,
        suffixSkeleton;

    /// <summary>Spells out a registrable domain; copies what it keeps.</summary>
    public SpelledDomain(RegistrableDomain domain)
        : this(domain.ToString(), domain.Label.Length) { }

    /// <summary>Spells out a name of which it is known how long its label is; all of it, of a site at a public suffix.</summary>
    internal SpelledDomain(string ascii, int labelLength)
        : this(
            ascii,
            labelLength < ascii.Length ? ascii[..labelLength] : SeenHost.Join(ascii),
            labelLength < ascii.Length ? ascii[(labelLength + 1)..] : "",
            ToUnicode(ascii)
        ) { }

    private SpelledDomain(string ascii, string label, string suffix, string unicode)
    {
        Ascii = ascii;
        Label = label;
        Suffix = suffix;
        UnicodeLabel = Punycode.ToUnicode(label);
        UnicodeSuffix = ToUnicode(suffix);
        Unicode = unicode;
    }

    /// <summary>Spells out what a protected domain is also known as.</summary>
    internal static SpelledDomain Of(string ascii, AlsoKnownAs name) =>
        new(ascii, name.Label, "", ToUnicode(ascii)) { AlsoKnownAs = name.Text.Length > 0 ? name.Text : null };

    /// <summary>
    /// Of a site at a public suffix, the form that is registered like it: <c>gov</c> under <c>uk</c>. Null for all others.
    /// </summary>
    internal static SpelledDomain? BoundOf(SpelledDomain domain) =>
        domain is { Suffix.Length: 0, AlsoKnownAs: null } ? Bound(domain.Ascii, domain.Ascii.IndexOf('.', StringComparison.Ordinal)) : null;

    /// <summary>The same of which it is known how long its label is.</summary>
    internal static SpelledDomain Bound(string ascii, int labelLength) => new(ascii, labelLength) { IsBound = true };

    /// <summary>The whole name, A-label form.</summary>
    public string Ascii { get; }

    /// <summary>The registered label, A-label form.</summary>
    public string Label { get; }

    /// <summary>The public suffix, A-label form; empty where the label counts under any.</summary>
    public string Suffix { get; }

    /// <summary>The registered label, U-label form.</summary>
    public string UnicodeLabel { get; }

    /// <summary>The public suffix, U-label form.</summary>
    public string UnicodeSuffix { get; }

    /// <summary>The whole name, U-label form.</summary>
    public string Unicode { get; }

    /// <summary>The public suffix of the whole name, or what stands for it: the top-level domain of a site at a public suffix.</summary>
    internal string Ending => Suffix.Length > 0 ? Suffix : Ascii[(Ascii.LastIndexOf('.') + 1)..];

    /// <summary>The name that people call it, if that is what its label is made of; else null.</summary>
    public string? AlsoKnownAs { get; private init; }

    /// <summary>
    /// True of a form that counts under its own suffix and as a whole label only: <c>gov</c> beside other words is nobody's name.
    /// </summary>
    internal bool IsBound { get; private init; }

    /// <summary>The name that a host is compared with, U-label form: all of it, or what it is also known as.</summary>
    internal string Compared => AlsoKnownAs is null ? Unicode : UnicodeLabel;

    /// <summary>The label's skeletons (<see cref="Skeleton"/>).</summary>
    public IReadOnlyList<string> Skeletons => skeletons ??= Skeleton.Readings(UnicodeLabel);

    /// <summary>The same without hyphens.</summary>
    internal IReadOnlyList<string> JoinedSkeletons =>
        joinedSkeletons ??= UnicodeLabel.Contains('-', StringComparison.Ordinal) ? [.. Skeletons.Select(SeenHost.Join)] : Skeletons;

    /// <summary>The first skeleton of the suffix, without dots.</summary>
    internal string SuffixSkeleton => suffixSkeleton ??= SeenHost.Join(Skeleton.Readings(UnicodeSuffix)[0]);

    /// <summary>The label's looks at a glance.</summary>
    internal IReadOnlyList<string> Glances => glances ??= [.. Skeletons.Select(skeleton => Skeleton.Blur(skeleton))];

    /// <summary>The signature of the label's letters (<see cref="LabelSignature"/>).</summary>
    internal ulong Signature => signature != 0 ? signature : signature = LabelSignature.Of(UnicodeLabel);

    /// <summary>The pieces of the whole name between dots and hyphens, U-label form; none of what it is also known as.</summary>
    internal SeenHost.Token[] Parts => parts ??= AlsoKnownAs is null ? [.. SeenHost.Split(Unicode)] : [];

    /// <summary>The label as copies of it are looked for, then the whole name.</summary>
    internal IReadOnlyList<CopyPattern> Patterns => patterns ??= MakePatterns();

    /// <summary>The letters of the label, U-label form, without hyphens.</summary>
    internal string JoinedLabel => joinedLabel ??= SeenHost.Join(UnicodeLabel);

    /// <summary>The letters of the whole name without dots and hyphens.</summary>
    internal string JoinedName => joinedName ??= JoinedLabel + SeenHost.Join(UnicodeSuffix);

    /// <summary>True where the label, without hyphens, looks like a text that has none either.</summary>
    internal bool HasLookOf(string joined) =>
        joined.Length <= 2 * JoinedLabel.Length && Readings.HaveCommon(Skeleton.Readings(joined), JoinedSkeletons);

    /// <summary>The U-label form of a whole A-label name, label by label.</summary>
    public static string ToUnicode(string ascii) =>
        ascii.Contains(Punycode.AcePrefix, StringComparison.Ordinal)
            ? string.Join('.', ascii.Split('.').Select(label => Punycode.ToUnicode(label)))
            : ascii;

    /// <inheritdoc/>
    public override string ToString() => Ascii;

    private CopyPattern[] MakePatterns()
    {
        CopyPattern label = CopyPattern.Of(ChosenText.Read(UnicodeLabel));
        return Suffix.Length == 0 ? [label] : [label, label.With(ChosenText.Read(UnicodeSuffix))];
    }
}
