using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using UrlGuard.Core.Lists;
using UrlGuard.Core.Verdicts;
using UrlGuard.Installer.Checking;
using UrlGuard.Installer.Mail;
using UrlGuard.Installer.Tests.Support;
using UrlGuard.Tests;

namespace UrlGuard.Installer.Tests;

/// <summary><c>urlguard check --mail</c>: messages as they come, as they break, and as an attacker makes them.</summary>
internal sealed class MailTests : SandboxFixture
{
    private const string Head = "From: ada@nothing-like-it.net\nMIME-Version: 1.0\n";

    private static readonly string Messages = Path.Join(Repository.Root, "tests", "corpus", "mail");

    private static readonly ILookup<string, string> Expected = File.ReadAllLines(Path.Join(Messages, "rows.tsv"))
        .Where(line => !line.StartsWith('#'))
        .ToLookup(line => line.Split('\t')[0], line => line[(line.IndexOf('\t', StringComparison.Ordinal) + 1)..]);

    private CheckedLists lists = null!;
    private string list = null!;

    private static IEnumerable<string> Names => Directory.GetFiles(Messages, "*.eml").Select(Path.GetFileNameWithoutExtension).Order()!;

    [SetUp]
    public void MakeLists()
    {
        sandbox.Write("/list.txt", "paypal.com\namazon.com\nkp.org = Kaiser Permanente\n");
        list = sandbox.On("/list.txt");
        lists = CheckLists.FromFiles([], [list], [], Knowledge.BuiltIn, TextWriter.Null);
    }

    [Test]
    public void Messages_AreFifty_AndEachHasRows() =>
        Assert.That(Names.Where(name => Expected[name].Any()).Count(), Is.GreaterThanOrEqualTo(50).And.EqualTo(Names.Count()));

    [TestCaseSource(nameof(Names))]
    public void Message_HasItsRows(string name)
    {
        MailReport report = Read(File.ReadAllBytes(Path.Join(Messages, name + ".eml")));
        Assert.That(report.Rows.Select(InCells), Is.EqualTo(Expected[name]));
        Assert.That(report.LeftOut, Is.Empty);
    }

    [TestCase("plain-note", 0)]
    [TestCase("html-hidden", 0)]
    [TestCase("alternative", 3)]
    [TestCase("display-name-encoded", 0)]
    public async Task Status_SaysWhetherThereIsALookalike_OfAFileAndOfAPipe(string name, int status)
    {
        string file = Path.Join(Messages, name + ".eml");
        UrlGuardProgram.Result ofFile = await CheckAsync("", file),
            ofPipe = await CheckAsync(await File.ReadAllTextAsync(file), "-");
        Assert.That(ofFile.Status, Is.EqualTo(status), ofFile.Error);
        Assert.That(ofPipe, Is.EqualTo(ofFile));
        Assert.That(ofFile.Error, Is.Empty);
        Assert.That(ofFile.Lines.Select(line => line.Split('\t').Length), Is.All.EqualTo(7));
    }

    [Test]
    public async Task Tsv_IsTheRowOfTheHost_WithThePlaceBeforeTheReason()
    {
        string message = File.ReadAllText(Path.Join(Messages, "html-hidden.eml")) + "<a href=https://paypa1.com>x</a><a href=//10.0.0.1/>";
        string[] rows = (await CheckAsync(message, "-")).Lines;
        Assert.That(
            rows,
            Is.EqualTo(
                new[]
                {
                    "nothing-like-it.net\tclear\t\t\t\tfrom\t",
                    "nothing-like-it.net\tclear\t\t\t\tlink, behind the text www.paypal.com\t",
                    "www.paypal.com\tprotected\t\t\t\ttext\t",
                    "paypa1.com\tlookalike\thomoglyph\tpaypal.com\t1\tlink: The sixth letter is the digit 1, not the letter l.\tsure",
                    "10.0.0.1\tunjudged\t\t\t\tlink: ip-address\t",
                }
            )
        );
    }

    [Test]
    public async Task Json_HasTwoKeysMore()
    {
        UrlGuardProgram.Result result = await CheckAsync("", Path.Join(Messages, "display-name.eml"), "--format", "json");
        JsonObject row = JsonNode.Parse(result.Lines.Single())!.AsObject();
        Assert.That(
            row.Select(member => member.Key),
            Is.EqualTo(new[] { "input", "verdict", "kind", "target", "distance", "reason", "certainty", "evidence", "place", "shown" })
        );
        Assert.That((string?)row["place"], Is.EqualTo("from"));
        Assert.That((string?)row["shown"], Is.EqualTo("paypal.com"));
    }

    [Test]
    public async Task Explain_SaysThePlace() =>
        Assert.That(
            (await CheckAsync("", Path.Join(Messages, "html-link.eml"), "--explain")).Output,
            Does.Contain("paypa1.com (link): a lookalike of paypal.com")
        );

    /// <summary>Each holds one lookalike, where a program that people read mail with finds it.</summary>
    [TestCase("Content-Type: text/html", "<!--[if mso]><a href='http://paypa1.com/'>x</a><![endif]-->", TestName = "Outlook's comment")]
    [TestCase("Content-Type: text/html", "<iframe srcdoc='&lt;a href=http://paypa1.com>x'></iframe>", TestName = "a text in an attribute")]
    [TestCase("Content-Type: text/plain; charset=us-ascii", "http://p\u0430ypal.com/", TestName = "letters that ASCII has not")]
    [TestCase("Content-Type: text/plain; format=flowed; delsp=yes", "https://paypa \r\n1.com/a", TestName = "flowed lines")]
    [TestCase("Content-Type: text/plain", "<https://paypa1.com/login> is where to go", TestName = "a text that begins like a page")]
    [TestCase("Content-Type: text/plain", "<!-- it is at https://paypa1.com/login now", TestName = "a text that begins like a comment")]
    [TestCase("Content-Type: application/octet-stream; name=a.url", "URL=http://paypa1.com/", TestName = "a text of no type")]
    public async Task ALookalike_IsFound(string header, string body)
    {
        UrlGuardProgram.Result result = await CheckAsync($"From: a@example.org\r\n{header}\r\n\r\n{body}\r\n", "-");
        Assert.That(result.Status, Is.EqualTo(3), result.Output + result.Error);
    }

    [TestCase("From : x@paypa1.com\n\nx\n", 3, TestName = "a header that is no line of a mailbox")]
    [TestCase("From: a@example.org\r\rhttp://paypa1.com/\r", 3, TestName = "lines that end as on old Macs")]
    [TestCase(
        "From: a@example.org\nContent-Type: application/pdf\nContent-Type: text/html\n\nx\n",
        2,
        TestName = "two types, of which programs take one"
    )]
    public async Task AnOddForm_HidesNothing(string message, int status) =>
        Assert.That((await CheckAsync(message, "-")).Status, Is.EqualTo(status));

    [TestCase("", "no header can be read")]
    [TestCase("\n\n", "no header can be read")]
    [TestCase("\0\u0001\u0002\n", "no header can be read")]
    public async Task WhatIsNoMessage_IsUnusable(string text, string fault)
    {
        UrlGuardProgram.Result result = await CheckAsync(text, "-");
        Assert.That(result.Status, Is.EqualTo(2));
        Assert.That(result.Output, Is.Empty);
        Assert.That(result.Error, Does.Contain(fault));
    }

    [TestCase("Subject: hi\n\nnothing\n")]
    [TestCase("X: y\nContent-Type: application/octet-stream\nContent-Transfer-Encoding: base64\n\nAAECAw==\n")]
    [TestCase("From: nobody at all\n\nnothing\n")]
    public async Task AMessageOfWhichNothingWasJudged_IsNotClear(string text)
    {
        UrlGuardProgram.Result result = await CheckAsync(text, "-");
        Assert.That((result.Status, result.Output), Is.EqualTo((2, "")));
        Assert.That(result.Error, Does.Contain("no sender and no address in it can be read"));
    }

    [TestCase("/nowhere.eml")]
    [TestCase("/dev/zero")]
    public async Task WhatCannotBeRead_IsUnusable_AndNamed(string file)
    {
        UrlGuardProgram.Result result = await CheckAsync("", file);
        Assert.That(result.Status, Is.EqualTo(2));
        Assert.That(result.Error, Does.StartWith("urlguard: " + file).And.Not.Contain("   at "));
    }

    [Test]
    public async Task AddressesBesideAMessage_AreUnusable() => Assert.That((await CheckAsync("", "-", "paypal.com")).Status, Is.EqualTo(2));

    /// <summary>As delivery programs call it: the message on standard input, the status for an answer (docs/devices.md).</summary>
    [TestCase("alternative", "3 Suspicious")]
    [TestCase("html-honest-text", "0 Inbox")]
    public async Task DeliveryProgram_FilesByTheStatus(string name, string folder)
    {
        string program = UrlGuardProgram.Path;
        ProcessStartInfo how = new(
            "/bin/sh",
            [
                "-c",
                $"'{program}' check --mail - --protect '{list}' >/dev/null <'{Path.Join(Messages, name + ".eml")}'; status=$?; "
                    + "if [ $status = 0 ]; then echo $status Inbox; else echo $status Suspicious; fi",
            ]
        )
        {
            RedirectStandardOutput = true,
        };
        using Process shell = Process.Start(how)!;
        Assert.That((await shell.StandardOutput.ReadToEndAsync()).Trim(), Is.EqualTo(folder));
        await shell.WaitForExitAsync();
    }

    [Test]
    public void Mutated_TenThousand_NoneCrashesIt()
    {
        Random random = new(20);
        byte[][] seeds = [.. Names.Select(name => File.ReadAllBytes(Path.Join(Messages, name + ".eml")))];
        int read = 0,
            found = 0;
        for (int i = 0; i < 10_000; i++)
        {
            byte[] message = Mutate(seeds[random.Next(seeds.Length)], seeds, random);
            MailReport report = new(lists.Judge, lists.Knowledge);
            try
            {
                read += new MessageReader(report).TryRead(message) ? 1 : 0;
            }
            catch (Exception defect)
            {
                Assert.Fail($"number {i}: {Convert.ToBase64String(message)}\n{defect}");
            }
            found += report.Rows.Any(row => row.Verdict.Code == VerdictCode.Lookalike) ? 1 : 0;
            Assert.That(report.Rows.Select(row => row.Input.Length), Is.All.LessThanOrEqualTo(255));
        }
        TestContext.Out.WriteLine($"{read} were messages still, {found} with a lookalike");
        Assert.That(read, Is.GreaterThan(8_000));
        Assert.That(found, Is.GreaterThan(2_000), "many keep what they are about");
    }

    [Test]
    public void FiveMegabytes_AreReadToTheEnd()
    {
        string noise = Convert.ToBase64String(new byte[4 << 20], Base64FormattingOptions.InsertLineBreaks);
        MailReport report = Read(
            Head
                + "Content-Type: multipart/mixed; boundary=x\n\n--x\nContent-Type: image/png\nContent-Transfer-Encoding: base64\n\n"
                + noise
                + "\n--x\nContent-Type: text/html\n\n"
                + string.Concat(Enumerable.Repeat("<p>And so on.</p>\n", 20_000))
                + "<a href=https://paypa1.com>x</a>\n--x--\n"
        );
        Assert.That(report.Rows.Select(row => row.Input), Is.EqualTo(new[] { "nothing-like-it.net", "paypa1.com" }));
        Assert.That(report.LeftOut, Is.Empty);
    }

    private static IEnumerable<TestCaseData> Hostile
    {
        get
        {
            string html = Head + "Content-Type: text/html\n\n",
                end = "<a href=https://paypa1.com>x</a>";
            yield return Case("one line of 5 MB", Head + "\n" + new string('a', 5_000_000) + " https://paypa1.com");
            yield return Case("one word of dots", Head + "\n" + string.Concat(Enumerable.Repeat("a.", 2_000_000)) + " https://paypa1.com");
            yield return Case("a million elements deep", html + string.Concat(Enumerable.Repeat("<div>", 1_000_000)) + end);
            yield return Case(
                "a million attributes",
                html + "<p " + string.Concat(Enumerable.Range(0, 1_000_000).Select(i => $"a{i} ")) + ">" + end
            );
            yield return Case(
                "a million times one attribute",
                html + "<p " + string.Concat(Enumerable.Repeat("src ", 1_000_000)) + ">" + end
            );
            yield return Case("5 MB of less-than", html + new string('<', 5_000_000) + ">" + end);
            yield return Case(
                "a million formatting elements",
                html
                    + string.Concat(Enumerable.Range(0, 300_000).Select(i => $"<b id={i}>"))
                    + string.Concat(Enumerable.Repeat("<p>", 300_000))
                    + end
            );
            yield return Case("links in a link", html + string.Concat(Enumerable.Repeat("<a href=x.y>", 400_000)) + end);
            yield return Case("header of 5 MB", Head + "X-Long: " + new string('(', 5_000_000) + "\n\nhttps://paypa1.com");
            yield return Case("comments in an address", Head + "Reply-To: " + new string('(', 1_000_000) + "\n\nhttps://paypa1.com");

            static TestCaseData Case(string name, string text) => new TestCaseData(text).SetArgDisplayNames(name);
        }
    }

    [TestCaseSource(nameof(Hostile))]
    public void Hostile_IsReadToTheEnd(string message)
    {
        MailReport report = Read(message);
        Assert.That(report.Rows.Select(row => row.Input), Does.Contain("paypa1.com"));
        Assert.That(report.LeftOut, Is.Empty);
    }

    [TestCase(MailReport.MostRows - 1, false)] // the sender is a row too
    [TestCase(MailReport.MostRows, true)]
    [TestCase(100_000, true)]
    public void Hosts_OverTheLimit_AreSaidToBeLeftOut(int count, bool isLeftOut)
    {
        StringBuilder text = new(Head + "Content-Type: text/html\n\n");
        for (int i = 0; i < count; i++)
            text.Append(CultureInfo.InvariantCulture, $"<a href=https://site-{i}.net/>x</a>\n");
        MailReport report = Read(text.ToString());
        Assert.That(report.Rows, Has.Count.EqualTo(Math.Min(count + 1, MailReport.MostRows)));
        Assert.That(report.LeftOut, isLeftOut ? Is.EqualTo(new[] { "it has more than 4000 hosts" }) : Is.Empty);
    }

    [TestCase(MailReport.MostNames, false)]
    [TestCase(MailReport.MostNames + 1, true)]
    public void Senders_OverTheLimit_AreSaidToBeLeftOut(int count, bool isLeftOut)
    {
        string senders = string.Join(", ", Enumerable.Range(0, count).Select(i => $"Ada <ada@site-{i}.net>"));
        Assert.That(Read($"From: {senders}\n\nhi").LeftOut, isLeftOut ? Is.Not.Empty : Is.Empty);
    }

    [TestCase(49, false)]
    [TestCase(50, false)]
    [TestCase(51, true)]
    [TestCase(5_000, true)]
    public void PartsWithinParts_TooDeep_AreSaidToBeLeftOut(int depth, bool isLeftOut)
    {
        StringBuilder text = new(Head);
        for (int i = 0; i < depth; i++)
            text.Append(CultureInfo.InvariantCulture, $"Content-Type: multipart/mixed; boundary=b{i}\n\n--b{i}\n");
        text.Append("Content-Type: text/plain\n\nhttps://paypa1.com\n");
        MailReport report = Read(text.ToString());
        Assert.That(report.Rows.Select(row => row.Input), Does.Contain("paypa1.com"));
        Assert.That(report.LeftOut, isLeftOut ? Is.Not.Empty : Is.Empty);
    }

    [TestCase("--x\n\n", 20_000, false)]
    [TestCase("--x\n\n", 20_001, true)]
    [TestCase("a\n", 1_000_000 - 4, false)]
    [TestCase("a\n", 1_000_000, true)]
    public void PartsAndLines_OverTheLimit_AreSaidToBeLeftOut(string part, int count, bool isLeftOut)
    {
        string body = string.Concat(Enumerable.Repeat(part, count));
        MailReport report = Read(Head + "Content-Type: multipart/mixed; boundary=x\n\n" + body);
        Assert.That(report.LeftOut, isLeftOut ? Is.EqualTo(new[] { "it has more than 1000000 lines or 20000 parts" }) : Is.Empty);
    }

    [Test]
    public async Task WhatIsLeftOut_IsTold_AndTheStatusIsNotDone()
    {
        string deep = string.Concat(Enumerable.Range(0, 60).Select(i => $"Content-Type: multipart/mixed; boundary=b{i}\n\n--b{i}\n"));
        UrlGuardProgram.Result clear = await CheckAsync(Head + deep, "-"),
            lookalike = await CheckAsync(Head + "Sender: eve@paypa1.com\n" + deep, "-");
        Assert.That(clear.Status, Is.EqualTo(2));
        Assert.That(clear.Error, Is.EqualTo("urlguard: -: not all was judged: it has parts within parts, deeper than 50\n"));
        Assert.That(lookalike.Status, Is.EqualTo(3));
    }

    private Task<UrlGuardProgram.Result> CheckAsync(string input, string file, params string[] more) =>
        UrlGuardProgram.RunAsync(sandbox, input, ["check", "--protect", list, "--mail", file, .. more]);

    private MailReport Read(string message) => Read(Encoding.UTF8.GetBytes(message));

    private MailReport Read(byte[] message)
    {
        MailReport report = new(lists.Judge, lists.Knowledge);
        Assert.That(new MessageReader(report).TryRead(message), "it is a message");
        return report;
    }

    private static string InCells(MailRow row)
    {
        string target = row.Verdict.Code is VerdictCode.Lookalike or VerdictCode.Protected ? row.Verdict.Entry.ToString() : "";
        return string.Join(
            '\t',
            Core.WireName.Of(row.Mention.Place),
            row.Input,
            Core.WireName.Of(row.Verdict.Code),
            target,
            row.Mention.Shown
        );
    }

    private static byte[] Mutate(byte[] seed, byte[][] seeds, Random random)
    {
        List<byte> bytes = [.. seed];
        for (int times = random.Next(1, 9); times > 0 && bytes.Count > 8; times--)
        {
            int at = random.Next(bytes.Count),
                length = Math.Min(random.Next(1, 40), bytes.Count - at);
            switch (random.Next(6))
            {
                case 0:
                    bytes[at] = (byte)random.Next(256);
                    break;
                case 1:
                    bytes.RemoveRange(at, length);
                    break;
                case 2:
                    bytes.InsertRange(at, bytes.GetRange(at, length));
                    break;
                case 3:
                    byte[] other = seeds[random.Next(seeds.Length)];
                    int from = random.Next(other.Length);
                    bytes.InsertRange(at, other[from..Math.Min(other.Length, from + random.Next(1, 200))]);
                    break;
                case 4:
                    bytes.InsertRange(at, "=?<\"&#\0\u007f%:\\/\n-"u8.ToArray()[random.Next(8)..]);
                    break;
                default:
                    bytes.RemoveRange(Math.Max(at, bytes.Count / 2), bytes.Count - Math.Max(at, bytes.Count / 2));
                    break;
            }
        }
        return [.. bytes];
    }
}
