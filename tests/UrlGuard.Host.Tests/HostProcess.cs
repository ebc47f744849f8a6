using System.Diagnostics;
using System.Text;
using System.Text.Json;
using UrlGuard.Protocol;

namespace UrlGuard.Host.Tests;

/// <summary>
/// The real program, as a browser runs it: pipes and frames. <c>URLGUARD_HOST</c> names the published executable (tests/run
/// sets it); without it the one that was built beside the tests is used.
/// </summary>
internal sealed class HostProcess : IDisposable
{
    private static readonly TimeSpan Deadline = TimeSpan.FromMinutes(2);

    private readonly string home = Directory.CreateTempSubdirectory("urlguard-host-").FullName;
    private readonly HostClient client;

    /// <param name="protectedList">The text of protected.txt.</param>
    /// <param name="arguments">What the browser would pass.</param>
    /// <param name="spoilState">Puts something in the way of the folder for logs.</param>
    /// <param name="exemptList">The text of exempt.txt.</param>
    /// <param name="executable">Another copy of the program.</param>
    /// <param name="through">A command that starts the program; what it is told comes after its own arguments.</param>
    internal HostProcess(
        string protectedList = "paypal.com\n",
        string[]? arguments = null,
        Action<string>? spoilState = null,
        string exemptList = "",
        string? executable = null,
        IReadOnlyList<string>? through = null
    )
    {
        Directory.CreateDirectory(Config);
        spoilState?.Invoke(State);
        File.WriteAllText(ProtectedFile, protectedList);
        File.WriteAllText(ExemptFile, exemptList);
        string[] command = [.. through ?? [], executable ?? Executable, .. arguments ?? []];
        ProcessStartInfo start = new ProcessStartInfo(command[0], command[1..]) { WorkingDirectory = home };
        start.Environment["XDG_CONFIG_HOME"] = Path.Combine(home, "config");
        start.Environment["XDG_STATE_HOME"] = State;
        client = new HostClient(start);
    }

    internal static string Executable { get; } =
        Environment.GetEnvironmentVariable("URLGUARD_HOST") ?? Path.Combine(AppContext.BaseDirectory, "urlguard-host");

    internal string Config => Path.Combine(home, "config", "urlguard");

    internal string ProtectedFile => Path.Combine(Config, "protected.txt");

    internal string ExemptFile => Path.Combine(Config, "exempt.txt");

    internal string State => Path.Combine(home, "state");

    internal long PeakMemory
    {
        get
        {
            client.Process.Refresh();
            return client.Process.PeakWorkingSet64;
        }
    }

    internal void Write(byte[] bytes) => client.Write(bytes);

    internal void Send(string body) => client.Send(body);

    /// <summary>The next frame; fails the test when it does not come in time.</summary>
    internal JsonElement Read() =>
        JsonElement.Parse(client.Read(Deadline) ?? throw new AssertionException("the host has ended, or said nothing in time"));

    /// <summary>Sends a request and reads its reply, after the host's hello if that is still to come.</summary>
    internal JsonElement Ask(string body)
    {
        Send(body);
        JsonElement reply = Read();
        return reply.GetProperty("type").GetString() is "hello" && !reply.TryGetProperty("id", out _) ? Read() : reply;
    }

    /// <summary>Closes the input; gives the frames that are left, and the exit code.</summary>
    /// <param name="mayTear">Whether the host may be in the middle of a frame when it ends.</param>
    internal (IReadOnlyList<string> Frames, int ExitCode) Finish(bool mayTear = false)
    {
        client.End();
        List<string> frames = [];
        try
        {
            while (client.Read(Deadline) is byte[] frame)
                frames.Add(Encoding.UTF8.GetString(frame));
        }
        catch (FrameException) when (mayTear)
        {
            // The rest of a frame that nobody waits for.
        }
        return (frames, WaitForExit());
    }

    internal int WaitForExit()
    {
        Assert.That(client.Process.WaitForExit(Deadline), "the host ends");
        return client.Process.ExitCode;
    }

    internal void CloseOutput() => client.Process.StandardOutput.Close();

    internal string ReadLog() =>
        string.Concat(
            Directory.Exists(State) ? Directory.GetFiles(State, "*.log", SearchOption.AllDirectories).Select(File.ReadAllText) : []
        );

    public void Dispose()
    {
        client.Dispose();
        Directory.Delete(home, recursive: true);
    }
}
