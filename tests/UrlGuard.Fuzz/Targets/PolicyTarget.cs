using UrlGuard.Core.Images;
using UrlGuard.Trust;
using UrlGuard.Trust.Compiled;
using UrlGuard.Trust.Entries;
using UrlGuard.Trust.Policies;

namespace UrlGuard.Fuzz.Targets;

/// <summary>The bytes of a policy, up to the snapshot that is in force by it.</summary>
internal sealed class PolicyTarget : IFuzzTarget
{
    private const string Where = "policy.json";

    private static readonly TrustPaths Nowhere = new("/dev/null/config", "/dev/null/state", "/dev/null/policy.json");

    /// <inheritdoc/>
    public IReadOnlyList<string> Words { get; } =
    [
        .. new JsonTarget().Words.Where(word => word.Length < 9),
        .. PolicySchema.Root.Keys.Keys.Select(key => $"\"{key}\":"),
        "\"mode\":\"replace\"",
        "\"domains\":[\"paypal.com\"]",
        "[\"amazon.de\",\"amazon.com\"]",
        "\"typo\":",
        "0",
        "1",
        "-1",
        "3.5",
        "1e400",
        "99999999999999999999",
        "\"never\"",
        "\"forbid\"",
        "\"\\ud800\"",
        "\\ud83d\\ude00",
        "\"ü\"",
        "\"https://x.example/\"",
    ];

    /// <inheritdoc/>
    public int MaxLength => 2000;

    /// <inheritdoc/>
    public ulong Run(ReadOnlySpan<byte> input)
    {
        byte[] bytes = input.ToArray();
        PolicyReading reading = PolicyReader.Read(bytes, Where);
        BrokenPromiseException.Unless(reading.IsWhole || reading.Faults.Count > 0, "what can't be used is said");
        BrokenPromiseException.Unless(
            reading.Faults.All(fault => fault.Where.StartsWith(Where, StringComparison.Ordinal) && fault.Message.Length > 0),
            "a fault says where and what"
        );
        BrokenPromiseException.Unless(
            reading
                .Policy.Protected.Names.Concat(reading.Policy.KnownSites)
                .Concat(reading.Policy.SameOwner.SelectMany(group => group))
                .All(name =>
                    EntryName.TryParse(ListKind.Protected, name, out string again) == Core.Names.UnjudgedReason.None && again == name
                ),
            "a policy's names are names"
        );

        TrustInputs inputs = new TrustInputs(null, null, bytes, null) { MachineLastGood = reading.IsWhole ? null : [] };
        TrustSnapshot snapshot = new TrustSnapshot(
            new Image(new TrustCompiler(inputs, reading, PolicyReading.Nothing).Compile(Nowhere)),
            isFromFile: false,
            DateTimeOffset.UnixEpoch
        );
        ulong outcome = Outcome.Of(snapshot.Version, Outcome.Of(snapshot.Judge.CheckHost("paypa1.com".AsMemory())));
        foreach (PolicySetting setting in snapshot.Policy.Settings)
            outcome = Outcome.Of(setting.Json, Outcome.Of(setting.Key, outcome));
        foreach (Fault fault in snapshot.Faults)
            outcome = Outcome.Of(fault.Message, Outcome.Of(fault.Where, outcome));
        return outcome;
    }
}
