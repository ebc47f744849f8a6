using System.Reflection;
using System.Text;
using UrlGuard.Core;
using UrlGuard.Core.Coverage;
using UrlGuard.Core.Explanations;
using UrlGuard.Core.Names;
using UrlGuard.Core.Rules;
using UrlGuard.Core.Verdicts;
using UrlGuard.Host.Events;
using UrlGuard.Host.Handlers;
using UrlGuard.Protocol;
using UrlGuard.Trust;
using UrlGuard.Trust.Entries;

namespace UrlGuard.House.Tests;

/// <summary>The words and numbers of the protocol, as the extension is given them. C# is their source.</summary>
internal static class Vocabulary
{
    internal const string File = "extension/src/shared/vocabulary.ts";

    /// <summary>Bytes of a line beyond which the extension's formatter breaks it.</summary>
    private const int LineWidth = 140;

    internal static IReadOnlyList<(string Name, string Type, IReadOnlyList<string> Words)> Words { get; } =
    [
        ("verdicts", "VerdictName", WireName.All<VerdictCode>()),
        ("kinds", "Kind", WireName.All<LookalikeKind>()),
        (
            "madeKinds",
            "MadeKind",
            [.. Enum.GetValues<LookalikeKind>().Where(kind => !HonestChance.Has(kind, Certainty.Sure)).Select(WireName.Of)]
        ),
        ("certainties", "Certainty", WireName.All<Certainty>()),
        ("unjudgedReasons", "UnjudgedReason", [.. WireName.All<UnjudgedReason>().Skip(1)]), // without none
        ("nameFaults", "NameFault", [.. WireName.All<AlsoKnownAsFault>().Skip(1)]), // the same
        ("segmentOps", "SegmentOp", WireName.All<SegmentOp>()),
        ("sayings", "Saying", WireName.All<Saying>()),
        ("lists", "ListName", WireName.All<ListKind>()),
        ("sources", "Source", WireName.All<EntrySource>()),
        ("editOutcomes", "EditOutcome", WireName.All<EntryOutcome>()),
        ("imitationClasses", "ImitationClass", WireName.All<ImitationClass>()),
        ("variantOutcomes", "VariantOutcome", WireName.All<VariantOutcome>()),
        ("faultCodes", "FaultCode", Constants(typeof(FaultCode))),
        ("eventKinds", "EventKind", [.. FleetEventHandler.Told.Select(WireName.Of)]),
        ("stopOutcomes", "StopOutcome", WireName.All<StopOutcome>()),
        ("modes", "Mode", WireName.All<HoldMode>()),
        ("errorCodes", "ErrorCode", Constants(typeof(ErrorCode))),
    ];

    /// <summary>The file's text.</summary>
    internal static string Text()
    {
        StringBuilder text = new StringBuilder();
        text.Append(
            "/**\n * The words and numbers of the protocol (docs/protocol.md). Written from the C# sources; after a change there:\n"
        );
        text.Append(" * `URLGUARD_WRITE=1 dotnet test tests/UrlGuard.House.Tests --filter Vocabulary`.\n */\n");
        foreach ((string name, string type, IReadOnlyList<string> words) in Words)
        {
            string line = $"export const {name} = [{string.Join(", ", words.Select(word => $"'{word}'"))}] as const;";
            text.Append(
                line.Length <= LineWidth
                    ? line
                    : $"export const {name} = [\n{string.Concat(words.Select(word => $"  '{word}',\n"))}] as const;"
            );
            text.Append($"\nexport type {type} = (typeof {name})[number];\n\n");
        }
        text.Append("/** The protocols that helper and command line of this release speak, from the oldest to the newest. */\n");
        text.Append($"export const protocols = {{ oldest: {ProtocolNumber.Oldest}, newest: {ProtocolNumber.Newest} }} as const;\n\n");
        text.Append("/** The helper reads at most this many bytes in a frame. */\n");
        text.Append($"export const maxRequestBytes = {Number(FrameLimits.MaxInbound)};\n\n");
        text.Append("/** The most names in one edit. */\n");
        text.Append($"export const namesPerRequest = {Number(EditHandler.NamesPerRequest)};\n\n");
        text.Append("/** The longest reason of an event, in characters. */\n");
        text.Append($"export const longestReason = {Number(FleetEventHandler.MaxReason)};\n");
        return text.ToString();
    }

    private static string Number(int number) => number.ToString("N0", System.Globalization.CultureInfo.InvariantCulture).Replace(',', '_');

    private static string[] Constants(Type type) =>
        [.. type.GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => (string)field.GetRawConstantValue()!)];
}
