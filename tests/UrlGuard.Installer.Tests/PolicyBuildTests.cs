using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using UrlGuard.Installer.Browsers;
using UrlGuard.Installer.Policies;
using UrlGuard.Installer.Tests.Support;
using UrlGuard.Tests;
using UrlGuard.Trust.Policies;

namespace UrlGuard.Installer.Tests;

/// <summary><c>urlguard policy build</c>: every file says what the policy says, read by other programs than ours.</summary>
internal sealed class PolicyBuildTests : SandboxFixture
{
    private const string Extension = "abcdefghijklmnopabcdefghijklmnop",
        UpdateUrl = "https://updates.northwind.example/urlguard.xml";
    private static readonly ManagedBrowser[] ByRegistry = [.. BrowserTable.Embedded.Managed.Where(browser => browser.Key is not null)];

    private static JsonObject Policy => JsonNode.Parse(FullPolicy.Text)!.AsObject();

    [SetUp]
    public void FillSandbox()
    {
        sandbox.Write("/home/ada/org.json", FullPolicy.Text);
    }

    [Test]
    public void TheTestsPolicy_SetsEveryKeyOfTheSchema() =>
        Assert.That(PolicySchema.Leaves.Where(key => At(Policy, key) is null).Select(key => key.Path), Is.Empty);

    [Test]
    public async Task PolicyFilesOfBrowsers_HoldTheWholePolicy()
    {
        await BuildAsync();
        foreach (ManagedBrowser browser in ByRegistry)
        {
            JsonNode file = JsonNode.Parse(sandbox.Read($"/home/ada/out/linux/{browser.Browser}/urlguard.json"))!;
            Assert.That(JsonNode.DeepEquals(file["3rdparty"]!["extensions"]![Extension], Policy));
            Assert.That((string?)file["ExtensionInstallForcelist"]![0], Is.EqualTo($"{Extension};{UpdateUrl}"));
            Assert.That((string?)file["NativeMessagingAllowlist"]![0], Is.EqualTo("org.urlguard.host"));
            Assert.That((int?)file["NetworkPredictionOptions"], Is.EqualTo(2));
        }
        JsonNode firefox = JsonNode.Parse(sandbox.Read("/home/ada/out/firefox/policies.json"))!["policies"]!;
        Assert.That(JsonNode.DeepEquals(firefox["3rdparty"]!["Extensions"]!["urlguard@urlguard.org"], Policy));
        Assert.That((string?)firefox["ExtensionSettings"]!["urlguard@urlguard.org"]!["installation_mode"], Is.EqualTo("force_installed"));
        Assert.That((bool?)firefox["NetworkPrediction"], Is.False);
        Assert.That((int?)firefox["Preferences"]!["network.http.speculative-parallel-limit"]!["Value"], Is.Zero);
        Assert.That(JsonNode.DeepEquals(JsonNode.Parse(sandbox.Read("/home/ada/out/policy.json")), Policy));
        Assert.That(
            sandbox.Read("/home/ada/out/managed-schema.json"),
            Is.EqualTo(await File.ReadAllTextAsync(Path.Join(Repository.Root, "extension", "managed-schema.json")))
        );
    }

    [Test]
    public async Task UsualLookUps_AreTheBrowsersOwnMatter()
    {
        sandbox.Write("/home/ada/org.json", """{ "dns": "usual" }""");
        await BuildAsync();
        foreach (string file in new[] { "linux/chromium/urlguard.json", "firefox/policies.json", "macos/urlguard.mobileconfig" })
            Assert.That(sandbox.Read($"/home/ada/out/{file}"), Does.Not.Contain("NetworkPrediction"), file);
    }

    [Test]
    public async Task RegistryFile_IsReadByAnotherProgram_ReplacesAnEarlierOne_LeavesOthersAlone_AndIsTakenBack()
    {
        RegistryHive hive = RegistryHive.Create(sandbox.On("/home/ada/hive"));
        string other = sandbox.On("/home/ada/other.reg");
        await File.WriteAllTextAsync(
            other,
            "Windows Registry Editor Version 5.00\r\n\r\n[HKEY_LOCAL_MACHINE\\SOFTWARE\\Policies\\Google\\Chrome\\ExtensionInstallForcelist]\r\n\"1\"=\"another\"\r\n",
            Encoding.Unicode
        );
        hive.Import(other);
        sandbox.Write(
            "/home/ada/org.json",
            """{ "knownSites": ["gone.example"], "protected": { "domains": ["one.example", "two.example", "three.example", "four.example"] } }"""
        );
        await BuildAsync();
        hive.Import(sandbox.On("/home/ada/out/windows/urlguard-chrome.reg"));
        sandbox.Write("/home/ada/org.json", FullPolicy.Text);
        await BuildAsync();
        byte[] start = (await File.ReadAllBytesAsync(sandbox.On("/home/ada/out/windows/urlguard-chrome.reg")))[..2];
        Assert.That(start, Is.EqualTo(new byte[] { 0xFF, 0xFE }));

        foreach (ManagedBrowser browser in ByRegistry)
        {
            hive.Import(sandbox.On($"/home/ada/out/windows/urlguard-{browser.Browser}.reg"));
            Assert.That(
                JsonNode.DeepEquals(hive.Read($@"{browser.Key}\3rdparty\extensions\{Extension}\policy"), AsRegistry(Policy)),
                browser.Browser
            );
            Assert.That((string?)hive.Read($@"{browser.Key}\ExtensionInstallForcelist")!["8754"], Is.EqualTo($"{Extension};{UpdateUrl}"));
            Assert.That((string?)hive.Read($@"{browser.Key}\NativeMessagingAllowlist")!["8754"], Is.EqualTo("org.urlguard.host"));
            Assert.That((int?)hive.Read(browser.Key!)!["NetworkPredictionOptions"], Is.EqualTo(2));
        }

        hive.Import(sandbox.On("/home/ada/out/windows/remove.reg"));
        foreach (ManagedBrowser browser in ByRegistry)
        {
            Assert.That(hive.Read($@"{browser.Key}\3rdparty\extensions\{Extension}"), Is.Null);
            Assert.That(hive.Read(browser.Key!)!["NetworkPredictionOptions"], Is.Null);
            Assert.That(
                hive.Read($@"{browser.Key}\ExtensionInstallForcelist")!.Select(value => value.Key),
                Is.EqualTo(browser.Browser == "chrome" ? ["1"] : Array.Empty<string>())
            );
        }
    }

    [Test]
    public async Task MobileConfig_IsReadByAnotherProgram_AndHoldsTheWholePolicy()
    {
        await BuildAsync();
        JsonNode profile = PropertyListAsJson(sandbox.On("/home/ada/out/macos/urlguard.mobileconfig"));
        Dictionary<string, JsonNode> payloads = profile["PayloadContent"]!
            .AsArray()
            .ToDictionary(payload => (string)payload!["PayloadType"]!, payload => payload!);
        foreach (ManagedBrowser browser in ByRegistry)
        {
            Assert.That((string?)payloads[browser.Domain]["ExtensionInstallForcelist"]![0], Is.EqualTo($"{Extension};{UpdateUrl}"));
            Assert.That((string?)payloads[browser.Domain]["NativeMessagingAllowlist"]![0], Is.EqualTo("org.urlguard.host"));
            Assert.That((int?)payloads[browser.Domain]["NetworkPredictionOptions"], Is.EqualTo(2));
            Assert.That(
                JsonNode.DeepEquals(WithoutEnvelope(payloads[$"{browser.Domain}.extensions.{Extension}"]), Policy),
                browser.Browser
            );
        }
        Assert.That(JsonNode.DeepEquals(payloads["org.mozilla.firefox"]["3rdparty"]!["Extensions"]!["urlguard@urlguard.org"], Policy));
        Assert.That(payloads["org.mozilla.firefox"]["EnterprisePoliciesEnabled"]!.GetValue<bool>());
        string[] uuids = [.. payloads.Values.Append(profile).Select(payload => (string)payload["PayloadUUID"]!)];
        Assert.That(uuids, Is.Unique.And.All.Match("^[0-9A-F]{8}-[0-9A-F]{4}-8[0-9A-F]{3}-[89AB][0-9A-F]{3}-[0-9A-F]{12}$"));
    }

    [Test]
    public async Task Templates_FollowMicrosoftsSchema_AndEveryReferenceLeadsSomewhere()
    {
        await BuildAsync();
        XDocument template = Load("UrlGuard.admx");
        foreach ((_, string culture) in PolicyTexts.Languages)
            Assert.That(AdministrativeTemplate.Faults(template, Load($"{culture}/UrlGuard.adml")), Is.Empty, culture);
    }

    [Test]
    public async Task BrokenTemplates_AreFound()
    {
        await BuildAsync();
        XDocument texts = Load("en-US/UrlGuard.adml");
        Assert.That(
            new Action<XDocument>[]
            {
                template => Named(template, "parentCategory").SetAttributeValue("ref", "Nowhere"),
                template => Named(template, "policy").SetAttributeValue("displayName", "$(string.nothing)"),
                template => Named(template, "policy").SetAttributeValue("name", "has a space"),
                template => Named(template, "policy").Attribute("key")!.Remove(),
                template => Named(template, "supportedOn").Remove(),
                template => Named(template, "enum").SetAttributeValue("id", "another"),
                template => Named(template, "value").Add(new XElement(template.Root!.Name.Namespace + "comboBox")),
                template => Named(template, "value").RemoveNodes(),
                template => Named(template, "elements").RemoveNodes(),
                template => Named(template, "policy").Elements().First().Remove(),
            }.Select(breaking =>
            {
                XDocument template = Load("UrlGuard.admx");
                breaking(template);
                return AdministrativeTemplate.Faults(template, texts).Count();
            }),
            Has.All.Positive
        );

        static XElement Named(XDocument document, string name) => document.Descendants().First(element => element.Name.LocalName == name);
    }

    [Test]
    public async Task Template_HasEveryKeyForEachBrowser_WhereItReadsIt()
    {
        await BuildAsync();
        XElement[] policies = [.. Load("UrlGuard.admx").Descendants().Where(element => element.Name.LocalName == "policy")];
        foreach (ManagedBrowser browser in ByRegistry)
        {
            foreach (PolicyKey key in PolicySchema.Leaves)
            {
                string[] parts = key.Path.Split('.');
                string path = string.Join('\\', [browser.Key!, "3rdparty", "extensions", Extension, "policy", .. parts[..^1]]);
                XElement policy = policies.Single(each =>
                    (string?)each.Attribute("name") == $"UrlGuard_{browser.Browser}_{key.Path.Replace('.', '_')}"
                );
                XElement setting = policy.Descendants().FirstOrDefault(each => each.Attribute("id") is not null) ?? policy;
                Assert.That((string?)policy.Attribute("key"), Is.EqualTo(path));
                Assert.That(
                    setting.Name.LocalName == "list"
                        ? (string?)setting.Attribute("key")
                        : $@"{path}\{(string?)setting.Attribute("valueName")}",
                    Is.EqualTo($@"{path}\{parts[^1]}")
                );
                Assert.That(
                    policy.Descendants().Where(each => each.Name.LocalName == "string").Select(each => each.Value),
                    Is.EqualTo(key.Choices),
                    key.Path
                );
                if (key.Type == "integer")
                {
                    Assert.That(
                        ((int?)setting.Attribute("minValue"), (int?)setting.Attribute("maxValue")),
                        Is.EqualTo((key.Minimum, key.Maximum))
                    );
                }
            }
        }
    }

    [Test]
    public void Texts_AreThereInEachLanguage_OfTheKeysThatTheSchemaHas()
    {
        string[] groups = [.. PolicySchema.Root.Keys.Values.Where(key => key.Keys.Count > 0).Select(key => key.Path)];
        foreach ((string language, _) in PolicyTexts.Languages.Where(language => language.Name != "en"))
        {
            PolicyTexts texts = new(language);
            foreach (string group in groups)
                Assert.That(texts.Word(group), Is.Not.Empty, $"{language} {group}");
            foreach (PolicyKey key in PolicySchema.Leaves)
            {
                Assert.That(texts.DescriptionOf(key), Is.Not.EqualTo(key.Description), $"{language} {key.Path}");
                foreach (string choice in key.Choices.Where(_ => key.Description.Contains($"{key.Choices[0]}:", StringComparison.Ordinal)))
                    Assert.That(texts.DescriptionOf(key), Does.Contain(choice), $"{language} {key.Path}");
            }
        }
    }

    [Test]
    public async Task Readme_SaysWhereEveryFileGoes()
    {
        await BuildAsync();
        string readme = sandbox.Read("/home/ada/out/README.md");
        foreach (
            string file in sandbox.Tree.Where(path =>
                path.StartsWith("/home/ada/out/", StringComparison.Ordinal) && File.Exists(sandbox.On(path))
            )
        )
        {
            string name = file["/home/ada/out/".Length..];
            bool isSaid =
                name == "README.md"
                || readme.Contains(name, StringComparison.Ordinal)
                || (
                    name.StartsWith("windows/", StringComparison.Ordinal)
                    && (
                        name.EndsWith(".reg", StringComparison.Ordinal)
                        || readme.Contains(@"windows\PolicyDefinitions", StringComparison.Ordinal)
                    )
                );
            Assert.That(isSaid, name);
        }
        Assert.That(readme, Does.Contain("/etc/opt/chrome/policies/managed/urlguard.json").And.Contain(Extension).And.Contain(UpdateUrl));
    }

    [Test]
    public async Task SamePolicy_GivesTheSameBytes_AndAnEarlierBuildIsReplacedWhole()
    {
        await BuildAsync();
        Dictionary<string, string> first = Files();
        sandbox.Write("/home/ada/out/left.over", "");
        await BuildAsync();
        Assert.That(Files(), Is.EqualTo(first));
        Assert.That(sandbox.Tree.Where(path => path.StartsWith("/home/ada/out.", StringComparison.Ordinal)), Is.Empty);

        Dictionary<string, string> Files() =>
            sandbox
                .Tree.Where(path => path.StartsWith("/home/ada/out/", StringComparison.Ordinal) && File.Exists(sandbox.On(path)))
                .ToDictionary(path => path, path => Convert.ToHexString(File.ReadAllBytes(sandbox.On(path))));
    }

    [Test]
    public async Task FolderThatIsNotOurs_IsLeftAlone()
    {
        sandbox.Write("/home/ada/out/README.md", "# Holiday pictures\n");
        string[] before = sandbox.Tree;
        UrlGuardProgram.Result result = await RunAsync();
        Assert.That(result.Status, Is.EqualTo(1));
        Assert.That(result.Error, Does.Contain(sandbox.On("/home/ada/out")).And.Contain("not as an earlier run left it"));
        Assert.That(sandbox.Tree, Is.EqualTo(before));
    }

    [TestCase("""{ "protected": { "domains": ["co.uk"] } }""", ":1:30: protected.domains[0]: co.uk is a public suffix")]
    [TestCase("""{ "warning": { "message": "\u0001" } }""", "control character")]
    public async Task UnusablePolicy_BuildsNothing(string policy, string why)
    {
        sandbox.Write("/home/ada/org.json", policy);
        string[] before = sandbox.Tree;
        UrlGuardProgram.Result result = await RunAsync();
        Assert.That(result.Status, Is.EqualTo(2));
        Assert.That(result.Error, Does.Contain(why));
        Assert.That(sandbox.Tree, Is.EqualTo(before));
    }

    [TestCase("--update-url", "updates.example")]
    [TestCase("--extension-id", "nonsense")]
    public async Task UnusableOption_IsNamed(string option, string value)
    {
        UrlGuardProgram.Result result = await RunAsync(option, value);
        Assert.That((result.Status, result.Error.Contains(value, StringComparison.Ordinal)), Is.EqualTo((2, true)));
    }

    private async Task BuildAsync()
    {
        UrlGuardProgram.Result result = await RunAsync("--extension-id", Extension, "--update-url", UpdateUrl);
        Assert.That(result.Status, Is.Zero, result.Error);
    }

    private Task<UrlGuardProgram.Result> RunAsync(params string[] options) =>
        UrlGuardProgram.RunAsync(
            sandbox,
            "",
            ["policy", "build", sandbox.On("/home/ada/org.json"), "--out", sandbox.On("/home/ada/out"), .. options]
        );

    private XDocument Load(string name) => XDocument.Load(sandbox.On("/home/ada/out/windows/PolicyDefinitions/" + name));

    private static JsonNode? At(JsonNode policy, PolicyKey key) =>
        key.Path.Split('.').Aggregate((JsonNode?)policy, (node, name) => node?[name]);

    /// <summary>As the registry holds it: truth values are numbers, lists are keys with numbered values.</summary>
    private static JsonNode AsRegistry(JsonNode node) =>
        node switch
        {
            JsonObject map => new JsonObject(map.Select(each => KeyValuePair.Create(each.Key, (JsonNode?)AsRegistry(each.Value!)))),
            JsonArray list => new JsonObject(
                list.Select(
                    (each, index) => KeyValuePair.Create((index + 1).ToString(CultureInfo.InvariantCulture), (JsonNode?)AsRegistry(each!))
                )
            ),
            JsonValue value when value.TryGetValue(out bool flag) => JsonValue.Create(flag ? 1 : 0),
            _ => node.DeepClone(),
        };

    private static JsonObject WithoutEnvelope(JsonNode payload)
    {
        JsonObject content = payload.DeepClone().AsObject();
        foreach (string key in content.Select(each => each.Key).Where(key => key.StartsWith("Payload", StringComparison.Ordinal)).ToArray())
            content.Remove(key);
        return content;
    }

    private static JsonNode PropertyListAsJson(string path)
    {
        using Process python = Process.Start(
            new ProcessStartInfo(
                "python3",
                ["-c", "import json, plistlib, sys; print(json.dumps(plistlib.load(open(sys.argv[1], 'rb'))))", path]
            )
            {
                RedirectStandardOutput = true,
            }
        )!;
        return JsonNode.Parse(python.StandardOutput.ReadToEnd())!;
    }
}
