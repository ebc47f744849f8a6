using UrlGuard.Core.Data;
using UrlGuard.Core.Likeness;
using UrlGuard.Core.Names;
using UrlGuard.Core.Similarity;

namespace UrlGuard.Core.Spelled;

/// <summary>A host that is being judged, in every form that the rules look at; each is made once, whatever it is compared with.</summary>
public sealed class SeenHost
{
    private Token[]? tokens;
    private string? joinedWithoutWww;
    private LabelWords? words;
    private ChosenText? text;
    private HonestReading? reading;
    private string? joinedSkeleton;
    private SpelledDomain? derivedFrom;
    private Derivation? derivation;
    private int work;
    private bool? isMixed,
        isCheapSuffix;
    private byte[]? letters;
    private ulong[] positions = [];
    private SpelledDomain? measured;
    private int distance;

    /// <summary>Spells out a host.</summary>
    public SeenHost(HostName host, RegistrableDomain domain)
    {
        Ascii = host.ToString();
        Domain = new SpelledDomain(domain);
        IsHosted = domain.IsHosted;
        Unicode = SpelledDomain.ToUnicode(Ascii);
        Chosen = Unicode[..^(Domain.UnicodeSuffix.Length + 1)];
    }

    /// <summary>The whole host, A-label form.</summary>
    public string Ascii { get; }

    /// <summary>The whole host, U-label form.</summary>
    public string Unicode { get; }

    /// <summary>Its registrable domain.</summary>
    public SpelledDomain Domain { get; }

    /// <summary>True when anybody gets a name under its suffix.</summary>
    public bool IsHosted { get; }

    /// <summary>The U-label form in front of the public suffix and its dot: what the owner of the name chose.</summary>
    public string Chosen { get; }

    /// <summary>The pieces of <see cref="Chosen"/> between dots and hyphens, in order.</summary>
    internal Token[] Tokens => tokens ??= [.. Split(Chosen)];

    /// <summary>
    /// The letters of <see cref="Chosen"/> without dots and hyphens. "www" in front of a name is no trick and left out; inside it, it
    /// is one.
    /// </summary>
    internal string JoinedWithoutWww => joinedWithoutWww ??= WithoutWww(Join(Chosen));

    /// <summary>The word lists' answers for the registered label.</summary>
    internal LabelWords Words => words ??= new LabelWords(Domain.UnicodeLabel);

    /// <summary>The letters of <see cref="Chosen"/> as they are read.</summary>
    internal ChosenText Text => text ??= new ChosenText(Chosen, Chosen.Length - Domain.UnicodeLabel.Length);

    /// <summary>The same as an honest owner may have meant them.</summary>
    internal HonestReading Reading => reading ??= Read();

    /// <summary>The first skeleton of <see cref="Chosen"/> without dots and hyphens.</summary>
    internal string JoinedSkeleton => joinedSkeleton ??= FoldJoined();

    /// <summary>True when the registered label has letters of several scripts.</summary>
    internal bool IsMixed => isMixed ??= Scripts.AreMixed(Domain.UnicodeLabel);

    /// <summary>True when phishing prefers its suffix.</summary>
    internal bool IsCheapSuffix => isCheapSuffix ??= CheapSuffixes.Contains(Domain.Suffix);

    /// <summary>Edits between the two registered labels.</summary>
    internal int DistanceTo(SpelledDomain real)
    {
        if (!ReferenceEquals(measured, real))
            (measured, distance) = (real, EditDistance.Osa(Domain.UnicodeLabel, real.UnicodeLabel));
        return distance;
    }

    /// <summary>The same for many labels in ASCII, of which none is spelled out; exact where both are in ASCII.</summary>
    internal int DistanceTo(ReadOnlySpan<byte> label)
    {
        if (letters is null)
        {
            letters = new byte[Domain.UnicodeLabel.Length];
            positions = new ulong[128];
            LabelSignature.Reduce(Domain.UnicodeLabel, letters);
            for (int i = 0; i < letters.Length; i++)
                positions[letters[i] % positions.Length] |= 1UL << i;
        }
        return EditDistance.Osa(letters, positions, label);
    }

    /// <summary>The likeliest way in which the host came from a protected name; made once for a pair, whoever asks.</summary>
    internal Derivation? DerivationFrom(SpelledDomain real, Func<SeenHost, SpelledDomain, Derivation?> find)
    {
        if (!ReferenceEquals(derivedFrom, real))
            (derivedFrom, derivation) = (real, find(this, real));
        return derivation;
    }

    /// <summary>Cuts a name at its dots and hyphens.</summary>
    internal static IEnumerable<Token> Split(string text)
    {
        for (int start = 0; start <= text.Length; )
        {
            int end = text.AsSpan(start).IndexOfAny('.', '-');
            end = end < 0 ? text.Length : start + end;
            if (end > start)
                yield return new Token(start, text[start..end]);
            start = end + 1;
        }
    }

    /// <summary>A name without its dots and hyphens.</summary>
    internal static string Join(string name) => name.Replace(".", "", StringComparison.Ordinal).Replace("-", "", StringComparison.Ordinal);

    /// <summary>The likeliest copies of a pattern in it. What the alignment costs is noted, in steps of an effort.</summary>
    internal List<Copy> CopiesOf(CopyPattern pattern, Weights weights)
    {
        List<Copy> copies = From(0);
        // With its letters those in front may make likelier copies, which are then refused: they must not hide what was registered.
        if (Text.RegisteredStart > 0)
            copies.AddRange(From(Text.RegisteredStart));
        return copies;

        List<Copy> From(int start)
        {
            work += Effort.Cell * pattern.Letters.Length * (Text.Letters.Length - start);
            return NoisyCopy.Find(pattern, Text, start, Reading, weights);
        }
    }

    /// <summary>The steps noted since the last time.</summary>
    internal int TakeWork()
    {
        int taken = work;
        work = 0;
        return taken;
    }

    private HonestReading Read()
    {
        work += Effort.ReadLetter * Text.Letters.Length;
        return new HonestReading(Text, HonestModel.BuiltIn);
    }

    private string FoldJoined()
    {
        string joined = Join(Chosen);
        Span<char> skeleton = stackalloc char[2 * HostName.MaxLength];
        return skeleton[..Skeleton.Fold(joined, skeleton)].ToString();
    }

    private static string WithoutWww(string name) => name.StartsWith("www", StringComparison.Ordinal) ? name[3..] : name;

    /// <summary>A piece of a name.</summary>
    /// <param name="Start">Where it begins.</param>
    /// <param name="Text">What it is, U-label form.</param>
    public sealed record Token(int Start, string Text)
    {
        private IReadOnlyList<string>? skeletons;
        private ulong signature;
        private bool? isCommon;

        /// <summary>Its skeletons.</summary>
        public IReadOnlyList<string> Skeletons => skeletons ??= Skeleton.Readings(Text);

        /// <summary>The signature of its letters (<see cref="LabelSignature"/>).</summary>
        internal ulong Signature => signature != 0 ? signature : signature = LabelSignature.Of(Text);

        /// <summary>True for an ordinary word.</summary>
        internal bool IsCommon => isCommon ??= WordLists.IsCommon(Text);
    }
}
