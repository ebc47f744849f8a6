using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using UrlGuard.Core.Explanations;

namespace UrlGuard.Core.Tests.Explanations;

public sealed class EvidenceJsonTests
{
    private static readonly Segment Same = new(SegmentOp.Same, "pay", "pay");

    [Test]
    public void Write_WritesAllOfIt() =>
        Assert.That(
            Json(
                new Evidence(
                    new SpelledName("xn--pal-8cd.com", "раpal.com"),
                    new SpelledName("papal.com", "papal.com"),
                    1,
                    [new Segment(SegmentOp.Replaced, "р", "p"), new Segment(SegmentOp.Added, "\U000E0FFF", ""), Same],
                    [
                        new Statement(Saying.Replaced)
                        {
                            Place = 1,
                            Seen = "р",
                            Real = "p",
                            Script = "Cyrillic",
                        },
                        new Statement(Saying.Around)
                        {
                            Before = "a",
                            Behind = "b",
                            Name = "c",
                        },
                        new Statement(Saying.Lost)
                        {
                            Place = 11,
                            Real = "р",
                            RealScript = "Cyrillic",
                            Name = "d",
                        },
                        new Statement(Saying.More) { Count = 2 },
                    ]
                )
            ),
            Is.EqualTo(
                """
                {"seen":{"ascii":"xn--pal-8cd.com","unicode":"раpal.com"},"real":{"ascii":"papal.com","unicode":"papal.com"},"distance":1,"disguised":true,
                "segments":[{"op":"replaced","seen":"р","real":"p",
                "characters":[{"codePoint":"U+0440","name":"CYRILLIC SMALL LETTER ER","script":"Cyrillic"}]},
                {"op":"added","seen":"\uDB43\uDFFF","real":"","characters":[{"codePoint":"U+E0FFF"}]},
                {"op":"same","seen":"pay","real":"pay"}],
                "statements":[{"says":"replaced","place":1,"seen":"р","real":"p","script":"Cyrillic"},
                {"says":"around","before":"a","behind":"b","name":"c"},
                {"says":"lost","place":11,"real":"р","name":"d","realScript":"Cyrillic"},{"says":"more","count":2}],
                "spoken":"The first letter is the Cyrillic letter р, not the letter p. It adds \"a\" in front of the name c and \"b\" behind it.
                 Letter 11 of d, the Cyrillic letter р, is missing. It differs in 2 more places."}
                """.ReplaceLineEndings("")
            )
        );

    [Test]
    public void Write_WithoutADistance_LeavesItOut() =>
        Assert.That(
            Json(new Evidence(new SpelledName("a.com", "a.com"), new SpelledName("b.com", "b.com"), null, [], [])),
            Is.EqualTo(
                """{"seen":{"ascii":"a.com","unicode":"a.com"},"real":{"ascii":"b.com","unicode":"b.com"},"segments":[],"statements":[],"spoken":""}"""
            )
        );

    [Test]
    public void Write_OfLettersThatAreTheSame_SaysNothingOfThem() =>
        Assert.That(
            Json(new Evidence(new("a", "a"), new("a", "a"), 0, [new Segment(SegmentOp.Same, "ü", "ü")], [])),
            Does.Contain("""{"op":"same","seen":"ü","real":"ü"}""")
        );

    private static string Json(Evidence evidence)
    {
        ArrayBufferWriter<byte> bytes = new();
        using (Utf8JsonWriter json = new(bytes, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
            EvidenceJson.Write(json, evidence);
        return Encoding.UTF8.GetString(bytes.WrittenSpan);
    }
}
