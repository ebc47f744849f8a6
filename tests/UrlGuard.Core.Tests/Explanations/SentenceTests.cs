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

    private static string Json(Verdict verdict)
    {
        ArrayBufferWriter<byte> bytes = new();
        using (Utf8JsonWriter json = new(bytes, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            json.WriteString("site", verdict.Site.Span);
            if (verdict.Evidence!.Site is { } site && site != verdict.Site.ToString())
                json.WriteString("siteUnicode", site);
            json.WriteString("kind", WireName.Of(verdict.Kind));
            json.WriteString("target", verdict.Entry.Span);
            json.WritePropertyName("evidence");
            EvidenceJson.Write(json, verdict.Evidence);
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(bytes.WrittenSpan);
    }
}
