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
        string source = File.ReadAllText(Path.Combine(Repository.Root, "extension", "src", "shared", "guard-state.ts"));
        string[] pages = [.. Quoted().Matches(HostFaults().Match(source).Value).Select(match => match.Groups[1].Value)];
        Assert.That(pages, Has.Length.GreaterThanOrEqualTo(9));
        Assert.That(
            TroubleshootingDocument.CodesUnder("What doctor and the pages find"),
            Is.EquivalentTo(Constants(typeof(DoctorCode)).Union(pages))
        );
    }

    [Test]
    public void EveryFaultOfLists_IsThere_AndNoOther() =>
        Assert.That(TroubleshootingDocument.CodesUnder("Faults of lists and policy"), Is.EquivalentTo(Constants(typeof(FaultCode))));

    private static IEnumerable<string> Constants(Type type) =>
        type.GetFields(BindingFlags.Static | BindingFlags.Public).Select(field => (string)field.GetRawConstantValue()!);

    [GeneratedRegex(@"const hostFaults = \[[^\]]+\]")]
    private static partial Regex HostFaults();

    [GeneratedRegex("'([a-z-]+)'")]
    private static partial Regex Quoted();
}
