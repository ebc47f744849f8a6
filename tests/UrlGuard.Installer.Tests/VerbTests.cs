using System.Diagnostics;
using System.Text.Json.Nodes;
using UrlGuard.Installer.Browsers;
using UrlGuard.Installer.Registration;
using UrlGuard.Installer.Tests.Support;

namespace UrlGuard.Installer.Tests;

/// <summary>The verbs as typed: options, words and exit statuses of the built program.</summary>
internal sealed class VerbTests : SandboxFixture
{
    [Test]
    public async Task Install_FindsTheHostBesideIt_AndTheBrowsersThatAreHere_AndUninstallTakesItBack()
    {
        sandbox.MakeFolder("/home/ada/.config/vivaldi");
        string[] before = sandbox.Tree;
        UrlGuardProgram.Result result = await RunAsync("install");
        Assert.That(result.Status, Is.Zero, result.Error);
        string manifest = sandbox.Read($"/home/ada/.config/vivaldi/NativeMessagingHosts/{Sandbox.ManifestName}");
        // The published one is copied; of a build beside the tests its own path is registered.
        Assert.That(File.ReadAllBytes((string)JsonNode.Parse(manifest)!["path"]!), Is.EqualTo(File.ReadAllBytes(UrlGuardProgram.Host)));

        Assert.That(result.Output, Does.Contain("`urlguard` is not on your PATH: write /").And.Contain("urlguard doctor` checks it"));
        Assert.That((await RunAsync("install")).Output, Does.Contain("already").And.Not.Contain("written"));
        Assert.That((await RunAsync("uninstall")).Status, Is.Zero);
        Assert.That(sandbox.Tree, Is.EqualTo(before));
        Assert.That((await RunAsync("uninstall")).Output, Does.Contain("Nothing was installed"));
    }

    [Test]
    public async Task Install_IntoARoot_SystemScope_ServesEveryBrowser()
    {
        string host = sandbox.InstallIdleHost();
        UrlGuardProgram.Result result = await RunAsync("install", "--scope", "system", "--root", sandbox.Root);
        Assert.That(result.Status, Is.Zero, result.Error);
        Assert.That(
            sandbox.Tree.Where(path => path.EndsWith(Sandbox.ManifestName, StringComparison.Ordinal)),
            Is.EquivalentTo(
                BrowserTable
                    .Embedded.Places.Where(place => place is { System: Platform.Linux, Scope: Scope.System })
                    .SelectMany(place => place.Folders!)
                    .Distinct()
                    .Select(folder => $"{folder}/{Sandbox.ManifestName}")
            )
        );
        Assert.That(sandbox.Read("/etc/chromium/native-messaging-hosts/org.urlguard.host.json"), Does.Contain($"\"{host}\""));
        await RunAsync("uninstall", "--scope", "system", "--root", sandbox.Root);
        Assert.That(sandbox.Tree, Is.EqualTo(new[] { "/usr", "/usr/lib", "/usr/lib/urlguard", host }));
    }

    [TestCase("chek", "there is no verb chek; did you mean check?")]
    [TestCase("policy dif a b", "there is no verb dif; did you mean diff?")]
    [TestCase("polcy check x", "there is no verb polcy; did you mean policy?")]
    [TestCase("frobnicate", "there is no verb frobnicate")]
    [TestCase("check --protct a.txt", "there is no option --protct; did you mean --protect?")]
    [TestCase("add --exmpt a.com", "there is no option --exmpt; did you mean --exempt?")]
    [TestCase("list --colour", "there is no option --colour")]
    [TestCase("check --format jsn a.com", "--format: jsn is none of tsv, json; did you mean json?")]
    [TestCase("coverage a.com --list cought", "--list: cought is none of caught, excused, missed; did you mean caught?")]
    [TestCase("install --scope me", "--scope: me is none of user, system")]
    [TestCase("policy", "a verb is missing: show, check, diff, dry-run, report, build")]
    public async Task WhatCannotBeUsed_IsSaidInOneSentence_WithTheWordThatWasMeant(string typed, string expected)
    {
        UrlGuardProgram.Result result = await RunAsync(typed.Split(' '));
        Assert.That(result.Status, Is.EqualTo(2));
        Assert.That(result.Error.Split('\n'), Has.Length.EqualTo(3), result.Error);
        Assert.That(result.Error, Does.StartWith($"urlguard: {expected}\nurlguard: `urlguard --help` lists"));
    }

    /// <summary>Of options that a check of theirs asks for, too; an unset variable in a script is an empty value.</summary>
    [TestCase("check", "--mail")]
    [TestCase("check", "x.com", "--mail")]
    [TestCase("check", "--mail", "a", "--mail", "b")]
    [TestCase("records", "add", "--about")]
    [TestCase("filter", "hosts", "--follow", "--out")]
    [TestCase("install", "--crx")]
    [TestCase("check", "--mail", "")]
    [TestCase("check", "--protect", "")]
    [TestCase("records", "export", "--out", "")]
    [TestCase("filter", "hosts", "--out", "")]
    [TestCase("policy", "report", "x", "--out", "")]
    public async Task AnOptionWithoutItsValue_IsUnusable(params string[] arguments)
    {
        UrlGuardProgram.Result result = await RunAsync(arguments);
        Assert.That((result.Status, result.Output), Is.EqualTo((2, "")), result.Error);
        Assert.That(result.Error, Does.StartWith("urlguard: ").And.Not.Contain("   at "));
    }

    [TestCase("", "HOME is not set", "add", "example.com")]
    [TestCase("", "HOME is not set", "list")]
    [TestCase("home/me", "HOME is no full path, which begins with /", "remove", "example.com")]
    public async Task WithoutAHome_NobodysListsAreChanged(string home, string why, params string[] arguments)
    {
        using Process process = UrlGuardProgram.Start(new Dictionary<string, string> { ["HOME"] = home }, arguments);
        string error = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.That(error, Does.StartWith($"urlguard: {why}: nobody's lists can be found"));
        Assert.That(process.ExitCode, Is.EqualTo(1));
    }

    [Test]
    public async Task Check_IntoAPipeThatNobodyReads_EndsWithoutAWord()
    {
        await RunAsync("add", "northwind-bank.com"); // or it says that no site is protected
        using Process process = UrlGuardProgram.Start(new Dictionary<string, string> { ["HOME"] = sandbox.On(Sandbox.Home) }, "check");
        process.StandardOutput.Close();
        try
        {
            for (int line = 0; line < 100_000 && !process.HasExited; line++)
                await process.StandardInput.WriteLineAsync("example.com");
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // It has ended, and reads no more.
        }
        Assert.That(await process.StandardError.ReadToEndAsync(), Is.Empty);
        await process.WaitForExitAsync();
        Assert.That(process.ExitCode, Is.EqualTo(1));
    }

    [TestCase("northwind-bamk.com", "urlguard add --force northwind-bamk.com")]
    [TestCase("northwind-bamk.com", "urlguard add --exempt --force northwind-bamk.com", "--exempt")]
    public async Task Add_OfALookalikeOfAProtectedSite_AsksWhetherItIsASlip_BeforeItIsDone(
        string name,
        string command,
        params string[] options
    )
    {
        Assert.That((await RunAsync("add", "northwind-bank.com")).Status, Is.Zero);
        UrlGuardProgram.Result refused = await RunAsync(["add", .. options, "contoso.com", name]);
        Assert.That((refused.Status, refused.Output), Is.EqualTo((2, "")));
        Assert.That(
            refused.Error,
            Does.Contain("northwind-bamk.com looks like northwind-bank.com, which you protect. A slip? It was not added.")
                .And.Contain(command)
                .And.Not.Contain("contoso.com looks like")
        );
        Assert.That((await RunAsync("list")).Output, Is.EqualTo("protected\tnorthwind-bank.com\tuser\n"));
        UrlGuardProgram.Result forced = await RunAsync(command.Split(' ')[1..]);
        Assert.That((forced.Status, forced.Output), Is.EqualTo((0, $"added\t{name}\n")), forced.Error);
        Assert.That(forced.Error, Does.Contain($"urlguard remove {string.Join(' ', [.. options, name])}\n"));
        Assert.That((await RunAsync(["add", .. options, name])).Output, Is.EqualTo($"already\t{name}\n"), "it is meant");
    }

    [Test]
    public async Task Add_OfAText_LeavesSlipsOut_AndSaysSo()
    {
        UrlGuardProgram.Result added = await UrlGuardProgram.RunAsync(sandbox, "paypa1.com, contoso.com\npaypal.com\n", "add", "-");
        Assert.That(added.Status, Is.EqualTo(1));
        Assert.That(added.Output, Is.EqualTo("added\tcontoso.com\nadded\tpaypal.com\n"));
        Assert.That(
            added.Error,
            Does.Contain("paypa1.com looks like paypal.com, which you add too. A slip?").And.Contain("urlguard: 2 added, 1 refused\n")
        );
    }

    [Test]
    public async Task Add_SaysANameInItsOwnLetters()
    {
        UrlGuardProgram.Result added = await RunAsync("add", "münchen.de");
        Assert.That(added.Output, Is.EqualTo("added\tmünchen.de (xn--mnchen-3ya.de)\n"));
        Assert.That((await RunAsync("add", "xn--mnchn-kva.de")).Error, Does.Contain("looks like münchen.de (xn--mnchen-3ya.de)"));
        Assert.That(
            (await RunAsync("check", "--explain", "münchem.de")).Output,
            Does.Contain("a lookalike of münchen.de (xn--mnchen-3ya.de)")
        );
        Assert.That((await RunAsync("check", "münchem.de")).Output, Does.Contain("\txn--mnchen-3ya.de\t"));
    }

    [Test]
    public async Task Add_OfASiteThatAnEntryImitates_SaysSo()
    {
        await RunAsync("add", "northwind-bamk.com", "contoso.com");
        await RunAsync("add", "--exempt", "--force", "northwind-bank.net");
        Assert.That(
            (await RunAsync("add", "--force", "northwind-bank.com")).Error,
            Does.Contain("northwind-bamk.com, which is protected, looks like northwind-bank.com. A slip?")
                .And.Contain("urlguard remove northwind-bamk.com\n")
                .And.Contain("northwind-bank.net, which is exempt, looks like northwind-bank.com. A slip?")
                .And.Contain("urlguard remove --exempt northwind-bank.net\n")
                .And.Not.Contain("contoso.com, which")
        );
        Assert.That((await RunAsync("add", "northwind-bank.com")).Error, Does.Not.Contain("A slip?"), "it is there already");
    }

    [Test]
    public async Task Install_TakesMoreExtensionIds()
    {
        const string id = "abcdefghijklmnopabcdefghijklmnop";
        await RunAsync(
            "install",
            "--browser",
            "chromium",
            "--browser",
            "firefox",
            "--extension-id",
            id,
            "--extension-id",
            "me@home.example"
        );
        Assert.That(
            sandbox.Read($"/home/ada/.config/chromium/NativeMessagingHosts/{Sandbox.ManifestName}"),
            Does.Contain($"chrome-extension://{id}/").And.Contain("ejklcnapodpmfeigofblioffcdmlndaa").And.Not.Contain("me@home.example")
        );
        Assert.That(
            sandbox.Read($"/home/ada/.mozilla/native-messaging-hosts/{Sandbox.ManifestName}"),
            Does.Contain("me@home.example").And.Contain("urlguard@urlguard.org").And.Not.Contain(id)
        );
    }

    [Test]
    public async Task Install_OfAHostThatEverybodyMayWrite_IsRefused_AndSaysWhy()
    {
        sandbox.Chmod(sandbox.InstallIdleHost(), "777");
        string host = sandbox.On(HostProgram.PackagedPath);
        UrlGuardProgram.Result result = await RunAsync("install", "--browser", "chromium", "--host", host);
        Assert.That(result.Status, Is.EqualTo(1));
        Assert.That(result.Error, Does.Contain($"{host} can be written by every user"));
        Assert.That(sandbox.Tree, Has.None.EndsWith(Sandbox.ManifestName));
    }

    [Test]
    public async Task Install_WithoutAHost_NamesBothPlaces()
    {
        UrlGuardProgram.Result result = await RunAsync("install", "--root", sandbox.Root, "--browser", "chromium");
        Assert.That(result.Status, Is.EqualTo(1));
        Assert.That(result.Error, Does.Contain(HostProgram.PackagedPath).And.Contain("--host PATH"));
    }

    [Test]
    public async Task Install_WithoutAHost_InACheckout_GivesThePublishCommand()
    {
        UrlGuardProgram.Result result = await UrlGuardProgram.RunInAsync(
            UrlGuard.Tests.Repository.Root,
            sandbox,
            "",
            "install",
            "--root",
            sandbox.Root,
            "--browser",
            "chromium"
        );
        Assert.That(result.Error, Does.Contain("dotnet publish host/UrlGuard.Host -c Release -r linux-x64 -o OUT"));
    }

    [TestCase("install", "--scope", "everybody")]
    [TestCase("install", "--browser", "netscape")]
    [TestCase("install", "--extension-id", "nonsense")]
    [TestCase("install", "--root", "/nowhere/at/all")]
    [TestCase("uninstall", "--browser", "netscape")]
    [TestCase("frobnicate")]
    public async Task UnusableArguments_EndWith2_AndAreNamed(params string[] arguments)
    {
        UrlGuardProgram.Result result = await RunAsync(arguments);
        Assert.That(result.Status, Is.EqualTo(2));
        Assert.That(result.Error, Does.Contain(arguments[^1]));
        Assert.That(result.Output, Is.Empty);
    }

    [Test]
    public async Task Uninstall_KeepsListsAndRecords_AndSaysWhere_AndPurgeTakesThem()
    {
        string[] before = sandbox.Tree;
        await RunAsync("install", "--browser", "chromium");
        await RunAsync("add", "example.com");
        sandbox.Write("/home/ada/.local/state/urlguard/logs/1.log", "Started\n");
        UrlGuardProgram.Result kept = await RunAsync("uninstall");
        string lists = sandbox.On("/home/ada/.config/urlguard"),
            records = sandbox.On("/home/ada/.local/state/urlguard");
        Assert.That(kept.Output, Does.Contain($"kept  {lists}").And.Contain($"kept  {records}").And.Contain("--purge"));
        Assert.That(sandbox.Read("/home/ada/.config/urlguard/protected.txt"), Does.Contain("example.com"));

        Assert.That((await RunAsync("uninstall", "--purge")).Output, Does.Contain($"removed  {lists}").And.Contain($"removed  {records}"));
        Assert.That(sandbox.Tree.Except(["/home/ada/.config", "/home/ada/.local", "/home/ada/.local/state"]), Is.EqualTo(before));
    }

    [Test]
    public async Task Names_AreAddedOfferedListedAndTakenOff()
    {
        UrlGuardProgram.Result bare = await RunAsync("add", "kp.org");
        Assert.That(bare.Output, Is.EqualTo("added\tkp.org\n"));
        Assert.That(
            bare.Error,
            Does.Contain("people also call it Kaiser Permanente").And.Contain("urlguard add \"kp.org = Kaiser Permanente\"")
        );
        Assert.That(
            (await RunAsync("add", "kp.org = Kaiser Permanente, Permanente")).Output,
            Is.EqualTo("added\tkp.org = Kaiser Permanente, Permanente\n")
        );
        Assert.That((await RunAsync("list")).Output, Is.EqualTo("protected\tkp.org = Kaiser Permanente, Permanente\tuser\n"));
        Assert.That(
            (await RunAsync("check", "kaiserpermanente-login.com")).Output,
            Does.Contain("\tlookalike\t").And.Contain("\tkp.org\t")
        );
        Assert.That((await RunAsync("remove", "kp.org = Permanente")).Status, Is.Zero);
        Assert.That(sandbox.Read("/home/ada/.config/urlguard/protected.txt"), Is.EqualTo("kp.org = Kaiser Permanente\n"));

        UrlGuardProgram.Result refused = await RunAsync("add", "kp.org = KP");
        Assert.That(refused.Status, Is.Not.Zero);
        Assert.That(refused.Error, Does.Contain("KP is too short"));
    }

    [Test]
    public async Task Purge_TakesTheFoldersThatInstallMade_WhateverTheHelperPutThere()
    {
        string[] before = sandbox.Tree;
        await RunAsync("install", "--browser", "chromium");
        await RunAsync("add", "example.com");
        sandbox.Write("/home/ada/.local/state/urlguard/logs/1.log", "Started\n");
        await RunAsync("uninstall", "--purge");
        Assert.That(sandbox.Tree, Is.EqualTo(before));
    }

    [Test]
    public async Task Purge_OfAListFolderThatIsALink_RemovesTheLinkOnly()
    {
        sandbox.Write("/home/ada/dotfiles/protected.txt", "example.com\n");
        sandbox.MakeFolder("/home/ada/.config");
        Directory.CreateSymbolicLink(sandbox.On("/home/ada/.config/urlguard"), sandbox.On("/home/ada/dotfiles"));
        await RunAsync("uninstall", "--purge");
        Assert.That(Path.Exists(sandbox.On("/home/ada/.config/urlguard")), Is.False);
        Assert.That(sandbox.Read("/home/ada/dotfiles/protected.txt"), Is.EqualTo("example.com\n"));
    }

    [TestCase("--scope", "system")]
    [TestCase("--browser", "chromium")]
    public async Task Purge_OfMoreOrLessThanAPersonsOwn_IsRefused(params string[] options)
    {
        UrlGuardProgram.Result result = await RunAsync(["uninstall", "--purge", .. options]);
        Assert.That(result.Status, Is.EqualTo(2));
        Assert.That(result.Error, Does.Contain(options[0]));
    }

    [Test]
    public async Task Doctor_EndsWithTheNumberOfFailures_AndEachIsALine()
    {
        UrlGuardProgram.Result result = await RunAsync("doctor", "--root", sandbox.Root);
        Assert.That(result.Lines, Has.All.Match("^(OK  |FAIL)  [a-z-]+: .+"));
        Assert.That(result.Lines.Count(line => line.StartsWith("FAIL", StringComparison.Ordinal)), Is.EqualTo(result.Status).And.Positive);
        Assert.That(result.Lines.Where(line => line.StartsWith("FAIL", StringComparison.Ordinal)), Has.All.Contains("Remedy: "));
    }

    [Test]
    public async Task Doctor_Json_SaysTheSame()
    {
        UrlGuardProgram.Result lines = await RunAsync("doctor", "--root", sandbox.Root);
        UrlGuardProgram.Result json = await RunAsync("doctor", "--root", sandbox.Root, "--json");
        JsonNode report = JsonNode.Parse(json.Output)!;
        Assert.That(json.Status, Is.EqualTo(lines.Status));
        Assert.That((int)report["failed"]!, Is.EqualTo(lines.Status));
        Assert.That(
            report["checks"]!
                .AsArray()
                .Select(check => $"{((bool)check!["ok"]! ? "OK  " : "FAIL")}  {check["code"] ?? check["check"]}: {check["message"]}"),
            Is.EqualTo(lines.Lines.Select(line => line.Split(". Remedy: ")[0]))
        );
    }

    [TestCase("apt", "sudo apt remove urlguard")]
    [TestCase("dnf", "sudo dnf remove urlguard")]
    public async Task Uninstall_WhereAPackageDidIt_NamesItsCommand(string manager, string command)
    {
        sandbox.InstallIdleHost();
        sandbox.Script($"/usr/bin/{manager}", "exit 0");
        UrlGuardProgram.Result result = await RunAsync("uninstall", "--scope", "system", "--root", sandbox.Root);
        Assert.That(result.Status, Is.Zero, result.Error);
        Assert.That(result.Output, Does.Contain($"`{command}` takes it away"));
    }

    [Test]
    public async Task Lists_AreEditedAndShown()
    {
        Assert.That((await RunAsync("add", "https://WWW.Example.com/x")).Output, Is.EqualTo("added\texample.com\n"));
        Assert.That((await RunAsync("add", "example.com")).Output, Is.EqualTo("already\texample.com\n"));
        Assert.That((await RunAsync("add", "--exempt", "--force", "examp1e.com")).Output, Is.EqualTo("added\texamp1e.com\n"));
        Assert.That((await RunAsync("list")).Output, Is.EqualTo("protected\texample.com\tuser\nexempt\texamp1e.com\tuser\n"));
        Assert.That((await RunAsync("remove", "--exempt", "examp1e.com")).Output, Is.EqualTo("removed\texamp1e.com\n"));
    }

    [TestCase("add")]
    [TestCase("remove")]
    public async Task Lists_StayAsTheyAre_WhereOneNameCantBeUsed(string verb)
    {
        await RunAsync("add", "example.com");
        UrlGuardProgram.Result refused = await RunAsync(verb, "example.com", "co.uk", "-bad-.com", "other.example");
        Assert.That((refused.Status, refused.Output), Is.EqualTo((2, "")));
        Assert.That(refused.Error, Does.Contain("co.uk is a public suffix").And.Contain("-bad-.com is not a site's name"));
        Assert.That((await RunAsync("list")).Output, Is.EqualTo("protected\texample.com\tuser\n"));
    }

    [Test]
    public async Task Lists_TakeWhatPeopleHave_FromStandardInput()
    {
        UrlGuardProgram.Result added = await UrlGuardProgram.RunAsync(
            sandbox,
            "1. hxxps://a[.]example, \"b.example\" # mine\nkp.org = Kaiser Permanente, Kaiser\nnothing here\n",
            "add",
            "-"
        );
        Assert.That(added.Output, Is.EqualTo("added\ta.example\nadded\tb.example\nadded\tkp.org = Kaiser Permanente, Kaiser\n"));
        Assert.That(
            added.Error,
            Does.Contain("urlguard: line 3: \"nothing here\" is not a site's name\n").And.Contain("urlguard: 3 added, 1 refused\n")
        );
        Assert.That(added.Status, Is.EqualTo(1));
        UrlGuardProgram.Result removed = await UrlGuardProgram.RunAsync(sandbox, "<b.example>; a.example", "remove", "-");
        Assert.That((removed.Status, removed.Output), Is.EqualTo((0, "removed\tb.example\nremoved\ta.example\n")), removed.Error);
    }

    [Test]
    public async Task WhatCannotBeRead_IsNamedOnce_AndAsItIs()
    {
        await RunAsync("add", "example.com");
        Assert.That(
            (await RunAsync("check", "--protect", sandbox.Root, "a.com")).Error,
            Does.Contain($"{sandbox.Root}: it is a folder").And.Not.Contain("denied")
        );
        Assert.That(
            (await RunAsync("filter", "hosts", "--out", "/no/such/x")).Error,
            Is.EqualTo("urlguard: /no/such/x can't be written: there is no folder /no/such\n")
        );
        string list = sandbox.On(Sandbox.Home + "/.config/urlguard/protected.txt");
        File.Delete(list);
        Directory.CreateDirectory(list);
        foreach (string verb in new[] { "list", "check" })
            Assert.That((await RunAsync(verb)).Error.Split(list), Has.Length.EqualTo(2), verb);
        Directory.Delete(list);
        Assert.That((await RunAsync("filter", "hosts")).Output, Does.Contain("share: no site is protected, so nothing is held"));
        sandbox.Write("/policy.json", """{ "protected": { "mode": "replace", "domains": [] } }""");
        Assert.That(
            (await RunAsync("policy", "check", sandbox.On("/policy.json"))).Output,
            Does.Contain("protected: an empty list replaces nothing")
        );
    }

    [Test]
    public async Task Check_OfAText_JudgesEachAddressInIt()
    {
        await RunAsync("add", "example.com");
        UrlGuardProgram.Result result = await UrlGuardProgram.RunAsync(
            sandbox,
            "# links\n- hxxp://examp1e[.]com/x, <example.com>\n",
            "check",
            "-"
        );
        Assert.That(
            result.Lines.Select(line => line.Split('\t')[..2]),
            Is.EqualTo(new[] { ["http://examp1e.com/x", "lookalike"], new[] { "example.com", "protected" } }),
            result.Error
        );
    }

    [Test]
    public async Task Help_NamesEveryVerb()
    {
        UrlGuardProgram.Result result = await RunAsync("--help");
        Assert.That(result.Status, Is.Zero);
        foreach (string verb in new[] { "install", "uninstall", "doctor", "check", "coverage", "list", "add", "remove", "policy" })
            Assert.That(result.Output, Does.Match($@"(?m)^  {verb}\b"));
    }

    [TestCase("install", "--browser", "--root", "--host", "--extension-id")]
    [TestCase("uninstall", "--browser", "--root")]
    public async Task ManPage_NamesTheOptions(string verb, params string[] leftToHelp)
    {
        string page = File.ReadAllText(Path.Join(UrlGuard.Tests.Repository.Root, "installer/packages/urlguard.1"))
            .Replace("\\-", "-", StringComparison.Ordinal);
        string[] options =
        [
            .. System
                .Text.RegularExpressions.Regex.Matches(
                    (await RunAsync(verb, "--help")).Output,
                    @"(?<=^  .*?)--[a-z-]+(?= )",
                    System.Text.RegularExpressions.RegexOptions.Multiline
                )
                .Select(match => match.Value)
                .Except(["--help", "--version", .. leftToHelp])
                .Distinct(),
        ];
        Assert.That(options, Is.Not.Empty);
        foreach (string option in options)
            Assert.That(page, Does.Contain(option), $"{verb} {option}");
    }

    private Task<UrlGuardProgram.Result> RunAsync(params string[] arguments) => UrlGuardProgram.RunAsync(sandbox, "", arguments);
}
