using UrlGuard.Core.Similarity;
using UrlGuard.Core.Verdicts;

namespace UrlGuard.Core.Names;

/// <summary>A host that is being judged, in every form that the rules look at.</summary>
public sealed class SeenHost
{
    private Token[]? tokens;

    /// <summary>Spells out a host.</summary>
    public SeenHost(HostName host, RegistrableDomain domain, Sensitivity? sensitivity = null)
    {
        Sensitivity = sensitivity ?? Sensitivity.Default;
        Ascii = host.ToString();
        Domain = new SpelledDomain(domain);
        IsHosted = domain.IsHosted;
        Unicode = SpelledDomain.ToUnicode(Ascii);
    }

    /// <summary>How closely it is looked at.</summary>
    public Sensitivity Sensitivity { get; }

    /// <summary>The whole host, A-label form.</summary>
    public string Ascii { get; }

    /// <summary>The whole host, U-label form.</summary>
    public string Unicode { get; }

    /// <summary>Its registrable domain.</summary>
    public SpelledDomain Domain { get; }

    /// <summary>Whether anybody gets a name under its suffix.</summary>
    public bool IsHosted { get; }

    /// <summary>The U-label form in front of the public suffix and its dot: what the owner of the name chose.</summary>
    public string Chosen => Unicode[..^(Domain.UnicodeSuffix.Length + 1)];

    /// <summary>The pieces of <see cref="Chosen"/> between dots and hyphens, in order.</summary>
    public IReadOnlyList<Token> Tokens => tokens ??= [.. Split(Chosen)];

    /// <summary>Cuts a name at its dots and hyphens.</summary>
    internal static IEnumerable<Token> Split(string text)
    {
        for (int start = 0; start <= text.Length;)
        {
            int end = text.AsSpan(start).IndexOfAny('.', '-');
            end = end < 0 ? text.Length : start + end;
            if (end > start)
                yield return new Token(start, text[start..end]);
            start = end + 1;
        }
    }

    /// <summary>A piece of a name.</summary>
    /// <param name="Start">Where it begins.</param>
    /// <param name="Text">What it is, U-label form.</param>
    public sealed record Token(int Start, string Text)
    {
        private IReadOnlyList<string>? skeletons;

        /// <summary>What it looks like.</summary>
        public IReadOnlyList<string> Skeletons => skeletons ??= Skeleton.Readings(Text);
    }
}
