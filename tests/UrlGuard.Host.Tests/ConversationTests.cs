using System.Text.Json;
using UrlGuard.Host.Messages;
using UrlGuard.Protocol;

namespace UrlGuard.Host.Tests;

public sealed class ConversationTests
{
    [Test]
    public void FirstBytes_AreAFrame_ThatSaysHello()
    {
        using HostProcess host = new HostProcess();
        JsonElement hello = host.Read();
        Assert.That(hello.Text("type"), Is.EqualTo("hello"));
        Assert.That(hello.GetProperty("protocol").GetInt32(), Is.EqualTo(1));
        Assert.That(hello.Text("version"), Does.Match(@"^\d+\.\d+\.\d+$"));
        Assert.That(hello.Text("lists"), Does.Match("^[0-9a-f]{16}$"));
    }

    [TestCase("chrome-extension://ejklcnapodpmfeigofblioffcdmlndaa/", "--parent-window=0")]
    [TestCase("/usr/lib/mozilla/native-messaging-hosts/org.urlguard.host.json", "urlguard@urlguard.org")]
    [TestCase("--help")]
    public void Arguments_OfAnyBrowser_ChangeNothing(params string[] arguments)
    {
        using HostProcess host = new HostProcess(arguments: arguments);
        Assert.That(host.Read().Text("type"), Is.EqualTo("hello"));
        Assert.That(host.Finish().ExitCode, Is.Zero);
    }

    [Test]
    public void Output_OfAWholeRun_IsNothingButFrames()
    {
        using HostProcess host = new HostProcess();
        for (int i = 0; i < 100; i++)
        {
            host.Send(
                $$"""{"id":{{i}},"type":"{{(i % 3 == 0 ? "status" : "check")}}"{{(i % 3 == 0 ? "" : ""","host":"paypa1.com" """)}}}"""
            );
        }

        host.Send("nonsense");
        HashSet<int> ids = new HashSet<int>();
        for (int read = 0; read < 102; read++) // with hello, and nonsense, which has no id
        {
            if (host.Read().TryGetProperty("id", out JsonElement id) && id.ValueKind == JsonValueKind.Number)
                ids.Add(id.GetInt32());
        }
        Assert.That(ids, Is.EquivalentTo(Enumerable.Range(0, 100)));
        (IReadOnlyList<string> frames, int exitCode) = host.Finish();
        Assert.That((frames.Count, exitCode), Is.EqualTo((0, 0)));
    }

    [Test]
    public void Check_ExplainsALookalike()
    {
        using HostProcess host = new HostProcess();
        JsonElement verdict = host.Ask("""{"id":1,"type":"check","host":"xn--pypal-4ve.com"}""");
        Assert.That(verdict.GetProperty("id").GetInt32(), Is.EqualTo(1));
        Assert.That(verdict.Text("type"), Is.EqualTo("verdict"));
        Assert.That(verdict.Text("verdict"), Is.EqualTo("lookalike"));
        Assert.That(verdict.Text("kind"), Is.EqualTo("homoglyph"));
        Assert.That(verdict.Text("target"), Is.EqualTo("paypal.com"));
        Assert.That(verdict.Text("certainty"), Is.EqualTo("sure"));
        Assert.That(verdict.Text("source"), Is.EqualTo("user"));
        Assert.That(verdict.Text("site"), Is.EqualTo("xn--pypal-4ve.com"));
        JsonElement evidence = verdict.GetProperty("evidence");
        Assert.That(evidence.GetProperty("seen").Text("unicode"), Is.EqualTo("pаypal.com"));
        JsonElement letter = evidence.GetProperty("segments")[1];
        Assert.That(letter.Text("op"), Is.EqualTo("replaced"));
        Assert.That(letter.GetProperty("characters")[0].Text("codePoint"), Is.EqualTo("U+0430"));
        Assert.That(letter.GetProperty("characters")[0].Text("script"), Is.EqualTo("Cyrillic"));
    }

    [TestCase("\"host\":\"paypal.com\"", "protected", "paypal.com")]
    [TestCase("\"host\":\"www.paypal.com\"", "protected", "paypal.com")]
    [TestCase("\"url\":\"https://user@PAYPAL.com:443/x?y#z\"", "protected", "paypal.com")]
    [TestCase("\"url\":\"https://pаypal.com/\"", "lookalike", "xn--pypal-4ve.com")]
    [TestCase("\"host\":\"nothing-like-it.org\"", "clear", "nothing-like-it.org")]
    [TestCase("\"host\":\"xn--login.paypa1.com\"", "lookalike", "paypa1.com")]
    [TestCase("\"host\":\"a%2Ab..paypa1.com..\"", "lookalike", "paypa1.com")]
    [TestCase("\"url\":\"http://xn--login.paypa1.com/\"", "lookalike", "paypa1.com")]
    public void Check_SaysTheVerdictAndTheSite(string what, string expected, string site)
    {
        using HostProcess host = new HostProcess();
        JsonElement verdict = host.Ask($$"""{"id":1,"type":"check",{{what}}}""");
        Assert.That(verdict.Text("verdict"), Is.EqualTo(expected));
        Assert.That(verdict.Text("site"), Is.EqualTo(site));
    }

    /// <summary>At and over the length that is recognised without an object for the request, and as long as a frame can be.</summary>
    [TestCase(CheckFrame.MaxHost)]
    [TestCase(CheckFrame.MaxHost + 1)]
    [TestCase(FrameLimits.MaxInbound - 100)]
    public void Check_OfALongHost_IsJudged(int length)
    {
        const string Site = "paypa1.com";
        using HostProcess host = new HostProcess();
        JsonElement verdict = host.Ask(
            $$"""{"id":1,"type":"check","host":"{{string.Concat(Enumerable.Repeat("a.", length))[^(length - Site.Length)..] + Site}}"}"""
        );
        Assert.That((verdict.Text("verdict"), verdict.Text("site")), Is.EqualTo(("lookalike", Site)));
    }

    [TestCase("\"host\":\"127.0.0.1\"", "ip-address")]
    [TestCase("\"host\":\"localhost\"", "localhost")]
    [TestCase("\"host\":\"intranet\"", "single-label")]
    [TestCase("\"host\":\"co.uk\"", "public-suffix")]
    [TestCase("\"host\":\"PayPal.com\"", "bad-name")]
    [TestCase("\"host\":\"\"", "bad-name")]
    [TestCase("\"url\":\"file:///etc/passwd\"", "not-web")]
    public void Check_OfWhatCannotBeJudged_SaysWhy(string what, string reason)
    {
        using HostProcess host = new HostProcess();
        JsonElement verdict = host.Ask($$"""{"id":1,"type":"check",{{what}}}""");
        Assert.That(verdict.Text("verdict"), Is.EqualTo("unjudged"));
        Assert.That(verdict.Text("reason"), Is.EqualTo(reason));
    }

    [Test]
    public void Hello_AgreesOnAProtocol()
    {
        using HostProcess host = new HostProcess();
        Assert.That(host.Ask("""{"id":1,"type":"hello","min":1,"max":9}""").GetProperty("protocol").GetInt32(), Is.EqualTo(1));
        Assert.That(host.Ask("""{"id":2,"type":"hello","min":2,"max":9}""").Text("code"), Is.EqualTo("unsupported-protocol"));
        Assert.That(host.Ask("""{"id":3,"type":"hello"}""").Text("type"), Is.EqualTo("hello"));
    }

    [Test]
    public void SeveralRequests_InFlight_AreAllAnswered()
    {
        using HostProcess host = new HostProcess();
        host.Write([.. Enumerable.Range(1, 500).SelectMany(i => Frame.Of($$"""{"id":{{i}},"type":"check","host":"site-{{i}}.com"}"""))]);
        Assert.That(host.Read().Text("type"), Is.EqualTo("hello"));
        Assert.That(
            Enumerable.Range(1, 500).Select(_ => host.Read().GetProperty("id").GetInt32()),
            Is.EquivalentTo(Enumerable.Range(1, 500))
        );
    }

    [Test]
    public void ACheck_IsAnsweredBeforeALongPlan()
    {
        using HostProcess host = new HostProcess(string.Concat(Enumerable.Range(0, 300).Select(i => $"protected-name-{i}.com\n")));
        host.Read();
        host.Write([.. Frame.Of("""{"id":1,"type":"plan"}"""), .. Frame.Of("""{"id":2,"type":"check","host":"example.org"}""")]);
        Assert.That(host.Read().GetProperty("id").GetInt32(), Is.EqualTo(2));
        Assert.That(host.Read().GetProperty("id").GetInt32(), Is.EqualTo(1));
    }

    [Test]
    public void TheGateProgram_LogsNoHostThatWasVisited()
    {
        using HostProcess host = new HostProcess();
        host.Ask("""{"id":1,"type":"check","host":"secret-visit.paypa1.com"}""");
        host.Ask("""{"id":2,"type":"check","host":"another-visit.org"}""");
        host.Ask("""{"id":3,"type":"check","host":7,"x":"third-visit.org"}""");
        host.Ask("""{"id":4,"type":"check","url":"https://fourth-visit.org/path"}""");
        host.Finish();
        string log = host.ReadLog();
        Assert.That(log, Does.Contain("Started").And.Contain("Ended"), "there is a log");
        Assert.That(log, Does.Not.Contain("visit").And.Not.Contain("paypa1"));
    }

    [Test]
    public void ALogThatCannotBeWritten_IsAFault_AndStopsNothing()
    {
        using HostProcess host = new HostProcess();
        host.Finish();
        // As root nothing is read-only: a file where the folder would have to be is refused to everybody.
        using HostProcess blocked = new HostProcess("paypal.com\n", [], state => File.WriteAllText(state, ""));
        Assert.That(blocked.Ask("""{"id":1,"type":"check","host":"paypa1.com"}""").Text("verdict"), Is.EqualTo("lookalike"));
        Assert.That(blocked.Ask("""{"id":2,"type":"status"}""").GetProperty("faults")[0].Text("code"), Is.EqualTo("log-unwritable"));
    }
}
