using System.Text.RegularExpressions;
using UrlGuard.Installer.Browsers;
using UrlGuard.Installer.Machines;

namespace UrlGuard.Installer.Doctor;

/// <summary>Checks whether a profile of AppArmor lets a browser start the host: some packages of Firefox bring one that does not.</summary>
internal static partial class AppArmorChecks
{
    private const string Profiles = "/etc/apparmor.d";

    /// <summary>Check <c>apparmor</c>: a line for each profile that confines the browser.</summary>
    public static IEnumerable<Finding> Examine(Survey survey, Browser browser)
    {
        string[] hosts = [.. survey.SeenBy(browser).Select(found => found.Manifest?.Path).OfType<string>().Distinct()];
        foreach (string name in browser.Programs.Select(program => $"usr.bin.{program}"))
        {
            if (hosts.Length == 0 || !Confines(survey.Machine, name))
                continue;
            string profile = $"{Profiles}/{name}",
                local = $"{Profiles}/local/{name}";
            string rules = survey.Machine.TextOf(profile) + "\n" + survey.Machine.TextOf(local);
            string[] denied = [.. hosts.Where(host => !Allows(rules, host))];
            yield return denied.Length == 0
                ? Finding.Good("apparmor", $"{browser.Title}: {profile} lets it start the host")
                : Finding.Bad(
                    "apparmor",
                    DoctorCode.BlockedByAppArmor,
                    $"{browser.Title}: the AppArmor profile {profile} does not let it start {string.Join(" and ", denied)}",
                    $"Add {string.Join(" and ", denied.Select(host => $"the line `{AnyVersion(host)} rPUx,`"))} to {local}, "
                        + $"then run `sudo apparmor_parser -r {profile}` and start {browser.Title} again."
                );
        }
    }

    /// <summary>A profile that is there, and neither switched off nor told to complain only.</summary>
    private static bool Confines(Machine machine, string name) =>
        machine.TextOf($"{Profiles}/{name}") is { Length: > 0 } text
        && !Lenient().IsMatch(text)
        && !((string[])["disable", "force-complain"]).Any(folder => IsThere(machine.EntryOnDisk($"{Profiles}/{folder}/{name}")));

    /// <summary>A link there counts, whether or not it leads anywhere.</summary>
    private static bool IsThere(string path) => File.Exists(path) || new FileInfo(path).LinkTarget is not null;

    private static bool Allows(string rules, string host) =>
        Rule()
            .Matches(rules)
            .Any(rule =>
                (rule.Groups["path"].Value == host || rule.Groups["path"].Value == AnyVersion(host))
                && rule.Groups["rights"].Value.Contains('x', StringComparison.Ordinal)
            );

    /// <summary>The path of the host in a rule that outlives the next version: its folder is called after it.</summary>
    private static string AnyVersion(string host) => VersionFolder().Replace(host, "/*/");

    [GeneratedRegex(@"flags\s*=\s*\([^)]*\b(unconfined|complain)\b")]
    private static partial Regex Lenient();

    [GeneratedRegex(@"^[ \t]*(owner[ \t]+)?""?(?<path>/[^\s""]+)""?[ \t]+(?<rights>[A-Za-z]+)[ \t]*,", RegexOptions.Multiline)]
    private static partial Regex Rule();

    [GeneratedRegex(@"/[0-9][^/]*/(?=[^/]+\z)")]
    private static partial Regex VersionFolder();
}
