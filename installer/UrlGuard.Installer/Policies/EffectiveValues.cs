using System.Text;
using UrlGuard.Core;
using UrlGuard.Trust;
using UrlGuard.Trust.Entries;
using UrlGuard.Trust.Policies;

namespace UrlGuard.Installer.Policies;

/// <summary>Everything in force, a line each: key TAB value TAB source.</summary>
internal static class EffectiveValues
{
    private const string BuiltIn = "built-in";

    /// <summary>Writes it.</summary>
    public static string Write(TrustSnapshot trust)
    {
        StringBuilder text = new();
        foreach (ListEntry entry in trust.Protected)
            Append(PolicyKeys.ProtectedDomains, entry.Written, WireName.Of(entry.Source));
        foreach (ListEntry entry in trust.Exempt)
            Append(PolicyKeys.ExemptDomains, entry.Name, WireName.Of(entry.Source));
        foreach (OwnerGroup group in trust.Policy.SameOwner)
            Append(PolicyKeys.SameOwner, string.Join(' ', group.Names), WireName.Of(group.Source));
        foreach (ListEntry entry in trust.Policy.KnownSites)
            Append(PolicyKeys.KnownSites, entry.Name, WireName.Of(entry.Source));
        foreach (PolicyKey key in PolicySchema.Leaves.Where(key => key.IsSingle))
        {
            if (trust.Policy.Find(key) is { } setting)
                Append(key.Path, setting.IsSecret ? "(set)" : setting.Json + Note(key), WireName.Of(setting.Source));
            else if (key.Default is { } value && !key.Path.EndsWith(".mode", StringComparison.Ordinal))
                Append(key.Path, value, BuiltIn);
        }
        return text.ToString();

        string Note(PolicyKey key) =>
            key.Path == PolicyKeys.Mode.Path && trust.ReportOnly is null && ReportOnly.Of(trust.Policy) is not null
                ? " (over: people are warned)"
                : "";

        void Append(string key, string value, string source) =>
            text.Append(key).Append('\t').Append(value).Append('\t').Append(source).Append('\n');
    }
}
