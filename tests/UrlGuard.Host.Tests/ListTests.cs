using System.Text.Json;

namespace UrlGuard.Host.Tests;

public sealed class ListTests
{
    [Test]
    public void AddListRemove_GoRoundThroughTheFile()
    {
        using HostProcess host = new HostProcess("# mine\npaypal.com\n");
        JsonElement added = host.Ask("""{"id":1,"type":"protected-add","names":["https://WWW.Example.com/x","co.uk"]}""");
        Assert.That(added.GetProperty("results")[0].Text("outcome"), Is.EqualTo("added"));
        Assert.That(added.GetProperty("results")[1].Text("reason"), Is.EqualTo("public-suffix"));
        Assert.That(File.ReadAllText(host.ProtectedFile), Is.EqualTo("# mine\npaypal.com\nexample.com\n"));

        JsonElement list = host.Ask("""{"id":2,"type":"protected-list"}""");
        Assert.That(list.GetProperty("total").GetInt32(), Is.EqualTo(2));
        Assert.That(
            list.GetProperty("entries").EnumerateArray().Select(entry => entry.Text("name")),
            Is.EqualTo(new[] { "example.com", "paypal.com" })
        );
        Assert.That(list.GetProperty("entries")[0].GetProperty("locked").GetBoolean(), Is.False);

        Assert.That(host.Ask("""{"id":3,"type":"check","host":"examp1e.com"}""").Text("verdict"), Is.EqualTo("lookalike"));
        host.Ask("""{"id":4,"type":"protected-remove","names":["example.com"]}""");
        Assert.That(host.Ask("""{"id":5,"type":"check","host":"examp1e.com"}""").Text("verdict"), Is.EqualTo("clear"));
    }

    [TestCase("paypal.com;my.secret\\namazon.com")]
    [TestCase("paypal.com joe my.secret")]
    public void OfAFile_InWhichARowMayHaveAPassword_NothingIsRead(string text)
    {
        using HostProcess host = new HostProcess("");
        JsonElement read = host.Ask($$"""{"id":1,"type":"read","file":true,"text":"{{text}}"}""");
        Assert.That((read.GetProperty("table").GetBoolean(), read.GetProperty("names").GetArrayLength()), Is.EqualTo((true, 0)));
        JsonElement list = host.Ask("""{"id":2,"type":"read","file":true,"text":"paypal.com; amazon.com"}""");
        Assert.That((list.TryGetProperty("table", out _), list.GetProperty("names").GetArrayLength()), Is.EqualTo((false, 2)));
    }

    [Test]
    public void APreview_AnswersAsAnAddWould_AndChangesNothing()
    {
        using HostProcess host = new HostProcess("paypal.com\n");
        const string Names = """["https://WWW.Example.com/x","example.com","paypal.com","co.uk"]""";
        string preview = host.Ask($$"""{"id":1,"type":"protected-preview","names":{{Names}}}""").GetProperty("results").GetRawText();
        Assert.That(File.ReadAllText(host.ProtectedFile), Is.EqualTo("paypal.com\n"));
        string add = host.Ask($$"""{"id":2,"type":"protected-add","names":{{Names}}}""").GetProperty("results").GetRawText();
        Assert.That(preview, Is.EqualTo(add));
        Assert.That(preview, Does.Contain("added").And.Contain("already").And.Contain("public-suffix"));
    }

    [Test]
    public void EntriesThatImitateWhatIsAdded_AreTold()
    {
        using HostProcess host = new("paypa1.com\nexample.net\n");
        host.Ask("""{"id":1,"type":"exempt-add","names":["login.paypai.com"]}""");
        string[] told =
        [
            .. ((string[])["preview", "add"]).Select(action =>
                host.Ask($$"""{"id":2,"type":"protected-{{action}}","names":["paypal.com"]}""").GetProperty("earlier").GetRawText()
            ),
        ];
        const string Earlier =
            """[{"list":"protected","name":"paypa1.com","imitates":"paypal.com"},{"list":"exempt","name":"login.paypai.com","imitates":"paypal.com"}]""";
        Assert.That(told, Is.All.EqualTo(Earlier));
        Assert.That(
            host.Ask("""{"id":3,"type":"protected-add","names":["paypal.com","contoso.org"]}""").TryGetProperty("earlier", out _),
            Is.False,
            "what is there already, and what nothing imitates"
        );
    }

    [Test]
    public void Names_AreAddedListedJudgedByAndTakenOff()
    {
        using HostProcess host = new HostProcess("kp.org # health\n");
        JsonElement added = host.Ask("""{"id":1,"type":"protected-add","names":["kp.org = Kaiser Permanente","kp.org = KP","53.com"]}""");
        JsonElement[] results = [.. added.GetProperty("results").EnumerateArray()];
        Assert.That(results[0].GetProperty("alsoKnownAs")[0].GetString(), Is.EqualTo("Kaiser Permanente"));
        Assert.That(results[1].Text("reason"), Is.EqualTo("too-short"));
        Assert.That(results[2].GetProperty("offered")[0].GetString(), Is.EqualTo("Fifth Third"));
        Assert.That(File.ReadAllText(host.ProtectedFile), Is.EqualTo("kp.org = Kaiser Permanente # health\n53.com\n"));

        JsonElement list = host.Ask("""{"id":2,"type":"protected-list"}""").GetProperty("entries");
        Assert.That(list[1].GetProperty("alsoKnownAs")[0].GetString(), Is.EqualTo("Kaiser Permanente"));
        Assert.That(list[0].TryGetProperty("alsoKnownAs", out _), Is.False);

        JsonElement verdict = host.Ask("""{"id":3,"type":"check","host":"kaiserpermanente-login.com"}""");
        Assert.That((verdict.Text("verdict"), verdict.Text("target")), Is.EqualTo(("lookalike", "kp.org")));
        Assert.That(verdict.GetProperty("evidence").Text("alsoKnownAs"), Is.EqualTo("Kaiser Permanente"));

        host.Ask("""{"id":4,"type":"protected-remove","names":["kp.org = Kaiser Permanente"]}""");
        Assert.That(File.ReadAllText(host.ProtectedFile), Is.EqualTo("kp.org # health\n53.com\n"));
        Assert.That(host.Ask("""{"id":5,"type":"check","host":"kaiserpermanente-login.com"}""").Text("verdict"), Is.EqualTo("clear"));
    }

    [TestCase(Handlers.EditHandler.NamesInFull, true)]
    [TestCase(Handlers.EditHandler.NamesInFull + 1, false)]
    public void AReplyRepeatsNames_AsLongAsTheyFitAFrame(int count, bool isInFull)
    {
        using HostProcess host = new HostProcess("paypal.com\n");
        IEnumerable<string> names = Enumerable.Range(0, count).Select(number => $"\"site-{number}.net = Kaiser Permanente\"");
        JsonElement reply = host.Ask($$"""{"id":1,"type":"protected-preview","names":[{{string.Join(',', names)}}]}""");
        Assert.That(reply.GetProperty("results")[0].TryGetProperty("alsoKnownAs", out _), Is.EqualTo(isInFull));
    }

    [TestCase("stra\u00dfe.de", true)]
    [TestCase("https://stra\u00dfe.de/a-long-path-of-more-than-a-hundred-letters/a-long-path-of-more-than-a-hundred-letters/a", false)]
    public void ALongReply_HasTheNameInItsOwnLetters_WhereTheEchoLeavesRoom(string written, bool hasRoom)
    {
        using HostProcess host = new HostProcess("paypal.com\n");
        IEnumerable<string> names = Enumerable.Range(0, Handlers.EditHandler.NamesInFull).Select(number => $"\"site-{number}.net\"");
        JsonElement reply = host.Ask($$"""{"id":1,"type":"protected-preview","names":["{{written}}",{{string.Join(',', names)}}]}""");
        JsonElement first = reply.GetProperty("results")[0];
        Assert.That(first.Text("name"), Is.EqualTo("xn--strae-oqa.de"));
        Assert.That(
            first.TryGetProperty("unicode", out JsonElement unicode) ? unicode.GetString() : null,
            Is.EqualTo(hasRoom ? "stra\u00dfe.de" : null)
        );
    }

    [Test]
    public void ASiteAtAPublicSuffix_IsProtected_WithEveryNameUnderIt()
    {
        using HostProcess host = new HostProcess("paypal.com\n");
        JsonElement added = host.Ask("""{"id":1,"type":"protected-add","names":["https://www.gov.uk/tax","co.uk"]}""");
        Assert.That(added.GetProperty("results")[0].Text("name"), Is.EqualTo("gov.uk"));
        Assert.That(added.GetProperty("results")[1].Text("reason"), Is.EqualTo("public-suffix"));
        JsonElement own = host.Ask("""{"id":2,"type":"check","host":"www.hmrc.gov.uk"}""");
        Assert.That((own.Text("verdict"), own.Text("site"), own.Text("source")), Is.EqualTo(("protected", "hmrc.gov.uk", "user")));
        Assert.That(host.Ask("""{"id":3,"type":"check","host":"gov.uk"}""").Text("verdict"), Is.EqualTo("protected"));
        Assert.That(host.Ask("""{"id":4,"type":"check","host":"gov.uk-refund.com"}""").Text("target"), Is.EqualTo("gov.uk"));
        Assert.That(host.Ask("""{"id":5,"type":"coverage","name":"gov.uk"}""").GetProperty("variants").GetInt32(), Is.GreaterThan(500));
    }

    [Test]
    public void Coverage_CountsWhatIsCaught_OfAProtectedSiteOnly()
    {
        using HostProcess host = new HostProcess("commerzbank.de\n");
        JsonElement coverage = host.Ask("""{"id":1,"type":"coverage","name":"commerzbank.de"}""");
        int[] counts = [.. new[] { "variants", "caught", "excused", "missed" }.Select(key => coverage.GetProperty(key).GetInt32())];
        Assert.That(counts[0], Is.GreaterThan(1000).And.EqualTo(counts[1] + counts[2] + counts[3]));
        Assert.That(counts[3], Is.LessThan(counts[0] / 20));
        Assert.That(
            coverage.GetProperty("classes").EnumerateArray().Sum(each => each.GetProperty("missed").GetInt32()),
            Is.EqualTo(counts[3])
        );
        Assert.That(coverage.GetProperty("excuses").EnumerateObject().Sum(each => each.Value.GetInt32()), Is.EqualTo(counts[2]));
        foreach (string way in new[] { "asked", "unplanned" })
        {
            int whole = coverage.GetProperty(way).GetInt32();
            Assert.That(whole, Is.InRange(1, counts[1] / 2), way);
            Assert.That(
                coverage.GetProperty("classes").EnumerateArray().Sum(each => each.GetProperty(way).GetInt32()),
                Is.EqualTo(whole),
                way
            );
        }
        Assert.That(host.Ask("""{"id":2,"type":"coverage","name":"example.com"}""").Text("code"), Is.EqualTo("bad-request"));
    }

    [Test]
    public void AnExemption_SilencesTheWarning()
    {
        using HostProcess host = new HostProcess();
        host.Ask("""{"id":1,"type":"exempt-add","names":["paypa1.com"]}""");
        JsonElement verdict = host.Ask("""{"id":2,"type":"check","host":"www.paypa1.com"}""");
        Assert.That(verdict.Text("verdict"), Is.EqualTo("exempt"));
        Assert.That(verdict.Text("source"), Is.EqualTo("user"));
        Assert.That(File.ReadAllText(Path.Combine(host.Config, "exempt.txt")), Is.EqualTo("paypa1.com\n"));
    }

    [Test]
    public void Requests_SentWithoutWaiting_AreDoneInOrder()
    {
        using HostProcess host = new HostProcess();
        host.Read();
        for (int i = 0; i < 20; i++)
        {
            host.Send($$"""{"id":{{2 * i}},"type":"protected-add","names":["example.com"]}""");
            host.Send($$"""{"id":{{2 * i + 1}},"type":"protected-remove","names":["example.com"]}""");
        }
        for (int i = 0; i < 20; i++)
        {
            Assert.That(host.Read().GetProperty("results")[0].Text("outcome"), Is.EqualTo("added"));
            Assert.That(host.Read().GetProperty("results")[0].Text("outcome"), Is.EqualTo("removed"));
        }
    }

    [Test]
    public void AnEditByHand_IsNoticed()
    {
        using HostProcess host = new HostProcess();
        string? before = host.Read().Text("lists");
        File.AppendAllText(host.ProtectedFile, "example.com\n");
        JsonElement changed = host.Read();
        Assert.That(changed.Text("type"), Is.EqualTo("changed"));
        Assert.That(changed.Text("lists"), Is.Not.EqualTo(before));
        Assert.That(host.Ask("""{"id":1,"type":"check","host":"examp1e.com"}""").Text("verdict"), Is.EqualTo("lookalike"));
    }

    [Test]
    public void APolicyOfTheBrowser_IsInForceAndLocked()
    {
        using HostProcess host = new HostProcess();
        JsonElement policy = host.Ask(
            """{"id":1,"type":"policy","managed":{"protected":{"mode":"add","domains":["example.com"]},"colour":1}}"""
        );
        Assert.That(policy.GetProperty("faults")[0].Text("where"), Is.EqualTo("managed storage: colour"));
        Assert.That(host.Ask("""{"id":2,"type":"check","host":"examp1e.com"}""").Text("source"), Is.EqualTo("browser-policy"));
        Assert.That(
            host.Ask("""{"id":3,"type":"protected-remove","names":["example.com"]}""").GetProperty("results")[0].Text("outcome"),
            Is.EqualTo("locked")
        );
        host.Ask("""{"id":4,"type":"policy","managed":null}""");
        Assert.That(host.Ask("""{"id":5,"type":"check","host":"examp1e.com"}""").Text("verdict"), Is.EqualTo("clear"));
    }

    [Test]
    public void Status_SaysWhatIsInForce_AndWhatIsWrong()
    {
        using HostProcess host = new HostProcess("paypal.com\nco.uk\n");
        JsonElement status = host.Ask("""{"id":1,"type":"status"}""");
        Assert.That(status.GetProperty("protected").GetInt32(), Is.EqualTo(1));
        Assert.That(status.GetProperty("known").GetInt32(), Is.GreaterThan(0));
        Assert.That(status.GetProperty("data").GetArrayLength(), Is.GreaterThan(0));
        JsonElement fault = status.GetProperty("faults").EnumerateArray().Single();
        Assert.That((fault.Text("code"), fault.Text("where")), Is.EqualTo(("list-line", "protected.txt:2")));
    }

    [Test]
    public void AnEmptyList_IsAVisibleFault()
    {
        using HostProcess host = new HostProcess("");
        Assert.That(host.Ask("""{"id":1,"type":"status"}""").GetProperty("faults")[0].Text("code"), Is.EqualTo("list-empty"));
    }

    [Test]
    public void AListThatCannotBeWritten_IsItsOwnError()
    {
        using HostProcess host = new HostProcess();
        host.Read();
        Directory.Delete(host.Config, recursive: true);
        File.WriteAllText(host.Config, ""); // a file where the folder would have to be
        Assert.That(host.Ask("""{"id":1,"type":"protected-add","names":["example.com"]}""").Text("code"), Is.EqualTo("list-unwritable"));
    }

    [Test]
    public void ALongList_ComesInPages()
    {
        using HostProcess host = new HostProcess(string.Concat(Enumerable.Range(0, 2500).Select(i => $"site-{i:D4}.com\n")));
        int[] sizes =
        [
            .. new[] { 0, 1000, 2000, 3000 }.Select(offset =>
                host.Ask($$"""{"id":1,"type":"protected-list","offset":{{offset}}}""").GetProperty("entries").GetArrayLength()
            ),
        ];
        Assert.That(sizes, Is.EqualTo(new[] { 1000, 1000, 500, 0 }));
    }

    [Test]
    public void APlanOfManyNames_ComesInParts_ThatFitAFrame()
    {
        using HostProcess host = new HostProcess(
            exemptList: string.Concat(Enumerable.Range(0, 60_000).Select(i => $"honest-{i:D5}.com\n"))
        );
        JsonElement first = host.Ask("""{"id":1,"type":"plan"}""");
        int parts = first.GetProperty("parts").GetInt32();
        Assert.That(parts, Is.GreaterThan(1));
        Assert.That(first.GetProperty("complete").GetBoolean(), Is.True);
        HashSet<string> release = new HashSet<string>();
        for (int part = 1; part <= parts; part++)
        {
            JsonElement plan = host.Ask($$"""{"id":1,"type":"plan","part":{{part}}}""");
            Assert.That(plan.Text("lists"), Is.EqualTo(first.Text("lists")));
            foreach (JsonElement name in plan.GetProperty("release").EnumerateArray())
                Assert.That(release.Add(name.GetString()!), Is.True, "each name once");
        }
        Assert.That(release, Does.Contain("paypal.com").And.Contain("honest-00000.com").And.Contain("honest-59999.com"));
    }

    [Test]
    public void APlanThatIsTooLarge_IsSaidInTheStatus()
    {
        using HostProcess small = new HostProcess("paypal.com\n");
        using HostProcess large = new HostProcess(
            string.Concat(Enumerable.Range(0, 1200).Select(i => $"protected{(char)('a' + i % 26)}{i}.com\n"))
        );
        Assert.That(small.Ask("""{"id":1,"type":"status"}""").GetProperty("planComplete").GetBoolean(), Is.True);
        Assert.That(large.Ask("""{"id":1,"type":"status"}""").GetProperty("planComplete").GetBoolean(), Is.False);
        Assert.That(large.Ask("""{"id":2,"type":"plan"}""").GetProperty("complete").GetBoolean(), Is.False);
    }
}
