using System.Diagnostics;
using System.Globalization;
using System.Text;
using UrlGuard.Driving;

namespace UrlGuard.Browser.Tests;

/// <summary>Finds the one host process that belongs to a test, among those of everybody else on the machine.</summary>
internal static class HostProcess
{
    /// <summary>The host that lives in this home, or null.</summary>
    public static Process? Of(ThrowAwayHome home)
    {
        foreach (Process process in Process.GetProcesses())
        {
            if (Environs($"/proc/{process.Id}", home))
                return process;
            process.Dispose();
        }
        return null;
    }

    /// <summary>The same, waiting for it.</summary>
    public static async Task<Process> UntilAsync(ThrowAwayHome home) =>
        await Poll.UntilAsync("a host", GuardedBrowser.Deadline, () => Task.FromResult(Of(home)));

    /// <summary>Sends a signal, such as STOP.</summary>
    public static async Task SignalAsync(this Process process, string signal)
    {
        using Process kill = Process.Start("kill", [$"-{signal}", process.Id.ToString(CultureInfo.InvariantCulture)]);
        await kill.WaitForExitAsync();
    }

    private static bool Environs(string folder, ThrowAwayHome home)
    {
        try
        {
            // The name only: seen from another mount namespace, as under chroot, the link shows another path.
            return Path.GetFileName(File.ResolveLinkTarget($"{folder}/exe", returnFinalTarget: false)?.FullName)
                    == Path.GetFileName(Programs.Host)
                && Encoding.UTF8.GetString(File.ReadAllBytes($"{folder}/environ")).Split('\0').Contains($"HOME={home.Path}");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false; // another person's, or ended meanwhile
        }
    }
}
