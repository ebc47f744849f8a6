using System.Text.Json;

namespace UrlGuard.Host.Tests;

/// <summary>One host, which is sent every kind of bad body and goes on serving.</summary>
public sealed class BadBodyTests
{
    private static readonly string Deep = string.Concat(Enumerable.Repeat("[", 17)) + string.Concat(Enumerable.Repeat("]", 17));

    private static IEnumerable<TestCaseData> BadBodies()
    {
        yield return new TestCaseData("", null) { TestName = "zero length" };
        yield return new TestCaseData("nonsense", null);
        yield return new TestCaseData("{", null);
        yield return new TestCaseData("{}", null);
        yield return new TestCaseData("[]", null);
        yield return new TestCaseData("7", null);
        yield return new TestCaseData("\"check\"", null);
        yield return new TestCaseData("null", null);
        yield return new TestCaseData("\uFEFF" + BadInputTests.GoodCheck, null) { TestName = "byte order mark" };
        yield return new TestCaseData(BadInputTests.GoodCheck + BadInputTests.GoodCheck, 99) { TestName = "two objects in one frame" };
        yield return new TestCaseData(BadInputTests.GoodCheck + "\0", 99) { TestName = "NUL behind" };
        yield return new TestCaseData("""{"id":1,"type":"nonsense"}""", 1);
        yield return new TestCaseData("""{"id":1,"type":7}""", 1);
        yield return new TestCaseData("""{"id":1}""", 1);
        yield return new TestCaseData("""{"type":"status"}""", null);
        yield return new TestCaseData("""{"id":"1","type":"status"}""", null);
        yield return new TestCaseData("""{"id":1.5,"type":"status"}""", null);
        yield return new TestCaseData("""{"id":-1,"type":"status"}""", null);
        yield return new TestCaseData("""{"id":1e400,"type":"status"}""", null);
        yield return new TestCaseData("""{"id":9007199254740992,"type":"status"}""", null);
        yield return new TestCaseData("""{"id":1,"type":"status","id":2}""", 2);
        yield return new TestCaseData("""{"id":1,"type":"check","host":"a.com","host":"paypal.com"}""", 1);
        yield return new TestCaseData("""{"id":1,"type":"check","host":"a.com","\u0068ost":"paypal.com"}""", 1)
        {
            TestName = "a key twice, once escaped",
        };
        yield return new TestCaseData("""{"id":1,"type":"check","host":"a.com","extra":1}""", 1);
        yield return new TestCaseData("""{"id":1,"type":"check","Host":"a.com"}""", 1);
        yield return new TestCaseData("""{"id":1,"type":"check","host":7}""", 1);
        yield return new TestCaseData("""{"id":1,"type":"check","host":["a.com"]}""", 1);
        yield return new TestCaseData("""{"id":1,"type":"check"}""", 1);
        yield return new TestCaseData("""{"id":1,"type":"check","host":"a.com","url":"https://a.com"}""", 1);
        yield return new TestCaseData("""{"id":1,"type":"check","host":"\ud800.com"}""", 1) { TestName = "half a surrogate pair" };
        yield return new TestCaseData("""{"id":1,"type":"status","\ud800":1}""", 1) { TestName = "half a surrogate pair in a key" };
        yield return new TestCaseData("""{"id":1,"type":"check","host":"a.com",}""", 1);
        yield return new TestCaseData("""{"id":1,"type":"check",/* */"host":"a.com"}""", 1);
        yield return new TestCaseData("""{"id":1,"type":"protected-add"}""", 1);
        yield return new TestCaseData("""{"id":1,"type":"protected-add","names":"a.com"}""", 1);
        yield return new TestCaseData("""{"id":1,"type":"protected-add","names":["a.com",null]}""", 1);
        yield return new TestCaseData("""{"id":1,"type":"protected-list","offset":-1}""", 1);
        yield return new TestCaseData("""{"id":1,"type":"protected-list","offset":99999999999}""", 1);
        yield return new TestCaseData("""{"id":1,"type":"plan","part":0}""", 1);
        yield return new TestCaseData("""{"id":1,"type":"plan","part":2}""", 1);
        yield return new TestCaseData("""{"id":1,"type":"policy"}""", 1);
        yield return new TestCaseData("""{"id":1,"type":"policy","managed":[]}""", 1);
        yield return new TestCaseData($$"""{"id":1,"type":"policy","managed":{{Deep}}}""", 1) { TestName = "too deep" };
    }

    private HostProcess host = null!;

    [OneTimeSetUp]
    public void Start() => host = new HostProcess();

    [OneTimeTearDown]
    public void Stop() => host.Dispose();

    [TestCaseSource(nameof(BadBodies))]
    public void ABadBody_IsABadRequest_AndTheNextIsServed(string body, int? id)
    {
        JsonElement error = host.Ask(body);
        Assert.That(error.Text("type"), Is.EqualTo("error"));
        Assert.That(error.Text("code"), Is.EqualTo("bad-request"));
        Assert.That(error.Text("message"), Is.Not.Empty);
        Assert.That(
            error.GetProperty("id").ValueKind == JsonValueKind.Null ? (int?)null : error.GetProperty("id").GetInt32(),
            Is.EqualTo(id)
        );
        Assert.That(host.Ask(BadInputTests.GoodCheck).Text("verdict"), Is.EqualTo("lookalike"));
    }
}
