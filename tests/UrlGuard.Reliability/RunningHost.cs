using System.Diagnostics;
using System.Text.Json;
using UrlGuard.Protocol;

namespace UrlGuard.Reliability;

/// <summary>A host as a browser runs it: pipes and frames.</summary>
internal sealed class RunningHost : IDisposable
{
    /// <summary>The time after which something counts as never, on a loaded machine.</summary>
    internal static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly HostClient client;
    private int id;

    /// <summary>Starts it and reads its hello.</summary>
    /// <param name="config">XDG_CONFIG_HOME.</param>
    /// <param name="state">XDG_STATE_HOME.</param>
    /// <param name="through">A command that starts it in other circumstances.</param>
    internal RunningHost(string config, string state, params IReadOnlyList<string> through)
    {
        string[] command = [.. through, Executable];
        ProcessStartInfo start = new ProcessStartInfo(command[0], command[1..]);
        start.Environment["XDG_CONFIG_HOME"] = config;
        start.Environment["XDG_STATE_HOME"] = state;
        client = new HostClient(start, line => Errors += line + "\n");
        Read();
    }

    internal static string Executable { get; } =
        Environment.GetEnvironmentVariable("URLGUARD_HOST")
        ?? throw new InvalidOperationException("URLGUARD_HOST is to name the published host");

    internal Process Process => client.Process;

    /// <summary>Its standard error.</summary>
    internal string Errors { get; private set; } = "";

    /// <summary>Sends a request and reads the reply to it; what the host says of its own accord is passed over.</summary>
    /// <param name="type">The request's type.</param>
    /// <param name="rest">Its other members as JSON, with a comma before them.</param>
    internal JsonElement Ask(string type, string rest = "")
    {
        int sent = Send(type, rest);
        while (true)
        {
            JsonElement reply = Read();
            if (reply.TryGetProperty("id", out JsonElement of) && of.ValueKind == JsonValueKind.Number && of.GetInt32() == sent)
                return reply;
        }
    }

    /// <summary>Sends a request and waits for nothing.</summary>
    /// <returns>Its id.</returns>
    internal int Send(string type, string rest = "")
    {
        client.Send($$"""{"id":{{++id}},"type":"{{type}}"{{rest}}}""");
        return id;
    }

    /// <summary>The verdict on a host.</summary>
    internal string Check(string host) => Ask("check", $",\"host\":\"{host}\"").GetProperty("verdict").GetString()!;

    /// <summary>The codes of what is wrong.</summary>
    internal string[] Faults() =>
        [.. Ask("status").GetProperty("faults").EnumerateArray().Select(fault => fault.GetProperty("code").GetString()!)];

    /// <summary>Waits until a fault is told of, or no longer told of, before the deadline.</summary>
    internal bool Tells(string fault, bool isThere = true)
    {
        for (long end = Environment.TickCount64 + (long)Patience.TotalMilliseconds; Environment.TickCount64 < end; Thread.Sleep(100))
        {
            if (Faults().Contains(fault) == isThere)
                return true;
        }
        return false;
    }

    /// <summary>Closes its input and waits for its end.</summary>
    /// <returns>How it ended and after how long.</returns>
    internal (int Code, TimeSpan Time) End()
    {
        long begun = Stopwatch.GetTimestamp();
        client.End();
        while (Process.StandardOutput.BaseStream.ReadByte() >= 0) { }
        Process.WaitForExit();
        return (Process.ExitCode, Stopwatch.GetElapsedTime(begun));
    }

    /// <summary>Adds a name; gives its outcome, or the error's code.</summary>
    internal string Add(string name)
    {
        JsonElement reply = Ask("protected-add", $",\"names\":[\"{name}\"]");
        return reply.TryGetProperty("results", out JsonElement results)
            ? results[0].GetProperty("outcome").GetString()!
            : reply.GetProperty("code").GetString()!;
    }

    public void Dispose()
    {
        if (!Process.HasExited)
            Process.Kill();
        Process.WaitForExit();
        client.Dispose();
    }

    /// <summary>Reads the next frame.</summary>
    /// <exception cref="IOException">The host has ended.</exception>
    internal JsonElement Read() => JsonElement.Parse(client.Read(Patience) ?? throw new EndOfStreamException());
}
