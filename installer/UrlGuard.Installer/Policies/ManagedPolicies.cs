using System.Text.Json.Nodes;

namespace UrlGuard.Installer.Policies;

/// <summary>An organisation's policy as each family of browsers takes it; every format is made from these two.</summary>
internal static class ManagedPolicies
{
    /// <summary>Browser policies of the Chromium family (chromeenterprise.google/policies).</summary>
    /// <remarks>
    /// The forced installation is what makes the blocking mode possible. The allow list matters where hosts are blocked by default.
    /// </remarks>
    public static JsonObject ForChromium(InstallSource source) =>
        new()
        {
            ["ExtensionInstallForcelist"] = new JsonArray((JsonNode)$"{source.Extension};{source.UpdateUrl}"),
            ["NativeMessagingAllowlist"] = new JsonArray((JsonNode)source.Host),
        };

    /// <summary>The same with the extension's managed storage, as a policy file has it.</summary>
    public static JsonObject FileForChromium(InstallSource source, JsonObject policy)
    {
        JsonObject all = ForChromium(source);
        all["3rdparty"] = new JsonObject { ["extensions"] = new JsonObject { [source.Extension] = policy.DeepClone() } };
        return all;
    }

    /// <summary>The policies of Firefox (mozilla.github.io/policy-templates).</summary>
    public static JsonObject ForFirefox(InstallSource source, JsonObject policy) =>
        new()
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
}
