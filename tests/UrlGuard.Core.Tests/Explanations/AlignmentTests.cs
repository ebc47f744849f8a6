using CsCheck;
using UrlGuard.Core.Explanations;

namespace UrlGuard.Core.Tests.Explanations;

public sealed class AlignmentTests
{
    private static readonly Gen<string> Names = Gen.String[Gen.Char["abmnrvw.-aаü1l"], 0, 20];

    [TestCase("paypa1", "paypal", "=paypa ~1:l")]
    [TestCase("paypla", "paypal", "=payp /la:al")]
    [TestCase("paypall", "paypal", "=paypa +l =l", "=paypal +l")]
    [TestCase("papal", "paypal", "=pa -y =pal")]
    [TestCase("arnazon", "amazon", "=a ~rn:m =azon")]
    [TestCase("vvikipedia", "wikipedia", "~vv:w =ikipedia")]
    [TestCase("pаypal", "paypal", "=p ~а:a =ypal")]
    [TestCase("💩ab", "ab", "+💩 =ab")]
    [TestCase("xа", "a", "+x ~а:a")]
    [TestCase("аx", "a", "~а:a +x")]
    [TestCase("x1", "l", "+x ~1:l")]
    [TestCase("1x", "l", "~1:l +x")]
    [TestCase("1", "xl", "-x ~1:l")]
    [TestCase("1", "lx", "~1:l -x")]
    public void Align_ShowsTheSmallestDifference(string seen, string real, params string[] anyOf) =>
        Assert.That(anyOf, Has.Member(Show(Alignment.Align(seen, real))));

    [Test]
    public void Align_LosesNoCharacter() =>
        Gen.Select(Names, Names)
            .Sample(
                (seen, real) =>
                {
                    IReadOnlyList<Segment> segments = Alignment.Align(seen, real);
                    return string.Concat(segments.Select(segment => segment.Seen)) == seen
                        && string.Concat(segments.Select(segment => segment.Real)) == real
                        && segments.All(segment => segment.Op == SegmentOp.Same == (segment.Seen == segment.Real));
                }
            );

    [Test]
    public void Align_OfTheSame_IsOneSegment() =>
        Names.Where(name => name.Length > 0).Sample(name => Alignment.Align(name, name).Count == 1);

    private static string Show(IEnumerable<Segment> segments) =>
        string.Join(
            ' ',
            segments.Select(segment =>
                segment.Op switch
                {
                    SegmentOp.Same => "=" + segment.Seen,
                    SegmentOp.Replaced => $"~{segment.Seen}:{segment.Real}",
                    SegmentOp.Swapped => $"/{segment.Seen}:{segment.Real}",
                    SegmentOp.Added => "+" + segment.Seen,
                    _ => "-" + segment.Real,
                }
            )
        );
}
