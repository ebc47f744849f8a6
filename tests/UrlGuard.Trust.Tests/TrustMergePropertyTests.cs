using CsCheck;
using UrlGuard.Core;
using UrlGuard.Trust.Entries;
using UrlGuard.Trust.Policies;

namespace UrlGuard.Trust.Tests;

/// <summary>
/// The order of docs/enterprise.md, entry by entry, said another way than the code says it:
/// replace, then add and the person, then default.
/// </summary>
public sealed class TrustMergePropertyTests
{
    private static readonly Gen<string[]> Names = Gen.OneOf("a", "b", "c", "d", "e")
        .Array[0, 4]
        .Select(names => names.Distinct().ToArray());
    private static readonly Gen<PolicyList> Lists = Gen.Select(Gen.Enum<PolicyMode>(), Names, (mode, names) => new PolicyList(mode, names));
    private static readonly Gen<Policy> Policies = Gen.Select(
        Lists,
        Lists,
        Gen.Bool,
        Gen.Bool,
        (one, other, hasLock, isLocked) =>
            new Policy
            {
                Settings = new Dictionary<string, string>
                {
                    [PolicyKeys.ProtectedMode.Path] = $"\"{WireName.Of(one.Mode)}\"",
                    [PolicyKeys.ExemptMode.Path] = $"\"{WireName.Of(other.Mode)}\"",
                }
                    .Concat(
                        hasLock
                            ? [new KeyValuePair<string, string>(PolicyKeys.LockExemptions.Path, isLocked ? "true" : "false")]
                            : Array.Empty<KeyValuePair<string, string>>()
                    )
                    .ToDictionary(),
                Lists = new Dictionary<string, IReadOnlyList<string>>
                {
                    [PolicyKeys.ProtectedDomains] = one.Names,
                    [PolicyKeys.ExemptDomains] = other.Names,
                },
            }
    );

    [Test]
    public void Merge_KeepsTheOrderOfWhoWins() =>
        Gen.Select(Names, Names, Policies, Policies)
            .Sample(
                (protectedNames, exemptNames, machine, browser) =>
                {
                    MergedTrust merged = TrustMerge.Merge(protectedNames, exemptNames, machine, browser);
                    bool isLocked =
                        (machine.Settings.GetValueOrDefault("lockExemptions") ?? browser.Settings.GetValueOrDefault("lockExemptions"))
                        == "true";
                    Examine(
                        merged.Protected,
                        protectedNames,
                        machine.Protected,
                        browser.Protected,
                        merged.IsProtectedReplaced,
                        isLocked: false
                    );
                    Examine(merged.Exempt, exemptNames, machine.Exempt, browser.Exempt, merged.IsExemptReplaced, isLocked);
                },
                iter: 20_000
            );

    private static void Examine(
        IReadOnlyList<ListEntry> merged,
        string[] user,
        PolicyList machine,
        PolicyList browser,
        bool isReplaced,
        bool isLocked
    )
    {
        bool replaces = new[] { machine, browser }.Any(list => list.Mode == PolicyMode.Replace && list.Names.Count > 0);
        Assert.That(isReplaced, Is.EqualTo(replaces || isLocked));
        foreach (string name in new[] { "a", "b", "c", "d", "e" })
        {
            bool isMachineSure = machine.Mode != PolicyMode.Default && machine.Names.Contains(name);
            bool isBrowserSure = browser.Mode != PolicyMode.Default && browser.Names.Contains(name);
            bool isUsers = !replaces && !isLocked && user.Contains(name);
            bool areDefaultsOn = !replaces && (isLocked || user.Length == 0);
            bool isMachineDefault = areDefaultsOn && machine.Mode == PolicyMode.Default && machine.Names.Contains(name);
            bool isBrowserDefault = areDefaultsOn && browser.Mode == PolicyMode.Default && browser.Names.Contains(name);
            EntrySource? source =
                isMachineSure ? EntrySource.MachinePolicy
                : isBrowserSure ? EntrySource.BrowserPolicy
                : isUsers ? EntrySource.User
                : isMachineDefault ? EntrySource.MachinePolicy
                : isBrowserDefault ? EntrySource.BrowserPolicy
                : null;
            ListEntry? expected = source is { } known ? new ListEntry(name, known, isMachineSure || isBrowserSure || isLocked) : null;
            Assert.That(merged.SingleOrDefault(entry => entry.Name == name), Is.EqualTo(expected));
        }
        Assert.That(merged.Select(entry => entry.Name), Is.Ordered.Using((IComparer<string>)StringComparer.Ordinal));
    }

    [Test]
    public void Settings_OfTheMachine_BeatTheBrowsers_AndEachKnowsItsSource()
    {
        Dictionary<string, string> both = new Dictionary<string, string> { ["bypass"] = "\"allow\"", ["firstRun"] = "false" };
        Dictionary<string, string> one = new Dictionary<string, string> { ["bypass"] = "\"forbid\"" };
        EffectivePolicy policy = PolicyMerge.Merge(Policy.None with { Settings = one }, Policy.None with { Settings = both });
        Assert.That(
            policy.Settings,
            Is.EqualTo(
                new[]
                {
                    new PolicySetting("bypass", "\"forbid\"", EntrySource.MachinePolicy),
                    new PolicySetting("firstRun", "false", EntrySource.BrowserPolicy),
                }
            )
        );
    }
}
