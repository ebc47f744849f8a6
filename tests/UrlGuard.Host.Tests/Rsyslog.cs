using System.Diagnostics;

namespace UrlGuard.Host.Tests;

/// <summary>One rsyslogd of ours, with a configuration and a folder of its own.</summary>
internal sealed class Rsyslog : IDisposable
{
    private readonly Process process;

    internal Rsyslog(string folder, string configuration)
    {
        Directory.CreateDirectory(folder);
        string file = Path.Combine(folder, "rsyslog.conf");
        File.WriteAllText(file, $"global(workDirectory=\"{folder}\")\n{configuration}");
        ProcessStartInfo start = new ProcessStartInfo("rsyslogd") { RedirectStandardError = true };
        foreach (string argument in new[] { "-n", "-f", file, "-i", Path.Combine(folder, "pid") })
            start.ArgumentList.Add(argument);
        process = Process.Start(start)!;
        process.ErrorDataReceived += (_, line) => Errors += line.Data;
        process.BeginErrorReadLine();
    }

    internal string Errors { get; private set; } = "";

    public void Dispose()
    {
        process.Kill();
        process.WaitForExit();
        process.Dispose();
    }
}
