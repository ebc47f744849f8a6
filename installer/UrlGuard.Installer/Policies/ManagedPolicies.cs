using System.Text.Json.Nodes;
using UrlGuard.Trust.Policies;

namespace UrlGuard.Installer.Policies;

/// <summary>An organisation's policy as each family of browsers takes it; every format is made from these two.</summary>
internal static class ManagedPolicies
{
    /// <summary>The policy of the Chromium family about guessing ahead.</summary>
    public const string Prediction = "NetworkPredictionOptions";

    /// <summary>Its value for never.</summary>
    public const int NeverPredict = 2;

    private const string Quiet = "quiet";

    // What Firefox connects to and fetches before a person goes there; names are NetworkPrediction's.
    private static readonly (string Name, JsonNode Value)[] Speculation =
    [
        ("network.predictor.enabled", false),
        ("network.prefetch-next", false),
        ("network.http.speculative-parallel-limit", 0),
        ("browser.urlbar.speculativeConnect.enabled", false),
        ("browser.places.speculativeConnect.enabled", false),
    ];

    /// <summary>Browser policies of the Chromium family (chromeenterprise.google/policies).</summary>
    /// <remarks>
    /// The forced installation is what makes the blocking mode possible. The allow list matters where hosts are blocked by default.
    /// </remarks>
    public static JsonObject ForChromium(InstallSource source, JsonObject policy)
    {
        JsonObject all = Installation(source);
        foreach ((string name, JsonNode? value) in QuietInChromium(policy))
            all[name] = value!.DeepClone();
        return all;
    }

    /// <summary>The part of them that brings the extension: lists, each with one entry of ours.</summary>
    public static JsonObject Installation(InstallSource source) =>
        new()
        {
            ["ExtensionInstallForcelist"] = new JsonArray((JsonNode)$"{source.Extension};{source.UpdateUrl}"),
            ["NativeMessagingAllowlist"] = new JsonArray((JsonNode)source.Host),
        };

    /// <summary>The same with the extension's managed storage, as a policy file has it.</summary>
    public static JsonObject FileForChromium(InstallSource source, JsonObject policy)
    {
        JsonObject all = ForChromium(source, policy);
        all["3rdparty"] = new JsonObject { ["extensions"] = new JsonObject { [source.Extension] = policy.DeepClone() } };
        return all;
    }

    /// <summary>The policies of Firefox (mozilla.github.io/policy-templates).</summary>
    public static JsonObject ForFirefox(InstallSource source, JsonObject policy)
    {
        JsonObject all = new()
        {
            ["ExtensionSettings"] = new JsonObject
            {
                [source.AddOn] = new JsonObject
                {
                    ["installation_mode"] = "force_installed",
                    ["install_url"] = source.AddOnUrl,
                    ["private_browsing"] = true,
                },
            },
            ["3rdparty"] = new JsonObject { ["Extensions"] = new JsonObject { [source.AddOn] = policy.DeepClone() } },
        };
        foreach ((string name, JsonNode? value) in QuietInFirefox(policy))
            all[name] = value!.DeepClone();
        return all;
    }

    /// <summary>
    /// The end of guessing ahead, where the policy wants it: no name is looked up, and nothing connected to, before a person has gone
    /// there.
    /// </summary>
    public static JsonObject QuietInChromium(JsonObject policy) => IsQuiet(policy) ? new JsonObject { [Prediction] = NeverPredict } : [];

    /// <summary>The same for Firefox: NetworkPrediction is about names, the preferences about connections and pages.</summary>
    public static JsonObject QuietInFirefox(JsonObject policy)
    {
        if (!IsQuiet(policy))
            return [];
        JsonObject preferences = [];
        foreach ((string name, JsonNode value) in Speculation)
            preferences[name] = new JsonObject { ["Value"] = value.DeepClone(), ["Status"] = "locked" };
        return new JsonObject { ["NetworkPrediction"] = false, ["Preferences"] = preferences };
    }

    private static bool IsQuiet(JsonObject policy) => (string?)policy[PolicyKeys.Dns.Path] == Quiet;
}
