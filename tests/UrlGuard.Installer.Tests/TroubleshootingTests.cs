using System.Reflection;
using System.Text.RegularExpressions;
using UrlGuard.Installer.Doctor;
using UrlGuard.Tests;
using UrlGuard.Trust;

namespace UrlGuard.Installer.Tests;

/// <summary>docs/troubleshooting.md has every code that doctor, the lists and the extension know, and no other.</summary>
internal sealed partial class TroubleshootingTests
{
    [Test]
    public void EveryCodeOfDoctorAndOfTheExtension_IsThere_AndNoOther()
    {
        string own = HostFaults().Match(Shared("guard-state.ts")).Value + BesideFaults().Match(Shared("ladder.ts")).Value;
        string[] pages = [.. Quoted().Matches(own).Select(match => match.Groups[1].Value)];
        Assert.That(pages, Has.Length.GreaterThanOrEqualTo(10));
        Assert.That(
            TroubleshootingDocument.CodesUnder("What doctor and the pages find"),
            Is.EquivalentTo(Constants(typeof(DoctorCode)).Union(pages))
        );
    }

    [Test]
    public void EveryFaultOfLists_IsThere_AndNoOther() =>
        Assert.That(TroubleshootingDocument.CodesUnder("Faults of lists and policy"), Is.EquivalentTo(Constants(typeof(FaultCode))));

    private static string Shared(string file) => File.ReadAllText(Path.Combine(Repository.Root, "extension", "src", "shared", file));

    private static IEnumerable<string> Constants(Type type) =>
        type.GetFields(BindingFlags.Static | BindingFlags.Public).Select(field => (string)field.GetRawConstantValue()!);

    [GeneratedRegex(@"const hostFaults = \[[^\]]+\]")]
    private static partial Regex HostFaults();

    [GeneratedRegex(@"\['[a-z-]+', code\]")]
    private static partial Regex BesideFaults();

    [GeneratedRegex("'([a-z-]+)'")]
    private static partial Regex Quoted();
}
