using System.Diagnostics;
using System.Text;
using UrlGuard.Protocol;

namespace UrlGuard.Installer.Tests.Support;

/// <summary>One question to the real host.</summary>
internal static class HostConversation
{
    private static readonly TimeSpan Deadline = TimeSpan.FromMinutes(2);

    /// <summary>Asks, and gives the reply that comes after the hello.</summary>
    public static string Ask(Sandbox sandbox, string request)
    {
        ProcessStartInfo how = new(UrlGuardProgram.Host);
        foreach ((string name, string value) in sandbox.Machine.HostEnvironment)
            how.Environment[name] = value;
        using HostClient client = new(how);
        client.Send(request);
        client.Read(Deadline);
        return Encoding.UTF8.GetString(client.Read(Deadline)!);
    }
}
