using System.Globalization;
using UrlGuard.Installer.Browsers;
using UrlGuard.Installer.Machines;
using UrlGuard.Installer.Registration;
using UrlGuard.Protocol;

namespace UrlGuard.Installer.Doctor;

/// <summary>The program that manifests name: whether it may be started, whether it answers, and what it says of itself.</summary>
internal static class HostChecks
{
    /// <summary>New suffixes and sites come all the time: a list of this age raises false alarms.</summary>
    private const int DataIsOldAfterDays = 365;

    /// <summary>Check <c>host</c>.</summary>
    public static Finding Executable(Survey survey, string path) =>
        HostProgram.FaultOf(survey.Machine, path, PathSafety.TrustedIn(survey.Machine, survey.ScopeOf(path))) is { } fault
            ? Finding.Bad("host", CodeOf(fault.Fault), fault.Words, RemedyOf(survey, path, fault.Fault))
            : Finding.Good("host", $"{path} is there, is executable, and nobody else can change it");

    /// <summary>Checks <c>handshake</c> and <c>data</c>: starts the host for real.</summary>
    /// <param name="survey">What is registered; gets the host's version and its faults.</param>
    /// <param name="path">The program.</param>
    public static async Task<IReadOnlyList<Finding>> HandshakeAsync(Survey survey, string path)
    {
        try
        {
            ExtensionId extension = survey.Table.Extensions.First(id => id.Flavour is Flavour.Origins);
            Handshake shake = await Handshake.WithAsync(
                survey.Machine.OnDisk(path),
                extension.Entry,
                survey.Machine.HostEnvironment,
                Handshake.Patience
            );
            survey.HostVersions[path] = shake.Host.Version;
            survey.HostFaults.AddRange(shake.Host.Faults.Select(fault => fault with { Where = path }));
            return [.. Say(path, shake, survey.Today)];
        }
        catch (HandshakeException e)
        {
            return
            [
                Finding.Bad(
                    "handshake",
                    e.Code,
                    $"{path}: {e.Message}",
                    e.Code == DoctorCode.NotStartable
                        ? Renewal(survey, path)
                        : "Run it in a terminal to see what it says, or install UrlGuard again."
                ),
            ];
        }
    }

    private static string RemedyOf(Survey survey, string path, HostFault fault)
    {
        if (fault is HostFault.NotExecutable)
            return $"Run `{PathSafety.Sudo(survey.Machine, path)}chmod +x {path}`.";
        return fault is HostFault.Writable
            ? "Take that right away: "
                + $"{PathSafety.Closing(survey.Machine, path, PathSafety.TrustedIn(survey.Machine, survey.ScopeOf(path)))}."
            : Renewal(survey, path);
    }

    /// <summary>
    /// The way to a host that is gone or damaged: another one that is here, else the package or the archive that it came from. What is
    /// installed can't bring it back by itself.
    /// </summary>
    private static string Renewal(Survey survey, string path)
    {
        IEnumerable<Browser> readers = survey
            .Manifests.Where(found => found.Manifest?.Path == path)
            .SelectMany(found => ManifestChecks.Readers(survey, found))
            .Distinct();
        string install = ManifestChecks.Install(survey.ScopeOf(path), readers);
        if (HostProgram.InstallerWithout(survey.Machine, path) is { } installer)
            return $"Run `{install.Replace("urlguard ", $"{installer} ", StringComparison.Ordinal)}`.";
        return path == HostProgram.PackagedPath
            ? $"Install UrlGuard's package again: {HostProgram.RenewalOfPackage(survey.Machine)}."
            : "Unpack UrlGuard's archive, and in its folder run "
                + $"`{install.Replace("urlguard ", "./urlguard ", StringComparison.Ordinal)}`.";
    }

    private static string CodeOf(HostFault fault) =>
        fault switch
        {
            HostFault.Missing => DoctorCode.HostMissing,
            HostFault.NotExecutable => DoctorCode.HostNotExecutable,
            HostFault.Writable => DoctorCode.HostWritable,
        };

    private static IEnumerable<Finding> Say(string path, Handshake shake, DateOnly today)
    {
        HostHello host = shake.Host;
        string name = $"{path} {host.Version}",
            mine = ProductVersion.Text;
        string milliseconds = shake.Elapsed.TotalMilliseconds.ToString("0.0", CultureInfo.InvariantCulture);
        if (host.Protocol < ProtocolNumber.Oldest)
        {
            yield return Finding.Bad(
                "handshake",
                DoctorCode.HostTooOld,
                $"{name} speaks protocol {host.Protocol}, this version needs {ProtocolNumber.Oldest} or later",
                "Install the host and `urlguard` from the same release."
            );
        }
        else if (host.Oldest > ProtocolNumber.Newest)
        {
            yield return Finding.Bad(
                "handshake",
                DoctorCode.HostTooNew,
                $"{name} speaks protocol {host.Oldest} and later, this version up to {ProtocolNumber.Newest}",
                "Use the `urlguard` of the host's release, and update the extension."
            );
        }
        else if (host.Version != mine)
        {
            yield return Finding.Bad(
                "handshake",
                DoctorCode.HostVersion,
                $"{name} answered in {milliseconds} ms, but this is `urlguard` {mine}",
                "Install again with the newer of the two, so that browsers start the one you mean."
            );
        }
        else
        {
            yield return Finding.Good("handshake", $"{name} answered in {milliseconds} ms");
        }

        if (host.Dated is not DateOnly dated)
            yield break;
        string day = dated.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        yield return dated.AddDays(DataIsOldAfterDays) < today
            ? Finding.Bad("data", DoctorCode.DataOld, $"{path}: its built-in data is of {day}", "Install a newer release.")
            : Finding.Good("data", $"{path}: its built-in data is of {day}");
    }
}
