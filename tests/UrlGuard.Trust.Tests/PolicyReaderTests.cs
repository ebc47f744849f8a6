using System.Text;
using CsCheck;
using UrlGuard.Installer.Tests.Support;
using UrlGuard.Trust.Policies;

namespace UrlGuard.Trust.Tests;

public sealed class PolicyReaderTests
{
    [Test]
    public void Read_OfAWholePolicy()
    {
        Assert.That(
            Read(
                """{"protected":{"mode":"replace","domains":["PayPal.com","www.paypal.com"]},"exempt":{"domains":["shop.example.com"]}}""",
                out Policy policy,
                out IReadOnlyList<Fault> faults
            ),
            Is.True
        );
        Assert.That(faults, Is.Empty);
        Assert.That(policy!.Protected.Mode, Is.EqualTo(PolicyMode.Replace));
        Assert.That(policy.Protected.Names, Is.EqualTo(new[] { "paypal.com" }));
        Assert.That(policy.Exempt.Mode, Is.EqualTo(PolicyMode.Add));
        Assert.That(policy.Exempt.Names, Is.EqualTo(new[] { "shop.example.com" }));
    }

    [TestCase("""{"protected":{"mode":"off","domains":["paypal.com"]}}""", "policy: protected.mode")]
    [TestCase("""{"protected":{"mode":1,"domains":["paypal.com"]}}""", "policy: protected.mode")]
    [TestCase("""{"protected":{"domains":["paypal.com","co.uk"]}}""", "policy: protected.domains[1]")]
    [TestCase("""{"protected":{"domains":["paypal.com",7]}}""", "policy: protected.domains[1]")]
    [TestCase("""{"protected":{"domains":["paypal.com"],"x":1}}""", "policy: protected.x")]
    [TestCase("""{"protected":{"domains":["paypal.com"]},"exempt":[]}""", "policy: exempt")]
    [TestCase("""{"protected":{"domains":["paypal.com"]},"exempt":{"domains":"a"}}""", "policy: exempt.domains")]
    [TestCase("""{"protected":{"domains":["paypal.com"]},"blocked":{}}""", "policy: blocked")]
    public void Read_WithOneBadValue_NamesIt_AndKeepsTheRest(string json, string where)
    {
        Assert.That(Read(json, out Policy policy, out IReadOnlyList<Fault> faults), Is.True);
        Assert.That(faults.Select(fault => fault.Where), Is.EqualTo(new[] { where }));
        Assert.That(policy.Protected.Names, Is.EqualTo(new[] { "paypal.com" }));
    }

    [TestCase("", "policy:1:1")]
    [TestCase("[]", "policy")]
    [TestCase("{\n\"protected\":", "policy:2:13")]
    [TestCase("""{"protected":{},"protected":{}}""", "policy:1:17")]
    [TestCase("\0\u0001", "policy:1:1")]
    public void Read_OfWhatIsNoPolicy_SaysWhere(string json, string where)
    {
        Assert.That(Read(json, out _, out IReadOnlyList<Fault> faults), Is.False);
        Assert.That(faults.Single().Where, Is.EqualTo(where));
    }

    [TestCaseSource(nameof(Leaves))]
    public void Read_TakesEveryKeyOfTheSchema(string path)
    {
        PolicyKey key = PolicySchema.Leaves.Single(each => each.Path == path);
        Assert.That(Read(Wrap(path, GoodValue(key)), out Policy policy, out IReadOnlyList<Fault> faults), Is.True);
        Assert.That(faults, Is.Empty);
        bool isTaken = path switch
        {
            "protected.domains" => policy.Protected.Names.Count == 1,
            "exempt.domains" => policy.Exempt.Names.Count == 1,
            "knownSites" => policy.KnownSites.Count == 1,
            "sameOwner" => policy.SameOwner.Single().Count == 2,
            _ => policy.Settings[path] == GoodValue(key),
        };
        Assert.That(isTaken);
        if (policy.Settings.Count > 0)
            Assert.That(PolicyMerge.Merge(Policy.None, policy).Find(key)!.Json, Is.EqualTo(GoodValue(key)));
    }

    [TestCaseSource(nameof(Leaves))]
    public void Read_RefusesWhatAKeyDoesNotTake_AndKeepsTheLastGoodValue(string path)
    {
        PolicyKey key = PolicySchema.Leaves.Single(each => each.Path == path);
        foreach (string bad in BadValues(key))
        {
            PolicyReading reading = PolicyReader.Read(Encoding.UTF8.GetBytes(Wrap(path, bad)), "policy");
            Assert.That(reading.Faults.Single().Where, Is.EqualTo($"policy: {path}"), bad);
            Assert.That(
                reading.Broken,
                Is.EqualTo(PolicyKeys.IsOfReportOnly(path) ? Leaves.Where(PolicyKeys.IsOfReportOnly) : [path]),
                bad
            );
            Assert.That(Json(reading.Or(Policy.None)), Is.EqualTo(Json(Policy.None)), bad);
            _ = Read(Wrap(path, GoodValue(key)), out Policy lastGood, out _);
            Assert.That(Json(reading.Or(lastGood)), Is.EqualTo(Json(lastGood)), bad);
        }
    }

    [Test]
    public void Read_OfASectionThatIsNone_KeepsAllOfItThatWasGood()
    {
        _ = Read("""{"warning":{"message":"hello","contact":"IT"},"bypass":"forbid"}""", out Policy lastGood, out _);
        Policy mended = PolicyReader.Read("""{"warning":7}"""u8.ToArray(), "policy").Or(lastGood);
        Assert.That(
            mended.Settings.Keys,
            Is.EquivalentTo(new[] { "warning.message", "warning.contact" }),
            "bypass was taken away on purpose"
        );
    }

    [TestCase("warning.reportUrl", "\"http://help.example.com/\"")]
    [TestCase("warning.reportUrl", "\"https://\"")]
    [TestCase("warning.reportUrl", "\"javascript:alert(1)\"")]
    [TestCase("warning.logo", "\"data:image/svg+xml;base64,AAAA\"")]
    [TestCase("warning.logo", "\"data:image/png;base64,AAAA\"", TestName = "no PNG")]
    [TestCase("events.file", "\"events.jsonl\"")]
    [TestCase("sameOwner", "[[\"paypal.com\"]]", TestName = "one site shares its owner with none")]
    [TestCase("knownSites", "[\"co.uk\"]")]
    public void Read_OfAValueThatOnlyLooksRight_IsAFault(string path, string json)
    {
        _ = Read(Wrap(path, json), out _, out IReadOnlyList<Fault> faults);
        Assert.That(faults, Is.Not.Empty);
        Assert.That(faults[0].Where, Does.StartWith($"policy: {path}"));
    }

    [TestCase(32 << 10, true)]
    [TestCase((32 << 10) + 1, false)]
    public void Read_OfALogo_AtTheLimitAndOverIt(int length, bool isGood)
    {
        byte[] png = new byte[length];
        new byte[] { 0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A }.CopyTo(png, 0);
        _ = Read(Wrap("warning.logo", $"\"data:image/png;base64,{Convert.ToBase64String(png)}\""), out _, out IReadOnlyList<Fault> faults);
        Assert.That(faults.Count == 0, Is.EqualTo(isGood));
    }

    [TestCaseSource(nameof(Leaves))]
    public void Read_OfAStringThatIsNoText_IsAFaultWithItsPlace_WhateverTheKey(string path)
    {
        foreach (
            string json in new[]
            {
                Wrap(path, @"""\ud800"""),
                Wrap(path, @"[""\ud800""]"),
                Wrap(path, @"{""\udc00"": 1}"),
                Wrap(path + @"\ud800", "1"),
            }
        )
        {
            PolicyReading reading = PolicyReader.Read(Encoding.UTF8.GetBytes(json), "policy");
            Assert.That(reading.Faults.Single().Where, Is.EqualTo($"policy:1:{json.IndexOf(@"\ud", StringComparison.Ordinal) + 1}"), json);
            Assert.That(reading.Broken, Is.EqualTo(new[] { "" }), json);
        }
        byte[] latin1 = Encoding.Latin1.GetBytes(Wrap(path, "\"M\u00fcnchen\""));
        Assert.That(
            PolicyReader.Read(latin1, "policy").Faults.Single().Where,
            Is.EqualTo($"policy:1:{Array.IndexOf(latin1, (byte)0xFC) + 1}")
        );
    }

    [Test]
    public void Read_OfAModeWithEscapes_IsThatMode()
    {
        Assert.That(Read("""{"protected":{"mode":"\u0072eplace","domains":["paypal.com"]}}""", out Policy policy, out _));
        Assert.That(policy!.Protected.Mode, Is.EqualTo(PolicyMode.Replace));
    }

    [Test]
    public void Read_OfADamagedPolicy_NeverThrows_NorDoesWhatIsInForceOfIt() =>
        DamagedText
            .Of(Encoding.UTF8.GetBytes(FullPolicy.Text))
            .Sample(
                bytes =>
                {
                    TrustSnapshot trust = TrustSnapshot.Of(bytes, "policy");
                    _ = (trust.Policy.Sensitivity, trust.Policy.Get(PolicyKeys.LogLevel), trust.Policy.Get(PolicyKeys.RetentionDays));
                    Assert.That(
                        trust.Faults,
                        Has.All.Matches<Fault>(fault => fault!.Where.Length <= Fault.MaxText && fault.Message.Length <= Fault.MaxText)
                    );
                    _ = trust.Judge.CheckHost("paypa1.com".AsMemory());
                },
                iter: 5_000
            );

    private static IEnumerable<string> Leaves => PolicySchema.Leaves.Select(key => key.Path);

    private static string Wrap(string path, string json) =>
        path.Split('.') is [var outer, var inner]
            ? $$$"""{"{{{outer}}}":{"{{{inner}}}":{{{json}}}}}"""
            : $$$"""{"{{{path}}}":{{{json}}}}""";

    private static string GoodValue(PolicyKey key) =>
        (key.Type, key.Path) switch
        {
            ("boolean", _) => "true",
            ("integer", _) => key.Maximum.ToString(System.Globalization.CultureInfo.InvariantCulture),
            (_, "reportOnly.ends") => "\"2027-02-01\"",
            ("array", "reportOnly.kinds") => """["typo"]""",
            ("array", "sameOwner") => """[["paypal.com","example.com"]]""",
            ("array", _) => """["paypal.com"]""",
            (_, "warning.reportUrl") => "\"https://help.example.com/report\"",
            (_, "warning.logo") => "\"data:image/png;base64,iVBORw0KGgo=\"",
            (_, "events.file") => "\"/var/log/urlguard/events.jsonl\"",
            _ when key.Choices.Count > 0 => $"\"{key.Choices[^1]}\"",
            _ => $"\"{new string('x', key.MinLength)}\"",
        };

    private static IEnumerable<string> BadValues(PolicyKey key) =>
        key.Type switch
        {
            "boolean" => ["1", "\"true\"", "null", "[]"],
            "integer" => [$"{key.Minimum - 1}", $"{key.Maximum + 1L}", $"{key.Minimum}.5", "\"5\"", "true", "99999999999999999999"],
            "array" => ["{}", "\"paypal.com\"", "7", "null"],
            _ when key.Choices.Count > 0 => ["\"x\"", "\"\"", "true", "null"],
            _ => [$"\"{new string('x', key.MaxLength + 1)}\"", "\"\"", "7", "null", "[]"],
        };

    private static string Json(Policy policy) => System.Text.Json.JsonSerializer.Serialize(policy);

    private static bool Read(string json, out Policy policy, out IReadOnlyList<Fault> faults) =>
        PolicyReader.TryRead(Encoding.UTF8.GetBytes(json), "policy", out policy, out faults);
}
