using UrlGuard.Core.Lists;
using UrlGuard.Core.Names;
using UrlGuard.Core.Rules;
using UrlGuard.Core.Similarity;
using UrlGuard.Core.Spelled;
using UrlGuard.Core.Verdicts;

namespace UrlGuard.Core.Gate;

/// <summary>
/// The navigations that a browser without a blocking listener must hold until the judge has spoken. It holds all names that could
/// be warned about and can be written as a pattern, so that the browser needs no opinion of its own. It holds as little else as
/// possible, so that ordinary browsing is never delayed. It leaves out two edits in names that are not whole labels in ASCII.
/// </summary>
public sealed class GatePlan
{
    /// <summary>
    /// Most patterns in one plan. Chromium takes 1,000 rules with a pattern, and hosts that were held and cleared need some.
    /// </summary>
    public const int MaxPatterns = 900;

    /// <summary>Shortest label, in letters, that is held wherever it stands in a host; shorter ones stand in too many words.</summary>
    private const int Anywhere = Thresholds.CombinationInHost;

    private readonly ProtectedDomains protectedDomains;
    private readonly Exemptions exemptions;
    private readonly Knowledge knowledge;

    private GatePlan(
        ProtectedDomains protectedDomains,
        Exemptions exemptions,
        Knowledge knowledge,
        IReadOnlyList<string> patterns,
        bool isComplete
    )
    {
        this.protectedDomains = protectedDomains;
        this.exemptions = exemptions;
        this.knowledge = knowledge;
        Patterns = patterns;
        IsComplete = isComplete;
    }

    /// <summary>
    /// RE2 expressions over the whole address, the most important first: names in Punycode, what looks like a protected name or
    /// has it inside, what is the same at a glance, then typos, then two of them, each in the order of the list.
    /// </summary>
    public IReadOnlyList<string> Patterns { get; }

    /// <summary>False when <see cref="MaxPatterns"/> cut the plan: what was cut is judged after its request only.</summary>
    public bool IsComplete { get; }

    /// <summary>The plan that holds nothing.</summary>
    public static GatePlan Nothing { get; } = new(new ProtectedDomains([]), new Exemptions([]), Knowledge.BuiltIn, [], isComplete: true);

    /// <summary>Makes the plan for lists of one moment.</summary>
    public static GatePlan Build(ProtectedDomains protectedDomains, Exemptions exemptions, Knowledge knowledge)
    {
        string[] patterns = [.. AllPatterns(protectedDomains.Forms).Take(MaxPatterns + 1)];
        return new GatePlan(protectedDomains, exemptions, knowledge, [.. patterns.Take(MaxPatterns)], patterns.Length <= MaxPatterns);
    }

    /// <summary>
    /// True of a lookalike that a complete plan holds for certain: one in Punycode, any but two edits, and those where a whole label of
    /// ASCII has them. Some of the others are held by chance.
    /// </summary>
    /// <param name="lookalike">What the judge said of it.</param>
    internal static bool Reaches(in Verdict lookalike) =>
        lookalike.Kind != LookalikeKind.DoubleTypo
        || lookalike.Site.Span.StartsWith(Punycode.AcePrefix)
        || (
            LabelOf(lookalike.Entry) is var label
            && !label.StartsWith(Punycode.AcePrefix, StringComparison.Ordinal)
            && DoubleTypos.Covers(label)
            && EditDistance.Osa(LabelOf(lookalike.Site), label) == 2
        );

    private static string LabelOf(ReadOnlyMemory<char> domain) => domain.ToString().Split('.')[0];

    /// <summary>
    /// Names that are never held, with all names under them; sorted. Of the known sites only those near a protected name:
    /// no pattern catches the others.
    /// </summary>
    public IReadOnlyList<string> FindReleased()
    {
        if (protectedDomains.All.Count == 0)
            return [];
        SortedSet<string> released = new SortedSet<string>(protectedDomains.All.Select(domain => domain.Ascii), StringComparer.Ordinal);
        released.UnionWith(exemptions.All);
        released.UnionWith(FindNear(knowledge.Sites));
        return [.. released];
    }

    /// <summary>Of registrable domains, sorted, those that a pattern may catch.</summary>
    private IEnumerable<string> FindNear(IEnumerable<string> sites)
    {
        Halves halves = new(protectedDomains.Forms.Select(domain => domain.UnicodeLabel));
        string last = "";
        bool isNear = false;
        foreach (string site in sites)
        {
            // The suffix needs no list: one label comes before it. Sites of many countries follow each other.
            ReadOnlySpan<char> label = site.AsSpan(0, site.IndexOf('.', StringComparison.Ordinal));
            if (!label.SequenceEqual(last))
            {
                last = label.ToString();
                isNear = label.StartsWith(Punycode.AcePrefix) || protectedDomains.IsNear(label) || halves.IsIn(label);
            }
            if (isNear)
                yield return site;
        }
    }

    private static IEnumerable<string> AllPatterns(IReadOnlyList<SpelledDomain> forms)
    {
        if (forms.Count == 0)
            return [];
        IEnumerable<SpelledDomain> domains = forms.Where(domain => !domain.IsBound),
            bound = forms.Where(domain => domain.IsBound);
        ILookup<bool, SpelledDomain> isLong = domains.ToLookup(domain => Letters(domain).Length >= Anywhere);
        // One after the other, and none that is not asked for: of 100,000 domains a plan takes the patterns of some 500.
        return GatePattern
            .AfterSeparator.Join(isLong[false].SelectMany(ShortLooks).Concat(bound.SelectMany(BoundLooks)).Prepend(Ace).Distinct())
            .Concat(GatePattern.Anywhere.Join(isLong[true].SelectMany(LongLooks).Concat(isLong[false].SelectMany(ShortEnds)).Distinct()))
            .Concat(
                GatePattern.AfterSeparator.Join(
                    forms.Where(domain => Length(domain) >= Promises.Glance.SameSuffix).SelectMany(AtAGlance).Distinct()
                )
            )
            .Concat(
                GatePattern.Anywhere.Join(
                    domains
                        .Where(domain => Length(domain) >= Promises.Typo.OtherSuffix)
                        .Select(domain => domain.UnicodeLabel)
                        .Distinct()
                        .SelectMany(label => Typos.Inside(label, GatePattern.Anywhere.Room))
                )
            )
            .Concat(
                GatePattern.AfterSeparator.Join(
                    forms
                        .Where(domain =>
                            Length(domain) >= Promises.Typo.SameSuffix && (domain.IsBound || Length(domain) < Promises.Typo.OtherSuffix)
                        )
                        .SelectMany(ShortTypos)
                )
            )
            .Concat(GatePattern.Label.Join(domains.Select(domain => domain.UnicodeLabel).Distinct().SelectMany(DoubleTypos.Whole)));
    }

    /// <summary>A label in Punycode, but not a suffix in it: that is no sign of anything.</summary>
    private static readonly Expression Ace = new(@"xn--[^/.]*\.", 9);

    private static IEnumerable<Expression> LongLooks(SpelledDomain domain) =>
        AsciiSkeletons(domain).Select(skeleton => Looks.Like(skeleton, GatePattern.Anywhere.Room));

    /// <summary>
    /// A short label counts behind a separator, whatever follows; of two letters only what a separator follows, or the suffix
    /// glued to it; of one letter only the whole domain. <c>www</c> may stand before it without a dot.
    /// </summary>
    private static IEnumerable<Expression> ShortLooks(SpelledDomain domain)
    {
        int room = GatePattern.AfterSeparator.Room / 3;
        Expression suffix = Expression.Separators + Looks.Like(domain.SuffixSkeleton, room),
            end = Length(domain) >= Thresholds.GluedWithBait ? Expression.Empty
            : Length(domain) > 1 ? Expression.OneOf(Expression.Separator, suffix)
            : suffix;
        return AsciiSkeletons(domain).Select(skeleton => new Expression("w*", 2) + Looks.Like(skeleton, room) + end);
    }

    private static IEnumerable<Expression> BoundLooks(SpelledDomain domain)
    {
        Expression end = Expression.Of("." + domain.Suffix);
        return AsciiSkeletons(domain).Select(skeleton => Looks.Like(skeleton, GatePattern.AfterSeparator.Room - end.Weight) + end);
    }

    /// <summary>Behind other words it counts under its own suffix; a hyphen may stand between them.</summary>
    private static IEnumerable<Expression> ShortEnds(SpelledDomain domain) =>
        Length(domain) < Thresholds.GluedWithBait
            ? []
            : AsciiSkeletons(domain)
                .Select(skeleton =>
                    Looks.Like(skeleton, GatePattern.Anywhere.Room / 2) + Expression.Separators + Expression.Of("." + domain.Suffix)
                );

    private static IEnumerable<Expression> AtAGlance(SpelledDomain domain)
    {
        Expression end = Expression.Of("." + (domain.IsBound || Length(domain) < Promises.Glance.OtherSuffix ? domain.Suffix : ""));
        return AsciiSkeletons(domain).Select(skeleton => Glances.Like(skeleton, GatePattern.AfterSeparator.Room - end.Weight) + end);
    }

    private static IEnumerable<Expression> ShortTypos(SpelledDomain domain)
    {
        Expression end = Expression.Of("." + (domain.IsBound || Length(domain) < Promises.Typo.CheapSuffix ? domain.Suffix : ""));
        return Typos.Whole(domain.UnicodeLabel, GatePattern.AfterSeparator.Room - end.Weight).Select(typo => typo + end);
    }

    private static IEnumerable<string> AsciiSkeletons(SpelledDomain domain) =>
        domain.Skeletons.Where(skeleton => System.Text.Ascii.IsValid(skeleton)).Distinct();

    private static string Letters(SpelledDomain domain) => domain.UnicodeLabel.Replace("-", "", StringComparison.Ordinal);

    private static int Length(SpelledDomain domain) => domain.UnicodeLabel.Length;
}
