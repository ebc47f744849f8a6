using System.Globalization;
using System.Text;
using UrlGuard.Trust.Entries;
using UrlGuard.Trust.Policies;

namespace UrlGuard.Trust.Tests;

/// <summary>Each key of a policy at, under and over its bounds, and the words that an administrator reads about a bad value.</summary>
public sealed class PolicyBoundsTests
{
    private static IEnumerable<string> Integers => PolicySchema.Leaves.Where(key => key.Type == "integer").Select(key => key.Path);

    private static IEnumerable<string> Texts =>
        PolicySchema.Leaves.Where(key => key.Type == "string" && key.Choices.Count == 0 && key.MinLength > 0).Select(key => key.Path);

    [TestCaseSource(nameof(Integers))]
    public void Read_OfANumber_AtUnderAndOverItsBounds(string path)
    {
        PolicyKey key = Key(path);
        long[] numbers = [key.Minimum - 1L, key.Minimum, key.Maximum, key.Maximum + 1L];
        Assert.That(
            numbers.Select(number => Faults(path, number.ToString(CultureInfo.InvariantCulture)).Count),
            Is.EqualTo(new[] { 1, 0, 0, 1 })
        );
    }

    [TestCaseSource(nameof(Texts))]
    public void Read_OfAText_AtUnderAndOverItsBounds(string path)
    {
        PolicyKey key = Key(path);
        int[] lengths = [key.MinLength - 1, key.MinLength, key.MaxLength, key.MaxLength + 1];
        Assert.That(lengths.Select(length => Faults(path, $"\"{new string('x', length)}\"").Count), Is.EqualTo(new[] { 1, 0, 0, 1 }));
    }

    [TestCase("warning.reportUrl", "mailto:it@example.com", true)]
    [TestCase("warning.reportUrl", "mailto:it", false)]
    [TestCase("warning.reportUrl", "it@example.com", false)]
    [TestCase("events.file", "/var/log/a", true)]
    [TestCase("events.file", @"C:\a", true)]
    [TestCase("events.file", @"C:\", false, TestName = "a drive is no file")]
    [TestCase("events.file", @"C:a", false)]
    [TestCase("events.file", "C:/a", false)]
    [TestCase("events.file", @"C;\a", false)]
    [TestCase("events.file", @"1:\a", false)]
    [TestCase("events.file", @"\\server\share\a", true)]
    [TestCase("events.file", @"\a", false)]
    [TestCase("events.file", "/a\0b", false)]
    [TestCase("reportOnly.ends", "2027-02-01", true)]
    [TestCase("reportOnly.ends", "2028-02-29", true)]
    [TestCase("reportOnly.ends", "2027-02-29", false)]
    [TestCase("reportOnly.ends", "2027-2-1", false)]
    [TestCase("reportOnly.ends", "01.02.2027", false)]
    [TestCase("reportOnly.ends", "", false)]
    [TestCase("reportOnly.ends", "2027-02-01T06:00:00Z", true)]
    [TestCase("reportOnly.ends", "2027-02-01T06:00:00", false)]
    [TestCase("reportOnly.ends", "2027-02-01T25:00:00Z", false)]
    [TestCase("warning.logo", "data:image/png;base64,iVBORw0KGgo=", true)]
    [TestCase("warning.logo", "iVBORw0KGgo=", false)]
    [TestCase("warning.logo", "data:image/png;base64,iVBORw0KGgo=!", false)]
    public void Read_OfAnAddressAFileOrALogo(string path, string text, bool isGood) =>
        Assert.That(Faults(path, System.Text.Json.JsonSerializer.Serialize(text)), Has.Count.EqualTo(isGood ? 0 : 1));

    [TestCase("firstRun", "1", "expected true or false; what was last good is in force, or true")]
    [TestCase("thresholds.tldSwap", "9", "expected a whole number from 4 to 8; what was last good is in force, or 4")]
    [TestCase("bypass", "1", "expected one of identify, allow, allow-with-reason, forbid; what was last good is in force, or \"identify\"")]
    [TestCase(
        "bypass",
        "\"x\"",
        "expected one of identify, allow, allow-with-reason, forbid; what was last good is in force, or \"identify\""
    )]
    [TestCase("warning.message", "\"\"", "expected a text of 1 to 500 characters; what was last good is in force")]
    [TestCase("warning.message", "7", "expected a text of 1 to 500 characters; what was last good is in force")]
    [TestCase("events.file", "7", "expected a text of at most 4096 characters; what was last good is in force")]
    [TestCase("events.file", "\"a\"", "expected an absolute path; what was last good is in force")]
    [TestCase("warning.reportUrl", "\"x\"", "expected an https: or mailto: address; what was last good is in force")]
    [TestCase("warning.logo", "\"x\"", "expected a PNG image of at most 32768 bytes as a data: URI; what was last good is in force")]
    [TestCase("mode", "\"silent\"", "expected one of warn, report-only; report-only is as it was last good, or off")]
    [TestCase("reportOnly", "7", "expected an object with ends, kinds; report-only is as it was last good, or off")]
    [TestCase("reportOnly.end", "\"2027-02-01\"", "there is no such key; report-only is as it was last good, or off; did you mean ends?")]
    [TestCase("reportOnly.ends", "7", "expected a text of at most 20 characters; report-only is as it was last good, or off")]
    [TestCase(
        "reportOnly.ends",
        "\"2027-02-30\"",
        "expected a day (2027-02-01) or a moment (2027-02-01T06:00:00Z), in UTC; report-only is as it was last good, or off"
    )]
    [TestCase("exempt", "7", "expected an object with mode, domains; what was last good is in force")]
    [TestCase("knownSites", "7", "expected an array of names; what was last good is in force")]
    [TestCase("sameOwner", "7", "expected an array of arrays of names; what was last good is in force")]
    [TestCase("sameOwner", "[7]", "expected an array of two names or more")]
    [TestCase("knownSites", "[7]", "expected a name")]
    [TestCase("knownSites", "[\"co.uk\"]", "co.uk is a public suffix, not a site")]
    [TestCase("nothing", "7", "there is no such key")]
    [TestCase("protectd", "7", "there is no such key; did you mean protected?")]
    public void Read_OfABadValue_SaysWhatIsTakenAndWhatIsInForce(string path, string json, string message) =>
        Assert.That(Faults(path, json).Select(fault => fault.Message), Is.EqualTo(new[] { message }));

    [Test]
    public void Read_OfWhatIsNoObject_SaysSo()
    {
        Assert.That(PolicyReader.TryRead("[]"u8.ToArray(), "policy", out _, out IReadOnlyList<Fault> faults), Is.False);
        Assert.That(faults, Is.EqualTo(new[] { new Fault(FaultCode.PolicyInvalid, "policy", "a policy is a JSON object") }));
    }

    [TestCase("knownSites", """["a.com",7,"b.com",8]""", "policy: knownSites[1],policy: knownSites[3]")]
    [TestCase("sameOwner", """[["a.com","b.com"],7,["c.com"]]""", "policy: sameOwner[1],policy: sameOwner[2]")]
    [TestCase("sameOwner", """[["a.com","b.com",7]]""", "policy: sameOwner[0][2]")]
    public void Read_OfSomeBadEntries_CountsThemFromZero(string path, string json, string places) =>
        Assert.That(string.Join(',', Faults(path, json).Select(fault => fault.Where)), Is.EqualTo(places));

    [TestCase("""{"protected":7}""", "Default a.com")]
    [TestCase("""{"protected":{"mode":7,"domains":["b.com"]}}""", "Default b.com")]
    [TestCase("""{"protected":{"mode":"replace","domains":7}}""", "Replace a.com")]
    [TestCase("""{"protected":{"mode":"replace","domains":["b.com"]},"exempt":7}""", "Replace b.com")]
    public void Or_MendsOfAListWhatIsBroken_AndLeavesTheRest(string json, string expected)
    {
        foreach ((string list, string other) in new[] { ("protected", "exempt"), ("exempt", "protected") })
        {
            string Swapped(string text) => text.Replace("exempt", "?").Replace("protected", list).Replace("?", other);
            Policy lastGood = Reading(Swapped("""{"protected":{"mode":"default","domains":["a.com"]}}""")).Policy;
            Policy mended = Reading(Swapped(json)).Or(lastGood);
            PolicyList result = list == "protected" ? mended.Protected : mended.Exempt;
            Assert.That($"{result.Mode} {string.Join(',', result.Names)}", Is.EqualTo(expected), list);
        }
    }

    [Test]
    public void Or_MendsSitesAndOwnersEachForItself()
    {
        Policy lastGood = Reading("""{"knownSites":["a.com"],"sameOwner":[["b.com","c.com"]]}""").Policy;
        Policy sites = Reading("""{"knownSites":7}""").Or(lastGood),
            owners = Reading("""{"sameOwner":7}""").Or(lastGood);
        Assert.That((sites.KnownSites.Count, sites.SameOwner.Count), Is.EqualTo((1, 0)));
        Assert.That((owners.KnownSites.Count, owners.SameOwner.Count), Is.EqualTo((0, 1)));
    }

    [Test]
    public void Or_OfASection_MendsNoKeyThatOnlyBeginsLikeIt()
    {
        Policy lastGood = Policy.None with
        {
            Settings = new Dictionary<string, string> { ["log.level"] = "\"debug\"", ["logs"] = "true" },
        };
        Assert.That(Reading("""{"log":7}""").Or(lastGood).Settings.Keys, Is.EqualTo(new[] { "log.level" }));
    }

    [Test]
    public void Groups_WithASiteInCommon_AreOne_OfTheStrongestWhoListedIt()
    {
        Policy machine = Reading("""{"sameOwner":[["d.com","c.com"]],"knownSites":["m.com"]}""").Policy,
            browser = Reading("""{"sameOwner":[["a.com","z.com"],["c.com","b.com"]],"knownSites":["b.com","m.com"]}""").Policy;
        EffectivePolicy policy = PolicyMerge.Merge(machine, browser);
        Assert.That(
            policy.SameOwner.Select(group => $"{string.Join(',', group.Names)} {group.Source}"),
            Is.EqualTo(new[] { "a.com,z.com BrowserPolicy", "b.com,c.com,d.com MachinePolicy" })
        );
        Assert.That(
            policy.KnownSites.Select(entry => $"{entry.Name} {entry.Source}"),
            Is.EqualTo(new[] { "b.com BrowserPolicy", "m.com MachinePolicy" })
        );
    }

    [Test]
    public void TheKeyOfHashes_IsTheOnlySecret() =>
        Assert.That(
            PolicySchema.Leaves.Select(key => new PolicySetting(key.Path, "1", EntrySource.MachinePolicy)).Where(each => each.IsSecret),
            Has.One.Items.And.One.Matches<PolicySetting>(each => each!.Key == "events.key")
        );

    private static PolicyKey Key(string path) => PolicySchema.Leaves.Single(each => each.Path == path);

    private static PolicyReading Reading(string json) => PolicyReader.Read(Encoding.UTF8.GetBytes(json), "policy");

    private static IReadOnlyList<Fault> Faults(string path, string json) =>
        Reading(
            path.Split('.') is [string outer, string inner]
                ? $$$"""{"{{{outer}}}":{"{{{inner}}}":{{{json}}}}}"""
                : $$$"""{"{{{path}}}":{{{json}}}}"""
        ).Faults;
}
