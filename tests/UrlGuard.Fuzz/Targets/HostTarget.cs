using System.Text;
using UrlGuard.Core.Names;
using UrlGuard.Core.Verdicts;

namespace UrlGuard.Fuzz.Targets;

/// <summary>A host as a browser gives it, judged.</summary>
internal sealed class HostTarget(bool isTwin) : IFuzzTarget
{
    private readonly Judge judge = Sites.Judge(isTwin);
    private readonly char[] text = new char[Longest];

    private const int Longest = 300;

    /// <inheritdoc/>
    public IReadOnlyList<string> Words => Sites.Words;

    /// <inheritdoc/>
    public int MaxLength => Longest;

    /// <inheritdoc/>
    public ulong Run(ReadOnlySpan<byte> input)
    {
        ReadOnlyMemory<char> host = text.AsMemory(0, Encoding.UTF8.GetChars(input, text));
        Verdict verdict = judge.CheckHost(host);
        // Odd hosts are read as far as they can be: without empty labels, and long ones in part.
        _ = HostName.TryCreate(host, out HostName read);
        Examine(verdict, read.Span);
        return Outcome.Of(verdict);
    }

    /// <summary>Asserts what holds of every verdict.</summary>
    internal static void Examine(Verdict verdict, ReadOnlySpan<char> host)
    {
        bool isUnjudged = verdict.Code == VerdictCode.Unjudged;
        BrokenPromiseException.Unless(isUnjudged == (verdict.Reason != UnjudgedReason.None), "unjudged has a reason, and nothing else has");
        BrokenPromiseException.Unless(isUnjudged == verdict.Site.IsEmpty, "what is judged has a site");
        BrokenPromiseException.Unless(isUnjudged || host.EndsWith(verdict.Site.Span), "the site is the end of the host");
        BrokenPromiseException.Unless(
            (verdict.Code == VerdictCode.Lookalike) == (verdict.Evidence is not null),
            "a lookalike has evidence, and nothing else has"
        );
        if (verdict.Evidence is not { } evidence)
            return;
        BrokenPromiseException.Unless(evidence.Spoken.Length > 0, "evidence is said in words");
        BrokenPromiseException.Unless(Sites.Protected.Contains(verdict.Entry.ToString()), "what is imitated is protected");
        BrokenPromiseException.Unless(!verdict.Entry.Span.SequenceEqual(verdict.Site.Span), "no site imitates itself");
        BrokenPromiseException.Unless(
            string.Concat(evidence.Segments.Select(segment => segment.Real)) == evidence.Real.Unicode || evidence.Distance is null,
            "the segments are the real name"
        );
    }
}
