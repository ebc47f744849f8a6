using System.Diagnostics;
using UrlGuard.Installer.Tests.Support;

namespace UrlGuard.Installer.Tests;

/// <summary><c>urlguard check --explain</c>, as a person reads it.</summary>
internal sealed class ExplainTests : SandboxFixture
{
    private string list = null!;

    [SetUp]
    public void FillSandbox()
    {
        sandbox.Write("/list.txt", "paypal.com\namazon.com\n日本語入力.jp\n");
        sandbox.Write("/exempt.txt", "paypai.com\n");
        list = sandbox.On("/list.txt");
    }

    [Test]
    public async Task Lookalike_IsLaidUnderTheRealName() =>
        Assert.That(
            (await ExplainAsync("paypa1.com")).Output,
            Is.EqualTo(
                """
                paypa1.com: a lookalike of paypal.com: it looks the same (homoglyph)
                    seen  paypa1.com
                    real  paypal.com
                               ^
                    The sixth letter is the digit 1, not the letter l.


                """
            )
        );

    [Test]
    public async Task LettersOfDifferentNumber_KeepWhatFollowsInLine() =>
        Assert.That(
            (await ExplainAsync("arnazon.com")).Output,
            Is.EqualTo(
                """
                arnazon.com: a lookalike of amazon.com: it looks the same (homoglyph)
                    seen  arnazon.com
                    real  am azon.com
                           ^^
                    The second letter of amazon, m, is written as r and n.


                """
            )
        );

    [Test]
    public async Task ForeignLetter_IsNamed_AndTheALabelStandsBeside() =>
        Assert.That(
            (await ExplainAsync("pаypal.com")).Output,
            Is.EqualTo(
                """
                pаypal.com: a lookalike of paypal.com: it looks the same (homoglyph)
                    seen  pаypal.com  (xn--pypal-4ve.com)
                    real  paypal.com
                           ^
                    The second letter is the Cyrillic letter а, not the letter a.
                    U+0430 CYRILLIC SMALL LETTER A, script Cyrillic


                """
            )
        );

    [Test]
    public async Task WideCharacters_TakeTwoColumns() =>
        Assert.That(
            (await ExplainAsync("日木語入力.jp")).Output,
            Is.EqualTo(
                """
                日木語入力.jp: a lookalike of 日本語入力.jp (xn--y5q62ah73bngbk91h.jp): one letter off (typo)
                    seen  日木語入力.jp  (xn--y5q62ah73b6fb491h.jp)
                    real  日本語入力.jp  (xn--y5q62ah73bngbk91h.jp)
                            ^^
                    The second letter is 木, not 本.
                    U+6728, script Han


                """
            )
        );

    [TestCase("paypal-login.net", @"\n    score \d+, accused from 100: base -393, .*bait-word \+220")]
    [TestCase("paypalz.com", @"\n    score -?\d+, accused from -180: ")]
    [TestCase("payp\u0430l-login.net", @"foreign-letter -14")]
    public async Task WhatAScoreDecided_IsToldPartByPart(string address, string pattern) =>
        Assert.That((await ExplainAsync(address)).Output, Does.Match(pattern));

    /// <summary>A name that is only close does not use the other's.</summary>
    [TestCase("amzaon.de", "it may be a fan's or a partner's, but its name is close to that of amazon.com: ")]
    [TestCase("bluepaypal.com", "it may be a fan's or a partner's, but it uses the name of paypal.com: ")]
    [TestCase("sumtrust.net", "it may be a fan's or a partner's, but its name is close to that of truist.com: ")]
    [TestCase("suntrust-riders.net", "it may be a fan's or a partner's, but it uses the name of truist.com: ")]
    public async Task WhatIsUnsure_IsSaidAsItIs(string address, string expected)
    {
        sandbox.Write("/list.txt", "paypal.com\namazon.com\ntruist.com = SunTrust\n");
        Assert.That((await ExplainAsync(address)).Output, Does.StartWith($"{address}: {expected}"));
    }

    [Test]
    public async Task AnAccountWhereCompaniesHaveThem_IsSaidToBeNobodysForSure()
    {
        sandbox.Write("/list.txt", "northwind-bank.com\n");
        Assert.That(
            (await ExplainAsync("northwind-bank.atlassian.net")).Output,
            Does.Contain("companies have accounts of such names there. Nobody can tell").And.Not.Contain("owner")
        );
    }

    [TestCase("www.paypal.com", "protected; paypal.com is on the list")]
    [TestCase("www.paypai.com", "never warned about; paypai.com is exempt")]
    [TestCase("www.google.com", "a known site, google.com")]
    [TestCase("www.nothing-like-it.net", "clear; nothing-like-it.net is near no protected site")]
    [TestCase("127.0.0.1", "not judged; an IP address is no name")]
    [TestCase("localhost", "not judged; it is this machine itself")]
    [TestCase("intranet", "not judged; one word without a dot is a name of the local network")]
    [TestCase("co.uk", "not judged; it is a public suffix, under which sites have their names")]
    [TestCase("a..b", "clear; a.b is near no protected site")]
    [TestCase("a|b.example", "not judged; no browser would take it for a host")]
    [TestCase("mailto:a@b.c", "not judged; it is not a web address")]
    public async Task AnythingElse_IsOneLineThatSaysWhy(string address, string why) =>
        Assert.That((await ExplainAsync(address, "--exempt", sandbox.On("/exempt.txt"))).Output, Is.EqualTo($"{address}: {why}\n"));

    [Test]
    public async Task StandardInput_IsExplainedLineByLine()
    {
        UrlGuardProgram.Result result = await UrlGuardProgram.RunAsync(
            sandbox,
            "paypal.com\npaypa1.com\na\u001b[31m\n",
            "check",
            "--protect",
            list,
            "--explain"
        );
        Assert.That(
            result.Output,
            Does.StartWith("paypal.com: protected").And.Contain("\npaypa1.com: a lookalike").And.Contain("\na\\u001b[31m: not judged")
        );
        Assert.That(result.Output, Does.Not.Contain("\u001b"));
    }

    [Test]
    public async Task Format_BesideExplain_IsUnusable()
    {
        UrlGuardProgram.Result result = await ExplainAsync("paypa1.com", "--format", "json");
        Assert.That(result.Status, Is.EqualTo(2));
        Assert.That(result.Error, Does.Contain("--explain is for people and --format for programs"));
        Assert.That(result.Output, Is.Empty);
    }

    [Test]
    [Platform("Linux")]
    public async Task Terminal_GetsColour_UnlessItIsDeclined()
    {
        Assert.That(await OnATerminalAsync(""), Does.Contain("paypa\u001b[1;31m1\u001b[0m.com"));
        Assert.That(await OnATerminalAsync("NO_COLOR=1 "), Does.Contain("paypa1.com").And.Not.Contain("\u001b["));
        Assert.That(await OnATerminalAsync("TERM=dumb "), Does.Contain("paypa1.com").And.Not.Contain("\u001b["));
    }

    /// <summary>script(1) of util-linux gives a program a terminal of its own.</summary>
    private async Task<string> OnATerminalAsync(string variables)
    {
        string program = UrlGuardProgram.Path;
        ProcessStartInfo how = new("script", ["-qec", $"{variables}'{program}' check --protect '{list}' --explain paypa1.com", "/dev/null"])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        how.Environment["TERM"] = "xterm";
        how.Environment.Remove("NO_COLOR");
        using Process process = Process.Start(how)!;
        process.StandardInput.Close();
        string output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.That(process.ExitCode, Is.Zero, output);
        return output;
    }

    private Task<UrlGuardProgram.Result> ExplainAsync(string address, params string[] more) =>
        UrlGuardProgram.RunAsync(sandbox, "", ["check", "--protect", list, "--explain", .. more, address]);
}
