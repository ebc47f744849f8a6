using System.Text.Json;
using UrlGuard.Core;
using UrlGuard.Core.Rules;

namespace UrlGuard.Trust.Policies;

/// <summary>
/// The keys of a policy as code, so that a misspelt one does not compile. A test compares them with the schema: each is here, and
/// has the schema's default. The schema itself is read only when there is a policy.
/// </summary>
public static class PolicyKeys
{
    /// <summary>The protected sites.</summary>
    public const string ProtectedDomains = "protected.domains";

    /// <summary>The exemptions.</summary>
    public const string ExemptDomains = "exempt.domains";

    /// <summary>Groups of sites of one owner.</summary>
    public const string SameOwner = "sameOwner";

    /// <summary>More known sites.</summary>
    public const string KnownSites = "knownSites";

    /// <summary>The way in which protected sites meet the person's.</summary>
    public static PolicyKey<PolicyMode> ProtectedMode { get; } = Choice("protected.mode", PolicyMode.Add);

    /// <summary>The same of exemptions.</summary>
    public static PolicyKey<PolicyMode> ExemptMode { get; } = Choice("exempt.mode", PolicyMode.Add);

    /// <summary>True: only the organisation's exemptions count.</summary>
    public static PolicyKey<bool> LockExemptions { get; } = Flag("lockExemptions", false);

    /// <summary>The ways past a warning.</summary>
    public static PolicyKey<string?> Bypass { get; } = Text("bypass", "identify");

    /// <summary>The treatment of names of which the judge is unsure.</summary>
    public static PolicyKey<UnsureMode> Unsure { get; } = Choice("unsure", UnsureMode.Ask);

    /// <summary>The end of a navigation to a lookalike.</summary>
    public static PolicyKey<GuardMode> Mode { get; } = Choice("mode", GuardMode.Warn);

    /// <summary>The end of report-only; null for none.</summary>
    public static PolicyKey<string?> ReportOnlyEnds { get; } = Text("reportOnly.ends");

    /// <summary>The kinds that report-only is for; empty for all.</summary>
    public static PolicyKey<IReadOnlyList<LookalikeKind>> ReportOnlyKinds { get; } = new("reportOnly.kinds", [], ReadWords<LookalikeKind>);

    /// <summary>
    /// True of the keys that say what report-only is. One that can't be used makes all of them so: without its end, or with all kinds for
    /// some, what was meant to be stopped would open.
    /// </summary>
    internal static bool IsOfReportOnly(string path) =>
        path == Mode.Path || path == "reportOnly" || path.StartsWith("reportOnly.", StringComparison.Ordinal);

    /// <summary>The thresholds, in the order of <see cref="Sensitivity.Names"/>.</summary>
    public static IReadOnlyList<PolicyKey<int>> Thresholds { get; } =
    [
        .. Sensitivity.Names.Select(name => new PolicyKey<int>(
            $"thresholds.{JsonNamingPolicy.CamelCase.ConvertName(name)}",
            Sensitivity.Default[name],
            ReadNumber
        )),
    ];

    /// <summary>The language of the warning page.</summary>
    public static PolicyKey<string?> WarningLanguage { get; } = Text("warning.language");

    /// <summary>The organisation's words on the warning page.</summary>
    public static PolicyKey<string?> WarningMessage { get; } = Text("warning.message");

    /// <summary>The people to ask, on the warning page.</summary>
    public static PolicyKey<string?> WarningContact { get; } = Text("warning.contact");

    /// <summary>The address at which a warning can be reported.</summary>
    public static PolicyKey<string?> WarningReportUrl { get; } = Text("warning.reportUrl");

    /// <summary>A picture on the warning page.</summary>
    public static PolicyKey<string?> WarningLogo { get; } = Text("warning.logo");

    /// <summary>False: nobody may keep records.</summary>
    public static PolicyKey<bool> RecordsAllowed { get; } = Flag("records.allowed", true);

    /// <summary>Days after which the host deletes its own files; null where only old logs are deleted.</summary>
    public static PolicyKey<int?> RetentionDays { get; } = new("records.retentionDays", null, json => ReadNumber(json));

    /// <summary>The least severe entries of the log.</summary>
    public static PolicyKey<LogSeverity> LogLevel { get; } = Choice("log.level", LogSeverity.Information);

    /// <summary>True: warnings and errors go to the system's log too.</summary>
    public static PolicyKey<bool> LogToSystem { get; } = Flag("log.eventLog", false);

    /// <summary>True: events are written.</summary>
    public static PolicyKey<bool> EventsEnabled { get; } = Flag("events.enabled", false);

    /// <summary>The event file; null where it is among the helper's own.</summary>
    public static PolicyKey<string?> EventsFile { get; } = Text("events.file");

    /// <summary>The part of a name that an event may hold.</summary>
    public static PolicyKey<EventHostNames> EventsHostNames { get; } = Choice("events.hostNames", EventHostNames.RegistrableDomain);

    /// <summary>The key of hashed names: a secret, which is shown as set and never as what it is.</summary>
    public static PolicyKey<string?> EventsKey { get; } = Text("events.key");

    /// <summary>False: no welcome page.</summary>
    public static PolicyKey<bool> FirstRun { get; } = Flag("firstRun", true);

    /// <summary>The browsers' leave to guess ahead: of use to the builder of their own policies only.</summary>
    public static PolicyKey<string?> Dns { get; } = Text("dns", "usual");

    private static PolicyKey<bool> Flag(string path, bool otherwise) => new(path, otherwise, json => json == "true");

    private static PolicyKey<string?> Text(string path, string? otherwise = null) => new(path, otherwise, ReadText);

    private static PolicyKey<T> Choice<T>(string path, T otherwise)
        where T : struct, Enum => new(path, otherwise, ReadWord<T>);

    private static int ReadNumber(string json) => JsonSerializer.Deserialize(json, PolicyJson.Default.Int32);

    private static T ReadWord<T>(string json)
        where T : struct, Enum =>
        WireName.TryParse(ReadText(json), out T value) ? value : throw new ArgumentOutOfRangeException(nameof(json), json, null);

    private static T[] ReadWords<T>(string json)
        where T : struct, Enum =>
        [
            .. JsonSerializer
                .Deserialize(json, PolicyJson.Default.StringArray)!
                .Distinct(StringComparer.Ordinal)
                .Select(word =>
                    WireName.TryParse(word, out T value) ? value : throw new ArgumentOutOfRangeException(nameof(json), json, null)
                ),
        ];

    // It may be written with escapes.
    private static string? ReadText(string json) => JsonSerializer.Deserialize(json, PolicyJson.Default.String);
}
