using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using UrlGuard.Installer.Browsers;

namespace UrlGuard.Installer.Policies;

/// <summary>
/// A configuration profile for macOS (Apple's Device Management, "Configuring multiple devices using profiles"): a payload for
/// each browser's preferences, and one for the extension's managed storage in it.
/// </summary>
internal static class MobileConfig
{
    private const string Identifier = "org.urlguard.policy";

    /// <summary>Writes it.</summary>
    public static byte[] Write(IEnumerable<ManagedBrowser> browsers, InstallSource source, JsonObject policy)
    {
        JsonArray payloads = [];
        foreach (ManagedBrowser browser in browsers)
        {
            if (browser.Key is null)
            {
                JsonObject firefox = ManagedPolicies.ForFirefox(source, policy);
                firefox["EnterprisePoliciesEnabled"] = true;
                payloads.Add((JsonNode)Payload(browser.Domain, firefox));
                continue;
            }
            payloads.Add((JsonNode)Payload(browser.Domain, ManagedPolicies.ForChromium(source, policy)));
            payloads.Add((JsonNode)Payload($"{browser.Domain}.extensions.{source.Extension}", policy.DeepClone().AsObject()));
        }
        JsonObject profile = Payload("Configuration", new JsonObject { ["PayloadContent"] = payloads });
        profile["PayloadIdentifier"] = Identifier;
        profile["PayloadDisplayName"] = "UrlGuard";
        profile["PayloadDescription"] = "Installs UrlGuard in the browsers and sets its policy.";
        profile["PayloadScope"] = "System";
        return PropertyList.Write(profile);
    }

    private static JsonObject Payload(string type, JsonObject content)
    {
        content["PayloadType"] = type;
        content["PayloadVersion"] = 1;
        content["PayloadIdentifier"] = $"{Identifier}.{type}";
        content["PayloadUUID"] = Uuid($"{Identifier}.{type}");
        content["PayloadDisplayName"] = $"UrlGuard: {type}";
        return content;
    }

    /// <summary>The same for the same name, so that a new profile takes the place of the old one (RFC 9562, 5.8).</summary>
    private static string Uuid(string name)
    {
        byte[] bytes = SHA256.HashData(Encoding.UTF8.GetBytes(name))[..16];
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x80);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new Guid(bytes, bigEndian: true).ToString().ToUpperInvariant();
    }
}
