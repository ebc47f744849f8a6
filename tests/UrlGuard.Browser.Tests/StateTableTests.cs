using System.Diagnostics;
using System.Text.Json.Nodes;
using UrlGuard.Driving;
using UrlGuard.Installer.Doctor;
using UrlGuard.Tests;
using UrlGuard.Trust;

namespace UrlGuard.Browser.Tests;

/// <summary>
/// The table of <c>docs/pages.md</c>: each state of the machine is provoked, and badge, popup, options page and doctor are compared with
/// what it says of them.
/// </summary>
[TestFixture(BrowserSetUp.Firefox)]
[TestFixture(BrowserSetUp.ChromiumUnpacked)]
public sealed class StateTableTests(BrowserSetUp setUp) : GuardedFixture(setUp)
{
    private const string Policy = "urlguard/policy.json";
    private const string AllRight = "all right";
    private const string NoAccess = "no-access";
    private const string Sites = "{ permissions: [], origins: ['http://*/*', 'https://*/*'] }";

    private static readonly Dictionary<string, string> Colours = new() { ["red"] = "179,38,30,255", ["amber"] = "138,90,0,255" };

    private static readonly string[][] Rows = [.. ReadRows()];

    private static IEnumerable<string> States => Rows.Select(row => row[0]);

    private string Logs => Path.Combine(Browser.Home.State, "logs");

    [SetUp]
    public async Task RegisterWhereDoctorLooksAsync()
    {
        if (SetUp.IsFirefox())
            return;
        string folder = Path.Combine(Browser.Home.Path, ".config", "chromium", "NativeMessagingHosts");
        Directory.CreateDirectory(folder);
        foreach (string manifest in Directory.GetFiles(Path.Combine(Browser.Home.Profile, "NativeMessagingHosts")))
            File.Copy(manifest, Path.Combine(folder, Path.GetFileName(manifest)), overwrite: true);
        string profile = Path.Combine(Browser.Home.Path, ".config", "chromium", "Default");
        if (!Directory.Exists(profile))
            Directory.CreateSymbolicLink(profile, Path.Combine(Browser.Home.Profile, "Default"));
        // Chromium writes what it has some seconds after it got it.
        for (int tries = 0; (await FindingsAsync()).Any(finding => (string?)finding!["code"] == DoctorCode.ExtensionAbsent); tries++)
        {
            Assert.That(tries, Is.LessThan(60), "doctor does not find the extension in the browser's profile");
            await Task.Delay(500);
        }
    }

    [TestCaseSource(nameof(States))]
    public async Task EachPlace_SaysWhatTheTableSays(string state)
    {
        string[] row = Rows.Single(each => each[0] == state);
        // No rules hold anything in Firefox. Chromium lets nobody take a required permission away.
        if (state == (SetUp.IsFirefox() ? FaultCode.PlanIncomplete : NoAccess))
            row = Rows.Single(each => each[0] == AllRight);
        await ProvokeAsync(state);
        try
        {
            await CompareAsync(row);
        }
        finally
        {
            await MendAsync(state);
        }
    }

    private async Task CompareAsync(string[] row)
    {
        string[] badge = row[1].Split(", ");
        string wrong = row[0] == AllRight ? "" : row[0];
        string severity = badge.Length == 2 ? badge[1] : "green";
        foreach (string name in new[] { "popup.html", "options.html#state" })
        {
            IPage page = await Browser.OpenOwnAsync(name);
            await page.UntilAsync($"document.querySelector('#helper')?.dataset.wrong === '{wrong}'", GuardedBrowser.Deadline);
            Assert.That(await page.TextAsync("#helper"), Does.StartWith(row[2]), name);
            Assert.That(await page.ReadAsync("document.querySelector('#helper').dataset.severity"), Is.EqualTo(severity), name);
            Assert.That(
                await page.EvaluateAsync("document.querySelectorAll('[data-severity=\"green\"]').length > 0"),
                Is.EqualTo((JsonNode)(wrong == "")).Using<JsonNode>((one, other) => JsonNode.DeepEquals(one, other)),
                "green only where all is right"
            );
            if (name != "popup.html" && row[3].Split("the same, and: ") is [_, var told])
                Assert.That(await page.TextAsync($"#findings [data-code=\"{wrong}\"]"), Does.StartWith(told));
            string text = badge is [var quoted, _] ? quoted : "";
            Assert.That(
                await page.ReadAsync("chrome.action.getBadgeText({}).then(text => `[${text}]`)"),
                Is.EqualTo($"[{text}]"),
                "the badge's text"
            );
            if (text != "")
            {
                Assert.That(
                    await page.ReadAsync("chrome.action.getBadgeBackgroundColor({}).then(colour => String([...colour]))"),
                    Is.EqualTo(Colours[severity])
                );
            }
            await page.CloseAsync();
        }
        string[] doctor = await AskDoctorAsync();
        bool isFault = FaultCode.WorstFirst.Append(DoctorCode.NotRegistered).Contains(row[4]);
        Assert.That(doctor, isFault ? Is.EqualTo(new[] { row[4] }) : Is.Empty);
    }

    private async Task ProvokeAsync(string state)
    {
        string list = Browser.Home.ProtectedFile;
        switch (state)
        {
            case DoctorCode.NotRegistered:
                foreach (string manifest in Manifests())
                    File.Move(manifest, manifest + ".away");
                await Browser.RestartAsync("missing");
                break;
            case FaultCode.ListUnreadable:
                File.Delete(list);
                Directory.CreateDirectory(list);
                break;
            case FaultCode.ListEmpty:
                await File.WriteAllTextAsync(list, "# nothing\n");
                break;
            case FaultCode.ListLine:
                await File.WriteAllTextAsync(list, "paypal.com\nexample.com\nco.uk\n");
                break;
            case FaultCode.PlanIncomplete:
                await File.WriteAllLinesAsync(list, Enumerable.Range(0, 1200).Select(i => $"protected{(char)('a' + i % 26)}{i}.com"));
                break;
            case FaultCode.ReportOnly:
                Browser.Etc.Write(Policy, """{"mode":"report-only"}""");
                break;
            case FaultCode.PolicyInvalid:
                Browser.Etc.Write(Policy, """{"bypass":"perhaps"}""");
                break;
            case NoAccess when SetUp.IsFirefox():
                await (await Browser.OpenOwnAsync("options.html")).EvaluateAsync($"chrome.permissions.remove({Sites})");
                break;
            case FaultCode.EventsUnwritable:
                Browser.Etc.Write(Policy, """{"events":{"enabled":true,"file":"/proc/nowhere/events.jsonl"}}""");
                break;
            case FaultCode.LogUnwritable:
                Directory.Delete(Logs, recursive: true);
                await File.WriteAllTextAsync(Logs, "");
                await File.WriteAllTextAsync(list, "paypal.com\nexample.com\nexample.org\n"); // which the log is to tell
                break;
        }
    }

    private async Task MendAsync(string state)
    {
        string list = Browser.Home.ProtectedFile;
        if (Directory.Exists(list))
            Directory.Delete(list);
        if (File.Exists(Logs))
            File.Delete(Logs);
        await File.WriteAllTextAsync(list, "paypal.com\nexample.com\n");
        Browser.Etc.Delete(Policy);
        foreach (string manifest in Manifests(".away"))
            File.Move(manifest, manifest[..^".away".Length]);
        if (state == DoctorCode.NotRegistered)
            await Browser.RestartAsync("connected");
        if (state == NoAccess && SetUp.IsFirefox())
        {
            await (await Browser.OpenInterfaceAsync()).EvaluateAsync(
                $$"""
                (async () => {
                  const { ExtensionPermissions } = ChromeUtils.importESModule("resource://gre/modules/ExtensionPermissions.sys.mjs");
                  const id = "urlguard@urlguard.org";
                  await ExtensionPermissions.add(id, {{Sites}}, WebExtensionPolicy.getByID(id).extension);
                  return true;
                })()
                """
            );
        }
    }

    private string[] Manifests(string ending = "") =>
        [
            .. new[] { ".mozilla/native-messaging-hosts", "profile/NativeMessagingHosts", ".config/chromium/NativeMessagingHosts" }
                .Select(folder => Path.Combine(Browser.Home.Path, folder))
                .Where(Directory.Exists)
                .SelectMany(folder => Directory.GetFiles(folder, "*.json" + ending)),
        ];

    /// <summary>The codes of what doctor finds wrong with this browser, its helper, and what is in force.</summary>
    private async Task<string[]> AskDoctorAsync()
    {
        string title = SetUp.IsFirefox() ? "Firefox" : "Chromium";
        return
        [
            .. from finding in await FindingsAsync()
            let code = (string?)finding!["code"]
            where code is not null
            where
                FaultCode.WorstFirst.Contains(code)
                || (code == DoctorCode.NotRegistered && ((string)finding["message"]!).StartsWith(title, StringComparison.Ordinal))
            select code,
        ];
    }

    private async Task<JsonArray> FindingsAsync()
    {
        ProcessStartInfo how = new ProcessStartInfo(
            Browser.Etc.Through[0],
            [.. Browser.Etc.Through.Skip(1), Programs.CommandLine, "doctor", "--json"]
        )
        {
            RedirectStandardOutput = true,
        };
        foreach ((string name, string value) in Browser.Home.Environment)
            how.Environment[name] = value;
        using Process process = Process.Start(how)!;
        JsonNode report = JsonNode.Parse(await process.StandardOutput.ReadToEndAsync())!;
        await process.WaitForExitAsync();
        return report["checks"]!.AsArray();
    }

    private static IEnumerable<string[]> ReadRows()
    {
        string document = File.ReadAllText(Path.Combine(Repository.Root, "docs", "pages.md"));
        string table = document[document.IndexOf("| State | Badge |", StringComparison.Ordinal)..];
        return table[..table.IndexOf("\n\n", StringComparison.Ordinal)]
            .Split('\n')
            .Skip(2)
            .Select(line =>
                line.Trim('|', ' ').Split(" | ").Select(cell => cell.Replace("`", "", StringComparison.Ordinal).Trim()).ToArray()
            );
    }
}
