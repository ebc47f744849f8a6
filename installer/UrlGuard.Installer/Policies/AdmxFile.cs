using System.Globalization;
using System.Text.Json.Nodes;
using UrlGuard.Installer.Browsers;
using UrlGuard.Trust.Policies;

namespace UrlGuard.Installer.Policies;

/// <summary>
/// The administrative template for Group Policy and Intune: the same settings for each browser, as each reads a key of its own.
/// No combo boxes and no other template's names: Intune imports neither.
/// </summary>
internal static class AdmxFile
{
    /// <summary>Longest text that a setting without a bound of its own takes.</summary>
    private const int LongestText = 1 << 20;

    /// <summary>Writes it.</summary>
    public static byte[] Write(IEnumerable<ManagedBrowser> browsers, InstallSource source)
    {
        ManagedBrowser[] managed = [.. browsers.Where(browser => browser.Key is not null)];
        return AdministrativeXml.Write(
            "policyDefinitions",
            xml =>
            {
                xml.Element("policyNamespaces", () => xml.Element("target", ("prefix", "urlguard"), ("namespace", "UrlGuard.Policies")));
                xml.Element("resources", ("minRequiredRevision", AdministrativeXml.Revision));
                xml.Element(
                    "supportedOn",
                    () =>
                        xml.Element(
                            "definitions",
                            () => xml.Element("definition", ("name", "SUPPORTED_UrlGuard"), ("displayName", Text("supported")))
                        )
                );
                xml.Element(
                    "categories",
                    () =>
                    {
                        xml.Element("category", ("name", "UrlGuard"), ("displayName", Text("urlguard")));
                        foreach (ManagedBrowser browser in managed)
                        {
                            xml.Element(
                                "category",
                                [("name", Category(browser)), ("displayName", Text(browser.Browser))],
                                () => xml.Element("parentCategory", ("ref", "UrlGuard"))
                            );
                        }
                    }
                );
                xml.Element(
                    "policies",
                    () =>
                    {
                        foreach (ManagedBrowser browser in managed)
                        {
                            Install(xml, browser, source);
                            foreach (PolicyKey key in PolicySchema.Leaves)
                                Setting(xml, browser, source, key);
                        }
                    }
                );
            }
        );
    }

    /// <summary>The name of a key's strings and presentation; the schema allows no dots.</summary>
    internal static string Id(PolicyKey key) => key.Path.Replace('.', '_');

    /// <summary>The name of a value's string.</summary>
    internal static string ChoiceId(string choice) => "choice_" + choice.Replace('-', '_');

    private static void Install(AdministrativeXml xml, ManagedBrowser browser, InstallSource source) =>
        Policy(
            xml,
            browser,
            "install",
            browser.Key!,
            null,
            null,
            () =>
            {
                foreach ((string list, bool isSet) in new[] { ("enabledList", true), ("disabledList", false) })
                {
                    xml.Element(
                        list,
                        () =>
                        {
                            foreach ((string name, JsonNode? entries) in ManagedPolicies.Installation(source))
                            {
                                xml.Element(
                                    "item",
                                    [("key", $@"{browser.Key}\{name}"), ("valueName", RegistryFile.EntryNumber)],
                                    () =>
                                        xml.Element(
                                            "value",
                                            () =>
                                            {
                                                if (isSet)
                                                    xml.Text("string", (string)entries![0]!);
                                                else
                                                    xml.Element("delete");
                                            }
                                        )
                                );
                            }
                        }
                    );
                }
            }
        );

    private static void Setting(AdministrativeXml xml, ManagedBrowser browser, InstallSource source, PolicyKey key)
    {
        string[] parts = key.Path.Split('.');
        string registryKey = string.Join('\\', [browser.Key!, "3rdparty", "extensions", source.Extension, "policy", .. parts[..^1]]);
        bool isFlag = key.Type == "boolean";
        Policy(
            xml,
            browser,
            Id(key),
            registryKey,
            isFlag ? parts[^1] : null,
            isFlag ? null : $"$(presentation.{Id(key)})",
            () =>
            {
                if (isFlag)
                {
                    xml.Element("enabledValue", () => xml.Element("decimal", ("value", "1")));
                    xml.Element("disabledValue", () => xml.Element("decimal", ("value", "0")));
                }
                else
                {
                    xml.Element("elements", () => Value(xml, key, registryKey, parts[^1]));
                }
            }
        );
    }

    private static void Value(AdministrativeXml xml, PolicyKey key, string registryKey, string name)
    {
        (string, string) id = ("id", Id(key)),
            valueName = ("valueName", name),
            required = ("required", "true");
        if (key.Choices.Count > 0)
        {
            xml.Element(
                "enum",
                [id, valueName, required],
                () =>
                {
                    foreach (string choice in key.Choices)
                    {
                        xml.Element(
                            "item",
                            [("displayName", Text(ChoiceId(choice)))],
                            () => xml.Element("value", () => xml.Text("string", choice))
                        );
                    }
                }
            );
        }
        else if (key.Type == "integer")
        {
            xml.Element("decimal", id, valueName, required, ("minValue", Number(key.Minimum)), ("maxValue", Number(key.Maximum)));
        }
        else if (IsList(key))
        {
            xml.Element("list", id, ("key", $@"{registryKey}\{name}"), ("valuePrefix", ""));
        }
        else
        {
            xml.Element(
                "text",
                id,
                valueName,
                required,
                ("maxLength", Number(key.Type == "array" ? LongestText : Math.Min(key.MaxLength, LongestText)))
            );
        }
    }

    /// <summary>
    /// True when Group Policy can edit it line by line. Group Policy has no list of lists: that is JSON in one text, which
    /// browsers read too.
    /// </summary>
    internal static bool IsList(PolicyKey key) => key.Type == "array" && !key.HasGroups;

    private static void Policy(
        AdministrativeXml xml,
        ManagedBrowser browser,
        string id,
        string key,
        string? valueName,
        string? presentation,
        Action content
    )
    {
        List<(string, string)> attributes =
        [
            ("name", $"{Category(browser)}_{id}"),
            ("class", "Both"),
            ("displayName", Text(id)),
            ("explainText", Text(id + "_help")),
            ("key", key),
        ];
        if (valueName is not null)
            attributes.Add(("valueName", valueName));
        if (presentation is not null)
            attributes.Add(("presentation", presentation));
        xml.Element(
            "policy",
            [.. attributes],
            () =>
            {
                xml.Element("parentCategory", ("ref", Category(browser)));
                xml.Element("supportedOn", ("ref", "SUPPORTED_UrlGuard"));
                content();
            }
        );
    }

    private static string Category(ManagedBrowser browser) => "UrlGuard_" + browser.Browser;

    private static string Text(string id) => $"$(string.{id})";

    internal static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
