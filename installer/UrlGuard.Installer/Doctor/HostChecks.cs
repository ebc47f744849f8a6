using System.Globalization;
using UrlGuard.Installer.Browsers;
using UrlGuard.Installer.Machines;
using UrlGuard.Installer.Registration;

namespace UrlGuard.Installer.Doctor;

/// <summary>The program that manifests name: whether it may be started, and whether it answers.</summary>
internal static class HostChecks
{
    // What this program and the host must agree on (docs/protocol.md).
    private const int Protocol = 1;

    /// <summary>Check <c>host</c>.</summary>
    public static Finding Executable(Machine machine, string path) => HostProgram.Fault(machine, path) is string fault
        ? Finding.Bad("host", fault, "Put the host where only you or root can write, or install again with --host PATH.")
        : Finding.Good("host", $"{path} is there, is executable, and nobody else can change it");

    /// <summary>Check <c>handshake</c>: starts the host for real.</summary>
    public static async Task<Finding> HandshakeAsync(Survey survey, string path)
    {
        try
        {
            ExtensionId extension = survey.Table.Extensions.First(id => id.Flavour is Flavour.Origins);
            Handshake hello = await Handshake.WithAsync(
                survey.Machine.OnDisk(path), extension.Entry, survey.Machine.HostEnvironment, Handshake.Patience);
            string milliseconds = hello.Elapsed.TotalMilliseconds.ToString("0.0", CultureInfo.InvariantCulture);
            return hello.Protocol == Protocol
                ? Finding.Good("handshake", $"{path} {hello.Version} answered in {milliseconds} ms")
                : Finding.Bad("handshake", $"{path} {hello.Version} speaks protocol {hello.Protocol}, this version {Protocol}",
                    "Install the host and `urlguard` from the same release.");
        }
        catch (IOException e)
        {
            return Finding.Bad("handshake", $"{path}: {e.Message}", "Run it in a terminal to see what it says, or install it again.");
        }
    }
}
