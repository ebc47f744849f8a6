using UrlGuard.Installer.Browsers;
using UrlGuard.Trust.Policies;

namespace UrlGuard.Installer.Policies;

/// <summary>The texts of <see cref="AdmxFile"/> in one language, and how its settings are shown.</summary>
internal static class AdmlFile
{
    /// <summary>Writes it.</summary>
    public static byte[] Write(IEnumerable<ManagedBrowser> browsers, string language)
    {
        PolicyTexts texts = new(language);
        return AdministrativeXml.Write(
            "policyDefinitionResources",
            xml =>
            {
                xml.Text("displayName", "UrlGuard");
                xml.Text("description", texts.Word("#template"));
                xml.Element(
                    "resources",
                    () =>
                    {
                        xml.Element(
                            "stringTable",
                            () =>
                            {
                                foreach ((string id, string text) in Strings(browsers, texts))
                                    xml.Text("string", text, ("id", id));
                            }
                        );
                        xml.Element(
                            "presentationTable",
                            () =>
                            {
                                foreach (PolicyKey key in PolicySchema.Leaves.Where(key => key.Type != "boolean"))
                                {
                                    xml.Element(
                                        "presentation",
                                        [("id", AdmxFile.Id(key))],
                                        () => Presentation(xml, key, texts.TitleOf(key))
                                    );
                                }
                            }
                        );
                    }
                );
            }
        );
    }

    private static IEnumerable<(string Id, string Text)> Strings(IEnumerable<ManagedBrowser> browsers, PolicyTexts texts)
    {
        yield return ("urlguard", "UrlGuard");
        yield return ("supported", texts.Word("#supported"));
        foreach (ManagedBrowser browser in browsers.Where(browser => browser.Key is not null))
            yield return (browser.Browser, BrowserTable.Embedded.Find(browser.Browser)!.Title);
        yield return ("install", texts.Word("#install"));
        yield return ("install_help", texts.Word("#install-help"));
        foreach (PolicyKey key in PolicySchema.Leaves)
        {
            yield return (AdmxFile.Id(key), texts.TitleOf(key));
            string description = texts.DescriptionOf(key);
            yield return (
                AdmxFile.Id(key) + "_help",
                $"{description}{(key.Type == "array" && !AdmxFile.IsList(key) ? " " + texts.Word("#json") : "")}\n\n{key.Path}"
            );
        }
        foreach (string choice in PolicySchema.Leaves.SelectMany(key => key.Choices).Distinct(StringComparer.Ordinal))
            yield return (AdmxFile.ChoiceId(choice), choice);
    }

    private static void Presentation(AdministrativeXml xml, PolicyKey key, string title)
    {
        (string, string) reference = ("refId", AdmxFile.Id(key));
        if (key.Choices.Count > 0)
            xml.Text("dropdownList", title, reference, ("noSort", "true"));
        else if (key.Type == "integer") // an editor that is told no value begins with 1, which would delete soonest
            xml.Text("decimalTextBox", title, reference, ("defaultValue", key.Default ?? AdmxFile.Number(key.Maximum)));
        else if (AdmxFile.IsList(key))
            xml.Text("listBox", title, reference);
        else
            xml.Element("textBox", [reference], () => xml.Text("label", title));
    }
}
