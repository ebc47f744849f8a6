using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using CsCheck;
using UrlGuard.Core.Explanations;
using UrlGuard.Core.Names;
using UrlGuard.Core.Rules;
using UrlGuard.Core.Tests.Verdicts;
using UrlGuard.Core.Verdicts;
using UrlGuard.Tests;

namespace UrlGuard.Core.Tests.Explanations;

/// <summary>The sentences about an imitation: what differs, and where, and nothing that is not so.</summary>
public sealed class SentenceTests
{
    public static IEnumerable<string[]> Rows => Repository.Corpus("sentences.tsv");

    [TestCaseSource(nameof(Rows))]
    public void Sentence_SaysTheDifference(string host, string real, string kind, string sentence)
    {
        Verdict verdict = Verdict(host, real);
        Assert.That((WireName.Of(verdict.Kind), verdict.Evidence?.Spoken), Is.EqualTo((kind, sentence)));
    }

    [Test]
    public void Sentences_AreOfEveryKindAndSayEverything() =>
        Assert.Multiple(() =>
        {
            Assert.That(WireName.All<LookalikeKind>(), Is.SubsetOf(Rows.Select(row => row[2])));
            IEnumerable<Saying> said = Rows.SelectMany(row => Verdict(row[0], row[1]).Evidence!.Statements)
                .Select(statement => statement.Says);
            Assert.That(Enum.GetValues<Saying>().Except([Saying.KnownAs]), Is.SubsetOf(said)); // AlsoKnownAsTests
        });

    /// <summary>The extension's tests put the same evidence into every language.</summary>
    [Test]
    public void Evidence_OfTheExtensionsTests_IsThatOfTheJudge()
    {
        string file = Path.Combine(Repository.Root, "extension", "test", "explained.ndjson"),
            text = string.Concat(Rows.Select(row => Json(Verdict(row[0], row[1])) + "\n"));
        if (Environment.GetEnvironmentVariable("URLGUARD_WRITE") == "1")
            File.WriteAllText(file, text);
        Assert.That(File.ReadAllText(file), Is.EqualTo(text));
    }

    /// <summary>The extension's tests look whether the pages say the same in each language.</summary>
    [Test]
    public void Sentences_OfEveryLanguage_AreThoseOfTheExtensionsTests()
    {
        IEnumerable<Evidence> judged = Rows.Select(row => Verdict(row[0], row[1]).Evidence!);
        IEnumerable<(string Site, string Real, IReadOnlyList<Statement> Statements)> all = judged
            .Select(evidence => (evidence.Site ?? evidence.Seen.Ascii, evidence.Real.Unicode, evidence.Statements))
            .Concat(Rare.Select(statement => ("paypa1.com", "paypal.com", (IReadOnlyList<Statement>)[statement])));
        string file = Path.Combine(Repository.Root, "extension", "test", "said.ndjson"),
            text = string.Concat(all.Select(each => Json(each.Site, each.Real, each.Statements) + "\n"));
        if (Environment.GetEnvironmentVariable("URLGUARD_WRITE") == "1")
            File.WriteAllText(file, text);
        Assert.That(File.ReadAllText(file), Is.EqualTo(text));
    }

    /// <summary>Numbers, places, scripts and lists of letters that the names of the corpus do not have.</summary>
    private static IEnumerable<Statement> Rare =>
        [
            .. ((int[])[0, 1, 2, 3, 5, 10, 11, 12, 14, 20, 21, 22, 25, 99, 100, 101, 102, 103, 111, 253]).Select(count => new Statement(
                Saying.More
            )
            {
                Count = count,
            }),
            .. Enumerable
                .Range(1, 12)
                .Select(place => new Statement(Saying.Lost)
                {
                    Place = place,
                    Real = "y",
                    Name = "mail",
                }),
            .. ((string[])["Greek", "Old_Italic", "Canadian_Aboriginal", "Unheard_Of"]).Select(script => new Statement(Saying.AllForeign)
            {
                Script = script,
            }),
            new(Saying.Written)
            {
                Place = 11,
                Real = "m",
                Seen = "rn1-",
            },
            new(Saying.KnownAs) { Name = "Kaiser Permanente" },
        ];

    [Test]
    public void Sentences_OfAnyImitation_AreTrueOfIt() =>
        Gen.Select(Gen.OneOf("paypal.com", "northwind-bank.com", "commerzbank.de", "gov.uk", "example.co.uk"), Changes.Gen)
            .Sample(
                (real, steps) =>
                {
                    if (WebAddress.TryParse(Changes.Apply(real, steps), out HostName host) == UnjudgedReason.None)
                        Assert.That(FaultsOf(host.ToString(), real), Is.Empty, $"{host} for {real}");
                },
                iter: 5_000
            );

    private static IEnumerable<string> FaultsOf(string host, string real)
    {
        if (Verdict(host, real).Evidence is not { } evidence)
            yield break;
        string seen = evidence.Seen.Unicode;
        foreach (Statement statement in evidence.Statements)
        {
            string name = statement.Name ?? (seen.StartsWith("www.", StringComparison.Ordinal) ? seen[4..] : seen);
            bool isReal = statement.Says is Saying.Lost or Saying.Written or Saying.HyphenLost or Saying.DotLost;
            if (!(isReal ? evidence.Real.Unicode : seen).Contains(name, StringComparison.Ordinal))
                yield return $"{statement}: no such name";
            string? there = isReal ? statement.Real : statement.Seen ?? statement.Before;
            if (statement.Place is { } place && there is not ("-" or "."))
            {
                string from = string.Concat(name.Where(c => c is not ('-' or '.')).Skip(place - 1));
                if (!from.StartsWith(there!, StringComparison.Ordinal))
                    yield return $"{statement}: not there";
            }
        }
        if (evidence.Spoken.Contains('$', StringComparison.Ordinal) || evidence.Spoken.Contains("  ", StringComparison.Ordinal))
            yield return evidence.Spoken;
    }

    private static Verdict Verdict(string host, string real) => Given.JudgeOf(real).CheckHost(host.AsMemory());

    private static string Json(string site, string real, IEnumerable<Statement> statements) =>
        Json(json =>
        {
            json.WriteString("site", site);
            json.WriteString("target", real);
            json.WriteStartArray("statements");
            foreach (Statement statement in statements)
                EvidenceJson.Write(json, statement);
            json.WriteEndArray();
            json.WriteStartObject("said");
            foreach (string language in Wording.Languages)
                json.WriteString(language, Sentences.Say(statements, site, real, Wording.For(language)!));
            json.WriteEndObject();
        });

    private static string Json(Verdict verdict) =>
        Json(json =>
        {
            json.WriteString("site", verdict.Site.Span);
            if (verdict.Evidence!.Site is { } site && site != verdict.Site.ToString())
                json.WriteString("siteUnicode", site);
            json.WriteString("kind", WireName.Of(verdict.Kind));
            json.WriteString("target", verdict.Entry.Span);
            json.WritePropertyName("evidence");
            EvidenceJson.Write(json, verdict.Evidence);
        });

    private static string Json(Action<Utf8JsonWriter> write)
    {
        ArrayBufferWriter<byte> bytes = new();
        using (Utf8JsonWriter json = new(bytes, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            write(json);
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(bytes.WrittenSpan);
    }
}
