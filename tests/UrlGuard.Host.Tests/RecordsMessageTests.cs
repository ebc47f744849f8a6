using System.Text;
using System.Text.Json;
using UrlGuard.Trust.Records;

namespace UrlGuard.Host.Tests;

/// <summary>Records, as a page keeps, shows, exports and deletes them: the real program and its file.</summary>
public sealed class RecordsMessageTests
{
    private const string Add = """{"id":1,"type":"records-add","host":"paypa1.com"}""";

    [Test]
    public void ARecord_IsKeptListedCompletedExportedAndDeleted()
    {
        using HostProcess host = new();
        JsonElement added = host.Ask(
            """
            {"id":1,"type":"records-add","host":"login.paypa1.com","mode":"blocking","outcome":"stopped-before-request","action":"went-on",
             "hops":["t.co"],"person":{"fraud":true,"statement":"They asked.\nTwice."}}
            """
        );
        string id = added.Text("record")!;
        host.Ask($$$"""{"id":2,"type":"records-add","about":"{{{id}}}","person":{"losses":"a card"}}""");
        JsonElement list = host.Ask("""{"id":3,"type":"records-list"}""");
        Assert.That(list.GetProperty("allowed").GetBoolean());
        Assert.That(list.GetProperty("faults").GetArrayLength(), Is.Zero);
        JsonElement[] records = [.. list.GetProperty("records").EnumerateArray()];
        Assert.That(records.Select(each => each.Text("host")), Is.All.EqualTo("login[.]paypa1[.]com").And.Exactly(2).Items);
        Assert.That(
            (records[0].Text("mode"), records[0].Text("outcome"), records[0].Text("action"), records[0].GetProperty("hops")[0].GetString()),
            Is.EqualTo(("blocking", "stopped-before-request", "went-on", "t[.]co"))
        );
        Assert.That(records[0].GetProperty("person").Text("statement"), Is.EqualTo("They asked.\nTwice."));
        Assert.That(records[1].Text("about"), Is.EqualTo(id));

        JsonElement export = host.Ask("""{"id":4,"type":"records-export"}""");
        Dictionary<string, string> files = export
            .GetProperty("files")
            .EnumerateArray()
            .ToDictionary(file => file.Text("name")!, file => file.Text("text")!);
        Assert.That(export.Text("head"), Is.EqualTo(list.Text("head")));
        Assert.That(
            files.Keys,
            Is.EquivalentTo(new[] { "records.jsonl", "html.html", "stix.json", "misp.json", $"xarf-{id}.json", "csv.csv", "SHA256SUMS" })
        );
        Assert.That(files["records.jsonl"], Is.EqualTo(File.ReadAllText(RecordsOf(host))), "the file itself, byte for byte");
        Assert.That(files["stix.json"], Does.Contain("\"indicator\""));

        Assert.That(
            host.Ask($$"""{"id":5,"type":"records-delete","ids":["{{id}}"]}""").GetProperty("deleted").GetArrayLength(),
            Is.EqualTo(2)
        );
        Assert.That(Everything(host), Does.Not.Contain("paypa1").And.Not.Contain("They asked"));
        list = host.Ask("""{"id":6,"type":"records-list"}""");
        Assert.That((list.GetProperty("deleted").GetInt32(), list.GetProperty("total").GetInt32()), Is.EqualTo((2, 0)));
        Assert.That(host.Ask("""{"id":7,"type":"records-export"}""").Text("code"), Is.EqualTo("no-record"));
    }

    [TestCase("""{"id":1,"type":"records-add"}""", "bad-request", "one of host, address and about")]
    [TestCase("""{"id":1,"type":"records-add","host":"a.com","address":"a.com"}""", "bad-request", "one of host, address and about")]
    [TestCase("""{"id":1,"type":"records-add","host":"PAYPA1.com"}""", "bad-request", "host: expected")]
    [TestCase("""{"id":1,"type":"records-add","host":"192.0.2.1"}""", "bad-request", "host: expected")]
    [TestCase("""{"id":1,"type":"records-add","address":"co.uk"}""", "bad-request", "co.uk: there is no registrable domain")]
    [TestCase("""{"id":1,"type":"records-add","address":"mailto:a@b.com"}""", "bad-request", "address: expected")]
    [TestCase("""{"id":1,"type":"records-add","host":"a.com","path":"/x"}""", "bad-request", "path")]
    [TestCase("""{"id":1,"type":"records-add","host":"a.com","mode":"magic"}""", "bad-request", "mode: expected command-line, blocking")]
    [TestCase("""{"id":1,"type":"records-add","host":"a.com","outcome":""}""", "bad-request", "outcome: expected")]
    [TestCase("""{"id":1,"type":"records-add","host":"a.com","action":"fled"}""", "bad-request", "action: expected")]
    [TestCase("""{"id":1,"type":"records-add","host":"a.com","hops":["b c"]}""", "bad-request", "hops: expected")]
    [TestCase("""{"id":1,"type":"records-add","host":"a.com","hops":[null]}""", "bad-request", "hops: expected")]
    [TestCase("""{"id":1,"type":"records-add","host":"a.com","person":{"user":"ada"}}""", "bad-request", "user")]
    [TestCase("""{"id":1,"type":"records-add","host":"a.com","person":{"statement":"\u0007"}}""", "bad-request", "control characters")]
    [TestCase("""{"id":1,"type":"records-add","host":"a.com","person":{"withdrawn":true}}""", "bad-request", "without an earlier record")]
    [TestCase("""{"id":1,"type":"records-add","about":"nothing"}""", "no-record", "there is no record nothing")]
    [TestCase("""{"id":1,"type":"records-delete"}""", "bad-request", "ids, or all as true")]
    [TestCase("""{"id":1,"type":"records-delete","all":false}""", "bad-request", "ids, or all as true")]
    [TestCase("""{"id":1,"type":"records-delete","ids":["x"]}""", "no-record", "there is no record x")]
    [TestCase("""{"id":1,"type":"records-delete","ids":[null]}""", "no-record", "there is no record")]
    [TestCase("""{"id":1,"type":"records-export","formats":["pdf"]}""", "bad-request", "formats: expected html, stix")]
    [TestCase("""{"id":1,"type":"records-list","offset":1}""", "bad-request", "offset: expected 0 to 0")]
    public void WhatCannotBeUsed_IsRefusedByCode_AndNothingIsKept(string request, string code, string message)
    {
        using HostProcess host = new();
        JsonElement reply = host.Ask(request);
        Assert.That((reply.Text("type"), reply.Text("code")), Is.EqualTo(("error", code)));
        Assert.That(reply.Text("message"), Does.Contain(message));
        Assert.That(File.Exists(RecordsOf(host)), Is.False);
    }

    /// <summary>The page in the language that was asked for; in English where nobody translated it.</summary>
    [TestCase("de", "de", "ltr")]
    [TestCase("ar", "ar", "rtl")]
    [TestCase("zh-CN", "zh-CN", "ltr")]
    [TestCase("tlh", "en", "ltr")]
    public void Export_IsInTheLanguageOfThePage(string asked, string language, string direction)
    {
        using HostProcess host = new();
        host.Ask("""{"id":1,"type":"records-add","host":"paypa1.com"}""");
        JsonElement reply = host.Ask($$"""{"id":2,"type":"records-export","formats":["html"],"language":"{{asked}}"}""");
        IEnumerable<string?> texts = reply.GetProperty("files").EnumerateArray().Select(file => file.Text("text"));
        Assert.That(texts, Has.One.Contains($"<html lang=\"{language}\" dir=\"{direction}\">"));
    }

    /// <summary>Over the limits: a text, redirects, a host.</summary>
    [Test]
    public void WhatIsTooLong_IsRefused()
    {
        using HostProcess host = new();
        string text = new('x', RecordCheck.MaxText),
            hops = string.Join(',', Enumerable.Repeat("\"t.co\"", RecordCheck.MaxHops)),
            name = string.Join('.', Enumerable.Repeat(new string('a', 60), 4)) + ".paypa1.com";
        JsonElement kept = host.Ask(
            $$$"""{"id":1,"type":"records-add","host":"paypa1.com","hops":[{{{hops}}}],"person":{"statement":"{{{text}}}"}}"""
        );
        Assert.That(kept.Text("type"), Is.EqualTo("records-add"));
        string[] over =
        [
            $$$"""{"id":2,"type":"records-add","host":"paypa1.com","person":{"statement":"{{{text}}}x"}}""",
            $$"""{"id":3,"type":"records-add","host":"paypa1.com","hops":[{{hops}},"t.co"]}""",
            $$"""{"id":4,"type":"records-add","host":"{{name}}"}""",
        ];
        Assert.That(over.Select(request => host.Ask(request).Text("code")), Is.All.EqualTo("bad-request"));
        Assert.That(host.Ask("""{"id":5,"type":"records-list"}""").GetProperty("total").GetInt32(), Is.EqualTo(1));
    }

    [Test]
    public void WhereAPolicyForbidsRecords_NoneIsKept_AndWhatIsThereCanBeDeleted()
    {
        using HostProcess host = new();
        string id = host.Ask(Add).Text("record")!;
        host.Ask("""{"id":2,"type":"policy","managed":{"records":{"allowed":false}}}""");
        Assert.That(host.Ask(Add).Text("code"), Is.EqualTo("records-forbidden"));
        JsonElement list = host.Ask("""{"id":3,"type":"records-list"}""");
        Assert.That((list.GetProperty("allowed").GetBoolean(), list.GetProperty("total").GetInt32()), Is.EqualTo((false, 1)));
        Assert.That(
            host.Ask("""{"id":4,"type":"records-export","formats":["csv"]}""").GetProperty("files").GetArrayLength(),
            Is.EqualTo(3)
        );
        host.Ask($$"""{"id":5,"type":"records-delete","ids":["{{id}}"]}""");
        Assert.That(Everything(host), Does.Not.Contain("paypa1"));
    }

    [Test]
    public void ADamagedFile_IsNamed_NotWrittenNorExported_AndDeletedAsAWhole()
    {
        using HostProcess host = new();
        host.Ask(Add);
        string path = RecordsOf(host),
            changed = File.ReadAllText(path).Replace("paypa1", "paypa2", StringComparison.Ordinal);
        File.WriteAllText(path, changed);
        Assert.That(host.Ask(Add).Text("code"), Is.EqualTo("records-damaged"));
        Assert.That(host.Ask("""{"id":2,"type":"records-export"}""").Text("code"), Is.EqualTo("records-damaged"));
        Assert.That(host.Ask("""{"id":3,"type":"records-list"}""").GetProperty("faults").GetArrayLength(), Is.Positive);
        Assert.That(File.ReadAllText(path), Is.EqualTo(changed));
        Assert.That(host.Ask("""{"id":4,"type":"records-delete","all":true}""").GetProperty("deleted").GetArrayLength(), Is.EqualTo(1));
        Assert.That(Everything(host), Does.Not.Contain("paypa2"));
    }

    /// <summary>Long records, whose texts take six bytes a letter on the way, come in pages and parts, whole and in order.</summary>
    [Test]
    public void ManyLongRecords_ComeInPagesAndParts()
    {
        using HostProcess host = new();
        string text = string.Concat(Enumerable.Repeat("😀<", RecordCheck.MaxText / 3));
        for (int i = 0; i < 40; i++)
        {
            string person =
                $$"""{"statement":"{{text}}","losses":"{{text}}","amount":"{{text}}","payment":"{{text}}","contact":"{{text}}"}""";
            host.Ask($$"""{"id":1,"type":"records-add","host":"paypa1.com","person":{{person}}}""");
        }
        int listed = 0,
            pages = 0;
        for (JsonElement page; listed < 40; listed += page.GetProperty("records").GetArrayLength(), pages++)
        {
            page = host.Ask($$"""{"id":2,"type":"records-list","offset":{{listed}}}""");
            Assert.That(page.GetProperty("total").GetInt32(), Is.EqualTo(40));
        }
        Assert.That(pages, Is.GreaterThan(1));
        StringBuilder whole = new();
        for (int part = 1, parts = 1; part <= parts; part++)
        {
            JsonElement reply = host.Ask($$"""{"id":3,"type":"records-export","formats":["csv"],"part":{{part}}}""");
            parts = reply.GetProperty("parts").GetInt32();
            foreach (JsonElement file in reply.GetProperty("files").EnumerateArray().Where(file => file.Text("name") == "records.jsonl"))
                whole.Append(file.Text("text"));
        }
        Assert.That(whole.ToString(), Is.EqualTo(File.ReadAllText(RecordsOf(host))));
    }

    private static string RecordsOf(HostProcess host) => Path.Combine(host.State, "urlguard", "records.jsonl");

    private static string Everything(HostProcess host) =>
        string.Concat(
            Directory
                .EnumerateFiles(host.State, "*", SearchOption.AllDirectories)
                .Select(path => Encoding.Latin1.GetString(File.ReadAllBytes(path)))
        );
}
