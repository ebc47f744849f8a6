using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using UrlGuard.Core;
using UrlGuard.Core.Explanations;
using UrlGuard.Core.Rules;
using UrlGuard.Core.Verdicts;
using UrlGuard.Trust.Records;
using UrlGuard.Trust.Records.Exports;

namespace UrlGuard.Trust.Tests;

/// <summary>
/// Exports, field by field against their standards: STIX 2.1 (OASIS, 10 June 2021), the MISP core format
/// (draft-dulaunoy-misp-core-format) with its template, XARF 4 (xarf-core, content-base, content-phishing).
/// </summary>
public sealed partial class RecordExportTests
{
    private static readonly PersonsWord Fraud = new()
    {
        Fraud = true,
        Contact = "ada@example.org",
        Statement = "They asked for my card.",
    };

    /// <summary>Names that browsers visit and that break carelessly written files.</summary>
    private static readonly string[] Hostile =
    [
        "pаypal.com",
        "paypal.com.evil.net",
        "xn--mgbh0fb.example.com",
        "مثال.example.com",
        "a'b.paypa1.com",
        "-paypa1.com",
        "=cmd.paypa1.com",
        "+1.paypa1.com",
        "a\"b.paypa1.com",
        "paypal-login.net",
        string.Join('.', Enumerable.Repeat(new string('a', 59), 4)) + ".paypa1.com",
    ];

    /// <summary>The standard's own example (6.4, Domain Name Object, as Errata 01 has it), and one of other programs.</summary>
    [TestCase("example.com", "domain-name--bedb4899-d24b-5401-bc86-8f6b4cc18ec7")]
    [TestCase("control.example.com", "domain-name--427e3664-0043-5865-b454-97df26649bde")]
    public void IdsOfDomainNames_AreTheStandards(string host, string id) => Assert.That(StixExport.IdOfDomainName(host), Is.EqualTo(id));

    /// <summary>RFC 9562, appendix A.4.</summary>
    [Test]
    public void NamedUuid_IsTheStandardsExample() =>
        Assert.That(
            NamedUuid.Of(new Guid("6ba7b810-9dad-11d1-80b4-00c04fd430c8"), "www.example.com").ToString(),
            Is.EqualTo("2ed6657d-e927-568b-95e1-2665a8aea6a2")
        );

    [Test]
    public void Stix_IsObservedDataWithANote_AndNoIndicator_UnlessAPersonSaysFraud()
    {
        JsonElement[] objects = Stix(RecordSamples.Of("paypa1.com"));
        Assert.That(objects.Select(Type), Is.EqualTo(new[] { "domain-name", "observed-data", "note" }));
        Assert.That(Text(objects[0], "value"), Is.EqualTo("paypa1.com"), "a machine's name is the real one");
        Assert.That(Text(objects[2], "abstract"), Is.EqualTo("paypa1[.]com may imitate paypal.com"), "a person's is not to be opened");
        Assert.That(Text(objects[2], "content"), Does.Contain("The sixth letter is the digit 1, not the letter l."));

        objects = Stix(RecordSamples.Of("paypa1.com", Fraud));
        Assert.That(objects.Select(Type), Is.EqualTo(new[] { "domain-name", "observed-data", "note", "indicator" }));
        Assert.That(Text(objects[3], "pattern"), Is.EqualTo("[domain-name:value = 'paypa1.com']"));
    }

    /// <summary>2.9: id; 3.2: common properties; 4.7, 4.11, 4.14, 6.4: required ones; 3.3: references lead somewhere.</summary>
    [Test]
    public void Stix_HasWhatTheStandardRequires()
    {
        KeptRecord[] records = [.. Hostile.Select(host => RecordSamples.Of(host, Fraud) with { Hops = ["t[.]co", "a[.]example[.]com"] })];
        using JsonDocument bundle = JsonDocument.Parse(File(ExportFormat.Stix, records));
        Assert.That(Type(bundle.RootElement), Is.EqualTo("bundle"));
        Assert.That(Text(bundle.RootElement, "id"), Does.Match("^bundle--").And.Match(Identifier()));
        JsonElement[] objects = [.. bundle.RootElement.GetProperty("objects").EnumerateArray()];
        HashSet<string> ids = [.. objects.Select(each => Text(each, "id"))];
        Assert.That(ids, Has.Count.EqualTo(objects.Length));
        Dictionary<string, string[]> required = new()
        {
            ["domain-name"] = ["value"],
            ["observed-data"] = ["created", "modified", "first_observed", "last_observed", "number_observed", "object_refs"],
            ["note"] = ["created", "modified", "content", "object_refs"],
            ["indicator"] = ["created", "modified", "pattern", "pattern_type", "valid_from"],
        };
        foreach (JsonElement each in objects)
        {
            Assert.That(Text(each, "spec_version"), Is.EqualTo("2.1"));
            Assert.That(Text(each, "id"), Does.Match(Identifier()).And.StartWith(Type(each) + "--"));
            foreach (string name in required[Type(each)])
                Assert.That(each.TryGetProperty(name, out _), $"{Type(each)}: {name}");
            foreach (JsonProperty property in each.EnumerateObject())
            {
                Assert.That(property.Name, Does.Match("^[a-z0-9_]{2,250}$"));
                if (property.Name is "created" or "modified" or "first_observed" or "last_observed" or "valid_from")
                    Assert.That(property.Value.GetString(), Does.Match(Timestamp()));
                if (property.Value.ValueKind == JsonValueKind.Array)
                    Assert.That(property.Value.GetArrayLength(), Is.Positive, "2.8: a list is never empty");
                if (property.Name == "object_refs")
                    Assert.That(property.Value.EnumerateArray().Select(id => id.GetString()), Is.SubsetOf(ids));
            }
            if (Type(each) == "indicator")
                Assert.That(Text(each, "pattern"), Does.Match(Pattern()));
        }
        string[] values = [.. objects.Where(each => Type(each) == "domain-name").Select(each => Text(each, "value"))];
        Assert.That(
            values,
            Is.SupersetOf(records.Select(record => record.LiveHost).Distinct()).And.SupersetOf(new[] { "t.co", "a.example.com" })
        );
    }

    /// <summary>3.6: a newer version has the same id and a later time; what is withdrawn is revoked.</summary>
    [Test]
    public void Stix_OfWhatWasWithdrawn_IsRevoked_UnderTheSameId()
    {
        KeptRecord first = RecordSamples.Of("paypa1.com", Fraud),
            second = RecordSamples.Of("paypa1.com", new PersonsWord { Withdrawn = true }) with { About = first.Id };
        JsonElement before = Stix(first)[^1],
            after = Stix(first, second)[^1];
        Assert.That(Text(after, "id"), Is.EqualTo(Text(before, "id")));
        Assert.That(string.CompareOrdinal(Text(after, "modified"), Text(before, "modified")), Is.Positive);
        Assert.That(after.GetProperty("revoked").GetBoolean());
        Assert.That(before.TryGetProperty("revoked", out _), Is.False);
    }

    /// <summary>3.6.2: a revoked object stays revoked. What is called fraud again is a new one, beside the old one.</summary>
    [Test]
    public void Stix_OfFraudAfterAWithdrawal_HasANewId_AndTheOldOneStaysRevoked()
    {
        KeptRecord first = RecordSamples.Of("paypa1.com", Fraud),
            second = RecordSamples.Of("paypa1.com", TakenBack) with { About = first.Id },
            third = RecordSamples.Of("paypa1.com", Fraud) with { About = first.Id },
            fourth = RecordSamples.Of("paypa1.com", new PersonsWord { Losses = "more" }) with { About = first.Id };
        JsonElement[] indicators = IndicatorsOf(first, second, third, fourth);
        Assert.That(
            indicators.Select(each => (Text(each, "id"), IsRevoked(each))),
            Is.EqualTo(new[] { ($"indicator--{first.Id}", true), ($"indicator--{third.Id}", false) })
        );
        JsonElement revoked = IndicatorsOf(first, second).Single();
        Assert.That(indicators[0].GetRawText(), Is.EqualTo(revoked.GetRawText()), "as it was when it was taken back");

        KeptRecord fifth = RecordSamples.Of("paypa1.com", TakenBack) with { About = first.Id };
        Assert.That(IndicatorsOf(first, second, third, fourth, fifth).Select(IsRevoked), Is.All.True.And.Exactly(2).Items);
    }

    private static readonly PersonsWord TakenBack = new() { Withdrawn = true };

    private static JsonElement[] IndicatorsOf(params KeptRecord[] records) => [.. Stix(records).Where(each => Type(each) == "indicator")];

    private static bool IsRevoked(JsonElement value) => value.TryGetProperty("revoked", out JsonElement revoked) && revoked.GetBoolean();

    /// <summary>2.2 (event), 2.4 (attribute), 2.7 (object), and the template typosquatting-finder-result, version 1.</summary>
    [Test]
    public void Misp_HasWhatTheFormatRequires()
    {
        KeptRecord[] records =
        [
            RecordSamples.Of("paypa1.com"),
            RecordSamples.Of("login.paypa1.com", Fraud),
            RecordSamples.Of("paypa1.com"),
            RecordSamples.Of("pаypal.com"),
            RecordSamples.Of("example.org"),
            RecordSamples.Of("example.org"),
        ];
        using JsonDocument document = JsonDocument.Parse(File(ExportFormat.Misp, records));
        JsonElement misp = document.RootElement.GetProperty("Event");
        Assert.That(Guid.TryParseExact(Text(misp, "uuid"), "D", out _));
        Assert.That(Text(misp, "date"), Is.EqualTo("2026-11-30"));
        Assert.That(Text(misp, "threat_level_id"), Does.Match("^[1-4]$"));
        Assert.That(Text(misp, "analysis"), Does.Match("^[0-2]$"));
        Assert.That(Text(misp, "distribution"), Is.EqualTo("0"), "a person's own: their organisation alone");
        Assert.That(misp.GetProperty("published").GetBoolean(), Is.False);
        Assert.That(Text(misp, "timestamp"), Does.Match("^[0-9]+$"));
        JsonElement[] attributes = [.. misp.GetProperty("Attribute").EnumerateArray()],
            objects = [.. misp.GetProperty("Object").EnumerateArray()];
        Assert.That(objects, Has.Length.EqualTo(2), "of lookalikes alone, one for each domain");
        Assert.That(
            attributes.Select(each => (Text(each, "value"), each.GetProperty("to_ids").GetBoolean())),
            Is.EqualTo(new[] { ("login.paypa1.com", true), ("example.org", false) })
        );
        Assert.That(attributes.Select(each => Text(each, "type")), Is.All.EqualTo("hostname"));
        foreach (JsonElement each in objects)
        {
            Assert.That(Text(each, "template_uuid"), Is.EqualTo("22151d90-b39b-498c-86c7-126ddd2e1a55"));
            Assert.That(Text(each, "meta-category"), Is.EqualTo("network"));
            JsonElement only = each.GetProperty("Attribute").EnumerateArray().Single();
            Assert.That((Text(only, "object_relation"), Text(only, "type")), Is.EqualTo(("queried-domain", "domain")));
            attributes = [.. attributes, only];
        }
        foreach (JsonElement each in attributes)
        {
            Assert.That(Guid.TryParseExact(Text(each, "uuid"), "D", out _));
            Assert.That(Text(each, "category"), Is.EqualTo("Network activity"));
            Assert.That(Text(each, "comment"), Does.Not.Contain("paypa1.com"), "a comment is for people");
        }
        Assert.That(attributes.Select(each => Text(each, "uuid")), Is.Unique);
        Assert.That(attributes.Select(each => Text(each, "value")), Is.Unique, "MISP takes a value once");
        Assert.That(
            objects.Select(each => each.GetProperty("Attribute")[0].GetProperty("to_ids").GetBoolean()),
            Is.EqualTo(new[] { true, false })
        );
    }

    /// <summary>xarf-core: required, contact_info, tags; content-base: url, A-labels; content-phishing.</summary>
    [TestCaseSource(nameof(Hostile))]
    public void Xarf_HasWhatTheSchemasRequire(string host)
    {
        using JsonDocument document = JsonDocument.Parse(File(ExportFormat.Xarf, RecordSamples.Of(host)));
        JsonElement xarf = document.RootElement;
        Assert.That(Text(xarf, "xarf_version"), Does.Match(@"^4\.[0-9]+\.[0-9]+$"));
        Assert.That(Guid.TryParseExact(Text(xarf, "report_id"), "D", out Guid id) && id.Version == 4);
        Assert.That(DateTimeOffset.TryParse(Text(xarf, "timestamp"), out _));
        foreach (string role in new[] { "reporter", "sender" })
        {
            JsonElement contact = xarf.GetProperty(role);
            Assert.That(contact.EnumerateObject().Select(each => each.Name), Is.EqualTo(new[] { "org", "contact", "domain" }));
            Assert.That(Text(contact, "contact"), Is.EqualTo("not-given@not-given.invalid"));
            Assert.That(Text(contact, "domain"), Is.EqualTo("not-given.invalid"));
        }
        Assert.That((Text(xarf, "category"), Text(xarf, "type")), Is.EqualTo(("content", "phishing")));
        Assert.That(Text(xarf, "source_identifier"), Is.EqualTo(Text(xarf, "domain")).And.Not.Empty);
        Assert.That(Text(xarf, "url"), Is.EqualTo($"https://{Text(xarf, "domain")}/"));
        Assert.That(Text(xarf, "domain").All(char.IsAscii));
        Assert.That(Text(xarf, "description"), Has.Length.LessThanOrEqualTo(1000));
        Assert.That(xarf.GetProperty("confidence").GetDouble(), Is.InRange(0, 0.5), "names alone are no proof");
        Assert.That(
            xarf.GetProperty("tags").EnumerateArray().Select(tag => tag.GetString()),
            Is.All.Match("^[a-z0-9][a-z0-9_+-]*:[a-z0-9][a-z0-9_+-.]*$").And.Some.EqualTo("urlguard:not-confirmed")
        );
    }

    [TestCase("ada@example.org", "ada@example.org", "example.org")]
    [TestCase("a.b+c@mail.example.org", "a.b+c@mail.example.org", "mail.example.org")]
    [TestCase("+44 20 7946 0000", "not-given@not-given.invalid", "not-given.invalid")]
    [TestCase("a b@example.org", "not-given@not-given.invalid", "not-given.invalid")]
    [TestCase("ada@", "not-given@not-given.invalid", "not-given.invalid")]
    [TestCase("@example.org", "not-given@not-given.invalid", "not-given.invalid")]
    [TestCase("ada@example.org\nBcc: x@example.org", "not-given@not-given.invalid", "not-given.invalid")]
    public void Xarf_NamesTheContact_WhereItIsAMailAddress(string given, string contact, string domain)
    {
        using JsonDocument document = JsonDocument.Parse(
            File(ExportFormat.Xarf, RecordSamples.Of("paypa1.com", Fraud with { Contact = given }))
        );
        JsonElement reporter = document.RootElement.GetProperty("reporter");
        Assert.That((Text(reporter, "contact"), Text(reporter, "domain")), Is.EqualTo((contact, domain)));
        Assert.That(document.RootElement.GetProperty("confidence").GetDouble(), Is.EqualTo(0.9));
        Assert.That(Text(document.RootElement, "evidence_source"), Is.EqualTo("user_report"));
    }

    [TestCase("=1+1")]
    [TestCase("+1")]
    [TestCase("-1")]
    [TestCase("@SUM(A1)")]
    [TestCase("\t=1")]
    [TestCase("\n=1")]
    [TestCase(" =1")]
    [TestCase("＝1")]
    public void Csv_HasNoCellThatASpreadsheetTakesForAFormula(string text) =>
        Assert.That(
            File(ExportFormat.Csv, RecordSamples.Of("paypa1.com", new PersonsWord { Statement = text })),
            Does.Contain($"\"'{text}\"")
        );

    [Test]
    public void Html_HoldsTextAsText_AndLoadsNothing()
    {
        const string markup = "</div><script>alert(1)</script><img src=//evil.example onerror=x>\u202e";
        PersonsWord person = new()
        {
            Statement = markup,
            Losses = markup,
            Amount = markup,
            Payment = markup,
            Contact = markup,
        };
        string page = File(ExportFormat.Html, [.. Hostile.Select(host => RecordSamples.Of(host, person))]);
        Assert.That(page, Does.Not.Contain("<script").And.Not.Contain("<img").And.Not.Contain("href").And.Not.Contain("http://evil"));
        Assert.That(page, Does.Contain("default-src 'none'").And.Contain("&lt;script&gt;"));
        Assert.That(page, Does.Contain("<svg").And.Contain("class=\"differs\""), "the comparison as a picture");
        Assert.That(page, Does.Not.Contain("paypal.com.evil.net").And.Contain("paypal[.]com[.]evil[.]net"));
        Assert.That(page, Does.Not.Contain("criminal"));
    }

    private static readonly string[] Languages = [.. Wording.Languages];

    /// <summary>Every text that the page could need is there, and names stand apart from what is written the other way.</summary>
    [TestCaseSource(nameof(Languages))]
    public void Html_IsInEveryLanguage(string language)
    {
        Wording wording = Wording.For(language)!;
        KeptRecord first = RecordSamples.Of("paypa1.com", Fraud);
        IEnumerable<KeptRecord> told = Enum.GetValues<RecordMode>()
            .Zip(Enum.GetValues<RecordOutcome>())
            .Select(
                (each, index) =>
                    first with
                    {
                        Mode = WireName.Of(each.First),
                        Outcome = WireName.Of(each.Second),
                        Action = WireName.Of((PersonAction)(index % Enum.GetValues<PersonAction>().Length)),
                    }
            );
        KeptRecord[] records = [.. told, .. Hostile.Append("paypal.com").Append("example.org").Select(host => RecordSamples.Of(host))];
        string page = Html(wording, records);
        Assert.That(page, Does.Contain($"<html lang=\"{language}\" dir=\"{(language == "ar" ? "rtl" : "ltr")}\">"));
        Assert.That(page, Does.Contain("<bdi>paypa1[.]com</bdi>").And.Not.Contain("$").And.Not.Contain("<p lang"));
        Assert.That(page, Does.Contain(wording["printedProof"]).And.Contain(wording["kindHomoglyph"]));
        foreach (VerdictCode code in Enum.GetValues<VerdictCode>().Except([VerdictCode.Lookalike]))
            Assert.That(InWords.Finding(records[^1] with { Verdict = WireName.Of(code) }, wording), Is.Not.Empty);
        foreach (LookalikeKind kind in Enum.GetValues<LookalikeKind>())
            Assert.That(InWords.Finding(records[0] with { Kind = WireName.Of(kind) }, wording), Is.Not.Empty);
    }

    [Test]
    public void Html_OfARecordWithoutParts_SaysTheEnglishAsEnglish()
    {
        KeptRecord record = RecordSamples.Of("paypa1.com");
        record = record with { Evidence = record.Evidence! with { Site = null, Statements = null } };
        Assert.That(
            Html(Wording.For("ar")!, record),
            Does.Contain("<p lang=\"en\" dir=\"ltr\"><bdi>The sixth letter is the digit 1, not the letter l.</bdi></p>")
        );
    }

    /// <summary>The parts in English are what the judge says, with its own name made harmless.</summary>
    [Test]
    public void PartsOfEvidence_SayWhatIsSpoken()
    {
        foreach (string host in Hostile.Append("paypal.com-x.evil.net").Append("p-a-y-pal.net").Append("paypal.example-hosting.com"))
        {
            KeptRecord record = RecordChain.Read(RecordSamples.Chain(host).ToBytes()).Records.Single();
            if (record.Evidence is { } evidence)
                Assert.That(InWords.Difference(record, Wording.English), Is.EqualTo(evidence.Spoken), host);
        }
    }

    /// <summary>A chain may come from anybody: what no judge says is no record, and breaks no page.</summary>
    [TestCase("\"place\":6", "\"place\":0")]
    [TestCase("\"place\":6", "\"place\":-1")]
    [TestCase("\"says\":\"replaced\"", "\"says\":\"accused\"")]
    [TestCase("\"says\":\"replaced\"", "\"says\":0")]
    public void PartsOfEvidence_ThatNoJudgeSays_AreNoRecord(string part, string other)
    {
        string text = Encoding.UTF8.GetString(RecordSamples.Chain("paypa1.com").ToBytes());
        Assert.That(text, Does.Contain(part));
        Assert.That(RecordChain.Read(Encoding.UTF8.GetBytes(text.Replace(part, other, StringComparison.Ordinal))).Records, Is.Empty);
    }

    private static string Html(Wording wording, params KeptRecord[] records) =>
        Encoding.UTF8.GetString(RecordExport.Make(RecordSamples.Chain(records), [ExportFormat.Html], wording)[1].Content);

    /// <summary>The words of the standards' own: what is not confirmed accuses nobody.</summary>
    [TestCaseSource(nameof(Formats))]
    public void NoExport_AccusesAnybody(ExportFormat format) =>
        Assert.That(
            File(format, RecordSamples.Of("paypa1.com"), RecordSamples.Of("example.org")),
            Does.Not.Contain("criminal").IgnoreCase.And.Not.Contain("malicious").IgnoreCase.And.Not.Contain("fraudulent").IgnoreCase
        );

    private static ExportFormat[] Formats => Enum.GetValues<ExportFormat>();

    /// <summary>Withdrawn, and fraud all the same later: the last word counts.</summary>
    [TestCase("fraud", true, false)]
    [TestCase("fraud withdrawn", false, true)]
    [TestCase("fraud withdrawn fraud", true, false)]
    [TestCase("nothing withdrawn", false, true)]
    [TestCase("nothing nothing", false, false)]
    public void ThePersonsLastWord_Counts(string words, bool isFraud, bool isWithdrawn)
    {
        KeptRecord[] records =
        [
            .. words
                .Split(' ')
                .Select(word =>
                    RecordSamples.Of("paypa1.com", new PersonsWord { Fraud = word == "fraud", Withdrawn = word == "withdrawn" })
                ),
        ];
        RecordChain chain = RecordSamples.Chain([
            .. records.Select((record, i) => i == 0 ? record : record with { About = records[0].Id }),
        ]);
        Incident only = Incident.Of(chain).Single();
        Assert.That((only.IsFraud, only.IsWithdrawn), Is.EqualTo((isFraud, isWithdrawn)));
    }

    [Test]
    public void TheSameChain_GivesTheSameBytes()
    {
        RecordChain chain = RecordSamples.Chain("paypa1.com", "pаypal.com");
        IReadOnlyList<ExportFile> one = RecordExport.Make(chain, Formats, Wording.English),
            other = RecordExport.Make(RecordChain.Read(chain.ToBytes()), Formats, Wording.English);
        Assert.That(other.Select(file => file.Name), Is.EqualTo(one.Select(file => file.Name)));
        Assert.That(other.Select(file => file.Content), Is.EqualTo(one.Select(file => file.Content)));
    }

    private static string Type(JsonElement value) => Text(value, "type");

    private static string Text(JsonElement value, string name) => value.GetProperty(name).GetString()!;

    private static JsonElement[] Stix(params KeptRecord[] records)
    {
        using JsonDocument document = JsonDocument.Parse(File(ExportFormat.Stix, records));
        return [.. document.RootElement.Clone().GetProperty("objects").EnumerateArray()];
    }

    /// <summary>The first file of a form.</summary>
    private static string File(ExportFormat format, params KeptRecord[] records) =>
        Encoding.UTF8.GetString(RecordExport.Make(RecordSamples.Chain(records), [format], Wording.English)[1].Content);

    /// <summary>The pattern of the standard's JSON schema (common/identifier.json).</summary>
    [GeneratedRegex("^[a-z][a-z0-9-]+[a-z0-9]--[0-9a-f]{8}-[0-9a-f]{4}-[1-5][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$")]
    private static partial Regex Identifier();

    /// <summary>3.2: created and modified are precise to the millisecond.</summary>
    [GeneratedRegex(@"^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}\.[0-9]{3}Z$")]
    private static partial Regex Timestamp();

    /// <summary>One comparison (9.2): inside the literal an apostrophe stands behind a backslash.</summary>
    [GeneratedRegex(@"^\[domain-name:value = '(?:[^'\\]|\\['\\])+'\]$")]
    private static partial Regex Pattern();
}
