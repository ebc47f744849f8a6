using System.Text.Json.Nodes;
using UrlGuard.Installer.Browsers;
using UrlGuard.Installer.Policies;

namespace UrlGuard.Browser.Tests;

/// <summary>The policy files an administrator would write for a situation.</summary>
internal static class BrowserPolicies
{
    public static async Task<ExtensionId> WriteAsync(PrivateEtc etc, BrowserSetUp setUp, Situation situation, ScriptedWeb web)
    {
        if (situation.Organisation is { } organisation)
            return await BuiltPolicies.WriteAsync(etc, setUp, organisation, web);
        if (situation.MachinePolicy is { } machine)
            etc.Write("urlguard/policy.json", machine);
        if (setUp.IsFirefox())
        {
            ExtensionId addOn = BrowserTable.Embedded.Extensions.Single(id => id.Flavour == Flavour.Extensions);
            JsonObject policies = new JsonObject { ["3rdparty"] = Managed("Extensions", addOn, situation) };
            if (setUp == BrowserSetUp.FirefoxByPolicy && situation.UrlGuardInstalled)
            {
                policies["ExtensionSettings"] = new JsonObject { [addOn.Id] = FromAFile(SharedFiles.AddOn(situation.Extension)) };
                // Only Mozilla can sign; ESR takes an unsigned add-on where a policy says so.
                policies["Preferences"] = new JsonObject
                {
                    ["xpinstall.signatures.required"] = new JsonObject { ["Value"] = false, ["Status"] = "locked" },
                };
            }
            Quieten(policies, ManagedPolicies.QuietInFirefox, situation);
            etc.Write("firefox/policies/policies.json", new JsonObject { ["policies"] = policies });
            return addOn;
        }
        PackedExtension? packed =
            setUp.IsPacked() && situation.UrlGuardInstalled ? await SharedFiles.PackedAsync(situation.Extension) : null;
        ExtensionId extension = packed?.Id ?? BrowserTable.Embedded.Extensions.First(id => id.Flavour == Flavour.Origins);
        if (situation.IsByCommand)
        {
            await StrongCommand.InstallAsync(etc, packed!);
            etc.Write("chromium/policies/managed/tests.json", new JsonObject { ["DeveloperToolsAvailability"] = 1 });
            return extension;
        }
        JsonObject policy = new JsonObject { ["3rdparty"] = Managed("extensions", extension, situation) };
        if (packed is not null)
        {
            if (setUp == BrowserSetUp.ChromiumByPolicy)
            {
                policy["ExtensionInstallForcelist"] = new JsonArray((JsonNode)$"{packed.Id.Id};{packed.UpdateManifest}");
            }
            else
            {
                policy["ExtensionSettings"] = new JsonObject { [packed.Id.Id] = AsFromAStore(packed) };
            }
            // Without it a tab that shows an extension page leaves its DevTools session, and a test would go on blindly.
            policy["DeveloperToolsAvailability"] = 1;
        }
        Quieten(policy, ManagedPolicies.QuietInChromium, situation);
        etc.Write("chromium/policies/managed/urlguard.json", policy);
        return extension;
    }

    /// <summary>Adds what a policy build writes for quiet look-ups to a browser's policies.</summary>
    private static void Quieten(JsonObject policies, Func<JsonObject, JsonObject> form, Situation situation)
    {
        if (!situation.IsQuiet)
            return;
        foreach ((string name, JsonNode? value) in form(new JsonObject { ["dns"] = "quiet" }))
        {
            if (policies[name] is JsonObject there)
            {
                foreach ((string key, JsonNode? inner) in value!.AsObject())
                    there[key] = inner!.DeepClone();
            }
            else
            {
                policies[name] = value!.DeepClone();
            }
        }
    }

    private static JsonObject FromAFile(Uri file) =>
        new() { ["installation_mode"] = "force_installed", ["install_url"] = file.AbsoluteUri };

    /// <summary>Without the override Chromium asks its store, which has never heard of this extension, for updates.</summary>
    private static JsonObject AsFromAStore(PackedExtension packed) =>
        new()
        {
            ["installation_mode"] = "normal_installed",
            ["update_url"] = packed.UpdateManifest,
            ["override_update_url"] = true,
        };

    private static JsonObject Managed(string key, ExtensionId extension, Situation situation) =>
        situation.BrowserPolicy is { } policy ? new JsonObject { [key] = new JsonObject { [extension.Id] = policy.DeepClone() } } : [];
}
