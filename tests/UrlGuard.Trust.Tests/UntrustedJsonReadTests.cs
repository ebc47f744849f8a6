using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using UrlGuard.Trust.Json;

namespace UrlGuard.Trust.Tests;

/// <summary>An object out of a text that nobody vouches for, and the place of what is wrong with it.</summary>
public sealed class UntrustedJsonReadTests
{
    private sealed record Note(int Number, string? Text);

    private static readonly JsonTypeInfo<Note> Type = (JsonTypeInfo<Note>)JsonSerializerOptions.Default.GetTypeInfo(typeof(Note));

    [Test]
    public void TryRead_OfAnObject([Values("", "\uFEFF")] string mark)
    {
        Assert.That(UntrustedJson.TryRead(Bytes(mark + """{"Number":7,"Text":"x"}"""), Type, out Note? note, out JsonFault? fault));
        Assert.That((note, fault), Is.EqualTo((new Note(7, "x"), (JsonFault?)null)));
    }

    [TestCase("null", 1, 1, "expected an object")]
    [TestCase("{\"Number\":\n \"x\"}", 2, 5, "The JSON value could not be converted to ")]
    [TestCase("{\"Number\":1,\n\"Number\":2}", 2, 1, "Number: is there twice")]
    [TestCase("\uFEFF{\"Number\":1,\"Number\":2}", 1, 13, "Number: is there twice")]
    [TestCase("{\"Text\":\"\\ud800\"}", 1, 10, "half a surrogate pair, which is no character")]
    [TestCase("{\"Text\":\"\\n\\ud800\"}", 1, 12, "half a surrogate pair, which is no character")]
    [TestCase("\uFEFF{\n\uFEFF}", 2, 1, "not JSON: ")]
    public void TryRead_OfAnythingElse_SaysWhatIsWrong_AndWhere(string text, int line, int column, string message)
    {
        Assert.That(UntrustedJson.TryRead(Bytes(text), Type, out Note? note, out JsonFault? fault), Is.False);
        Assert.That(note, Is.Null);
        Assert.That(fault!.Message, Does.StartWith(message));
        Assert.That(fault.Message, Does.Not.Contain("LineNumber").And.Not.Contain("Path:"), "the place is said in front");
        Assert.That((fault.Line, fault.Column), Is.EqualTo((line, column)));
    }

    [TestCase(16, true)]
    [TestCase(17, false)]
    public void Examine_OfObjectsInObjects_AtTheLimitAndOverIt(int depth, bool isGood)
    {
        string text = string.Concat(Enumerable.Repeat("{\"a\":", depth)) + "1" + new string('}', depth);
        Assert.That(UntrustedJson.Examine(Bytes(text)) is null, Is.EqualTo(isGood));
    }

    [TestCase("""{"a":{"b":1},"c":{"b":1}}""", true, TestName = "the same key in two objects")]
    [TestCase("""[{"b":1},{"b":1}]""", true, TestName = "the same key in two objects of an array")]
    [TestCase("""{"a":{"b":1,"b":2}}""", false, TestName = "a key twice in an inner object")]
    [TestCase("""{"a":{"a":1}}""", true, TestName = "the key of an object in it")]
    [TestCase("""{"a":1,"A":1}""", true, TestName = "letters of another case")]
    [TestCase("""{"a":{},"a":1}""", false, TestName = "a key again behind an inner object")]
    public void Examine_OfKeys_KnowsWhichAreTwice(string text, bool isGood) =>
        Assert.That(UntrustedJson.Examine(Bytes(text)) is null, Is.EqualTo(isGood));

    [TestCase(@"""\ud83d\ude00""", true, TestName = "a pair")]
    [TestCase(@"""\ud83d\ude00\ud83d\ude00""", true, TestName = "two pairs")]
    [TestCase(@"""\ud83d\n\ude00""", false, TestName = "a pair apart")]
    [TestCase(@"""\\ud83d""", true, TestName = "no escape, but its text")]
    [TestCase(@"""\\\ud83d""", false, TestName = "half a pair behind a backslash")]
    [TestCase(@"""\ud83dx""", false, TestName = "half a pair before a letter")]
    [TestCase(@"""\u0041\udbff\udfff""", true, TestName = "the last pair")]
    [TestCase(@"""\ud7ff\ue000""", true, TestName = "the neighbours of the surrogates")]
    public void Examine_OfEscapes_TakesWholeCharacters(string text, bool isGood) =>
        Assert.That(UntrustedJson.Examine(Bytes(text)) is null, Is.EqualTo(isGood));

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);
}
