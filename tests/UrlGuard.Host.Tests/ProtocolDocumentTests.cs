using System.Globalization;
using System.Reflection;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Logging.Abstractions;
using UrlGuard.Core;
using UrlGuard.Core.Gate;
using UrlGuard.Core.Names;
using UrlGuard.Host.Handlers;
using UrlGuard.Protocol;
using UrlGuard.Tests;
using UrlGuard.Trust;
using UrlGuard.Trust.Entries;
using UrlGuard.Trust.Json;
using UrlGuard.Trust.Records;

namespace UrlGuard.Host.Tests;

/// <summary>docs/protocol.md says what the code does.</summary>
public sealed partial class ProtocolDocumentTests
{
    private static readonly string Document = File.ReadAllText(Path.Combine(Repository.Root, "docs", "protocol.md"));

    [Test]
    public void EveryErrorCode_IsInTheTable() => Assert.That(Table("### error"), Is.EquivalentTo(Constants(typeof(ErrorCode))));

    [Test]
    public void EveryFaultCode_IsInTheTable() => Assert.That(Table("| Fault code |"), Is.EquivalentTo(Constants(typeof(FaultCode))));

    [Test]
    public void EveryExitCode_IsInTheTable()
    {
        IEnumerable<string> expected = Enum.GetValues<ExitCode>().Select(code => $"| {(int)code} | `{code}` |");
        foreach (string row in expected)
            Assert.That(Document, Does.Contain(row));
        Assert.That(ExitRow().Count(Document), Is.EqualTo(Enum.GetValues<ExitCode>().Length));
    }

    [Test]
    public void EveryErrorCodeAndExitStatus_IsInTheTroubleshooting_AndNoOther()
    {
        Assert.That(TroubleshootingDocument.CodesUnder("Errors the helper answers with"), Is.EquivalentTo(Constants(typeof(ErrorCode))));
        Assert.That(
            TroubleshootingDocument.CodesUnder("How the helper ends"),
            Is.EquivalentTo(Enum.GetValues<ExitCode>().Select(code => $"exit-{(int)code}"))
        );
    }

    [TestCase("FrameLimits.MaxInbound", FrameLimits.MaxInbound)]
    [TestCase("FrameLimits.MaxOutbound", FrameLimits.MaxOutbound)]
    [TestCase("UntrustedJson.MaxDepth", UntrustedJson.MaxDepth)]
    [TestCase("Fault.MaxText", Fault.MaxText)]
    [TestCase("EditHandler.NamesPerRequest", EditHandler.NamesPerRequest)]
    [TestCase("EditHandler.NamesInFull", EditHandler.NamesInFull)]
    [TestCase("EditHandler.LongestEcho", EditHandler.LongestEcho)]
    [TestCase("EditHandler.LongestTarget", EditHandler.LongestTarget)]
    [TestCase("WrittenEntry.MostNames", WrittenEntry.MostNames)]
    [TestCase("AlsoKnownAs.LongestText", AlsoKnownAs.LongestText)]
    [TestCase("SlowLane.MaxWaiting", SlowLane.MaxWaiting)]
    [TestCase("SlowLane.MaxWaitingBytes", SlowLane.MaxWaitingBytes)]
    [TestCase("ReadHandler.LongestText", ReadHandler.LongestText)]
    [TestCase("ListHandler.EntriesPerPage", ListHandler.EntriesPerPage)]
    [TestCase("PolicyHandler.MaxParts", PolicyHandler.MaxParts)]
    [TestCase("FleetEventHandler.MaxReason", FleetEventHandler.MaxReason)]
    [TestCase("SettingsHandler.MostNamed", SettingsHandler.MostNamed)]
    [TestCase("RecordCheck.MaxText", RecordCheck.MaxText)]
    [TestCase("RecordCheck.MaxHops", RecordCheck.MaxHops)]
    [TestCase("RecordsFile.MaxRecords", RecordsFile.MaxRecords)]
    [TestCase("RecordsListHandler.BytesPerPage", RecordsListHandler.BytesPerPage)]
    [TestCase("RecordsExportHandler.CharactersPerPart", RecordsExportHandler.CharactersPerPart)]
    [TestCase("PlanHandler.BytesPerPart", PlanHandler.BytesPerPart)]
    [TestCase("GatePlan.MaxPatterns", GatePlan.MaxPatterns)]
    public void EveryLimit_IsInTheTable(string name, int value) =>
        Assert.That(Document, Does.Match($@"\| `{Regex.Escape(name)}` \| {value.ToString("N0", CultureInfo.InvariantCulture)}\b"));

    [Test]
    public void EveryReasonAgainstAName_IsInTheTable()
    {
        foreach (string reason in WireName.All<AlsoKnownAsFault>().Skip(1))
            Assert.That(Document, Does.Contain($"| `{reason}` |"));
    }

    [Test]
    public void EveryRequest_HasAnExample()
    {
        foreach (string type in Answered())
            Assert.That(Document, Does.Contain($"\"type\":\"{type}\"").Or.Contain($", {type}"), type);
    }

    [Test]
    public void EveryExampleOfARequest_IsAnswered() =>
        Assert.That(
            ExampleOfARequest().Matches(Document).Select(match => match.Groups[1].Value).Distinct(),
            Is.SubsetOf(Answered().Append("verdict"))
        );

    [Test]
    public void EveryExampleOfARequest_IsAnsweredWithTheFieldsOfItsReply()
    {
        using HostProcess host = new HostProcess();
        int answered = 0;
        foreach ((JsonElement request, JsonElement reply) in Examples().SelectMany(block => block.Zip(block.Skip(1))))
        {
            if (!reply.TryGetProperty("lists", out _) && !reply.TryGetProperty("written", out _))
                continue;
            AssertSameFields(reply, host.Ask(request.GetRawText()), request.GetRawText());
            answered++;
        }
        Assert.That(answered, Is.GreaterThan(8));
    }

    /// <summary>The first request of each block of JSON that has one.</summary>
    internal static IEnumerable<string> Requests() =>
        from block in Examples()
        where block[0].TryGetProperty("id", out _) && block[0].Text("type") is not "error"
        select block[0].GetRawText();

    /// <summary>The messages of each block of JSON; <c>{…}</c> stands for the evidence that the document shows by itself.</summary>
    private static IEnumerable<JsonElement[]> Examples()
    {
        string[][] blocks =
        [
            .. JsonBlock()
                .Matches(Document)
                .Select(match => match.Groups[1].Value.TrimEnd().Split("\n{").Select((text, i) => i == 0 ? text : "{" + text).ToArray()),
        ];
        string evidence = blocks.Single(block => block[0].StartsWith("{\"seen\"", StringComparison.Ordinal))[0];
        return blocks.Select(block => block.Select(text => JsonElement.Parse(text.Replace("{…}", evidence))).ToArray());
    }

    private static void AssertSameFields(JsonElement expected, JsonElement actual, string where)
    {
        if (expected.ValueKind is JsonValueKind.Array && expected.GetArrayLength() > 0 && actual.GetArrayLength() > 0)
            AssertSameFields(expected[0], actual[0], where);
        if (expected.ValueKind is not JsonValueKind.Object)
            return;
        Assert.That(Fields(actual), Is.EquivalentTo(Fields(expected)), where);
        foreach (JsonProperty field in expected.EnumerateObject())
            AssertSameFields(field.Value, actual.GetProperty(field.Name), $"{where}: {field.Name}");
    }

    private static IEnumerable<string> Fields(JsonElement json) => json.EnumerateObject().Select(field => field.Name);

    private static string[] Answered()
    {
        string folder = Directory.CreateTempSubdirectory("urlguard-docs-").FullName;
        TrustPaths paths = new TrustPaths(folder, folder, Path.Combine(folder, "policy.json"));
        TrustStore store = new TrustStore(paths);
        Events.FleetEvents events = new Events.FleetEvents(store, paths, TimeProvider.System);
        Defects defects = new Defects(NullLogger<Defects>.Instance);
        CurrentFaults faults = new CurrentFaults(store, new Logging.LogFolder(paths), events, defects);
        IRequestHandler[] handlers = HostComposition.Handlers(store, paths, events, faults);
        Directory.Delete(folder, recursive: true);
        return [.. handlers.SelectMany(handler => handler.Types)];
    }

    private static IEnumerable<string> Table(string from)
    {
        string rest = Document[Document.IndexOf(from, StringComparison.Ordinal)..];
        string table = rest[rest.IndexOf("| --- |", StringComparison.Ordinal)..];
        table = table[..table.IndexOf("\n\n", StringComparison.Ordinal)];
        return FirstCell().Matches(table).Select(match => match.Groups[1].Value);
    }

    private static IEnumerable<string> Constants(Type type) =>
        type.GetFields(BindingFlags.Static | BindingFlags.NonPublic | BindingFlags.Public)
            .Select(field => (string)field.GetRawConstantValue()!);

    [GeneratedRegex(@"^\| `([a-z-]+)` \|", RegexOptions.Multiline)]
    private static partial Regex FirstCell();

    [GeneratedRegex("""^```json\n(.*?)^```""", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex JsonBlock();

    /// <summary>Messages with an id are requests and their replies; a check's reply is a verdict, and any may be an error.</summary>
    [GeneratedRegex("""^\{"id":\d+,"type":"(?!error)([a-z-]+)""", RegexOptions.Multiline)]
    private static partial Regex ExampleOfARequest();

    [GeneratedRegex(@"^\| \d+ \| `\w+` \|", RegexOptions.Multiline)]
    private static partial Regex ExitRow();
}
