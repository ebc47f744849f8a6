using System.Buffers.Binary;
using System.Diagnostics;
using System.Text;
using System.Text.Json;

namespace UrlGuard.Host.Tests;

/// <summary>
/// The real program, as a browser runs it: pipes and frames. <c>URLGUARD_HOST</c> names the published executable (tests/run
/// sets it); without it the one that was built beside the tests is used.
/// </summary>
internal sealed class HostProcess : IDisposable
{
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(30);

    private readonly string home = Directory.CreateTempSubdirectory("urlguard-host-").FullName;
    private readonly Process process;

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
        ProcessStartInfo start = new ProcessStartInfo(command[0], command[1..])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = home,
        };
        start.Environment["XDG_CONFIG_HOME"] = Path.Combine(home, "config");
        start.Environment["XDG_STATE_HOME"] = State;
        process = Process.Start(start)!;
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
            process.Refresh();
            return process.PeakWorkingSet64;
        }
    }

    internal static byte[] Frame(ReadOnlySpan<byte> body)
    {
        byte[] frame = new byte[4 + body.Length];
        BinaryPrimitives.WriteUInt32LittleEndian(frame, (uint)body.Length);
        body.CopyTo(frame.AsSpan(4));
        return frame;
    }

    internal static byte[] Frame(string body) => Frame(Encoding.UTF8.GetBytes(body));

    internal void Write(byte[] bytes)
    {
        process.StandardInput.BaseStream.Write(bytes);
        process.StandardInput.BaseStream.Flush();
    }

    internal void Send(string body) => Write(Frame(body));

    /// <summary>The next frame; fails the test when it does not come in time.</summary>
    internal JsonElement Read()
    {
        byte[] header = ReadExactly(4);
        int length = (int)BinaryPrimitives.ReadUInt32LittleEndian(header);
        Assert.That(length, Is.InRange(1, 1 << 20), "the length of a frame");
        using JsonDocument body = JsonDocument.Parse(ReadExactly(length));
        return body.RootElement.Clone();
    }

    /// <summary>Sends a request and reads its reply, after the host's hello if that is still to come.</summary>
    internal JsonElement Ask(string body)
    {
        Send(body);
        JsonElement reply = Read();
        return reply.GetProperty("type").GetString() is "hello" && !reply.TryGetProperty("id", out _) ? Read() : reply;
    }

    /// <summary>Closes the input and gives all output that is left, and the exit code.</summary>
    internal (byte[] Output, int ExitCode) Finish()
    {
        process.StandardInput.Close();
        using MemoryStream rest = new MemoryStream();
        Task copy = process.StandardOutput.BaseStream.CopyToAsync(rest);
        Assert.That(copy.Wait(Deadline), "the output ends");
        return (rest.ToArray(), WaitForExit());
    }

    internal int WaitForExit()
    {
        Assert.That(process.WaitForExit(Deadline), "the host ends");
        return process.ExitCode;
    }

    internal void CloseOutput() => process.StandardOutput.Close();

    internal string ReadLog() =>
        string.Concat(
            Directory.Exists(State) ? Directory.GetFiles(State, "*.log", SearchOption.AllDirectories).Select(File.ReadAllText) : []
        );

    public void Dispose()
    {
        if (!process.HasExited)
            process.Kill();
        process.Dispose();
        Directory.Delete(home, recursive: true);
    }

    private byte[] ReadExactly(int count)
    {
        byte[] bytes = new byte[count];
        using CancellationTokenSource timeout = new CancellationTokenSource(Deadline);
        process.StandardOutput.BaseStream.ReadExactlyAsync(bytes, timeout.Token).AsTask().Wait();
        return bytes;
    }
}
