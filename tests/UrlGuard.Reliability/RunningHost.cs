using System.Buffers.Binary;
using System.Diagnostics;
using System.Text;
using System.Text.Json;

namespace UrlGuard.Reliability;

/// <summary>A host as a browser runs it: pipes and frames.</summary>
internal sealed class RunningHost : IDisposable
{
    private readonly Process process;
    private int id;

    /// <summary>Starts it and reads its hello.</summary>
    internal RunningHost(string config, string state)
    {
        var start = new ProcessStartInfo(Executable) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["XDG_CONFIG_HOME"] = config;
        start.Environment["XDG_STATE_HOME"] = state;
        process = System.Diagnostics.Process.Start(start)!;
        process.ErrorDataReceived += (_, line) => Errors += line.Data + "\n";
        process.BeginErrorReadLine();
        Read();
    }

    internal static string Executable { get; } = Environment.GetEnvironmentVariable("URLGUARD_HOST")
        ?? throw new InvalidOperationException("URLGUARD_HOST is to name the published host");

    internal Process Process => process;

    /// <summary>What it printed on standard error.</summary>
    internal string Errors { get; private set; } = "";

    /// <summary>Sends a request and reads the reply to it; what the host says of its own accord is passed over.</summary>
    /// <param name="type">The request's type.</param>
    /// <param name="rest">Its other members as JSON, with a comma before them.</param>
    internal JsonElement Ask(string type, string rest = "")
    {
        byte[] body = Encoding.UTF8.GetBytes($$"""{"id":{{++id}},"type":"{{type}}"{{rest}}}""");
        byte[] frame = new byte[4 + body.Length];
        BinaryPrimitives.WriteInt32LittleEndian(frame, body.Length);
        body.CopyTo(frame, 4);
        process.StandardInput.BaseStream.Write(frame);
        process.StandardInput.BaseStream.Flush();
        while (true)
        {
            JsonElement reply = Read();
            if (reply.TryGetProperty("id", out JsonElement of) && of.ValueKind == JsonValueKind.Number && of.GetInt32() == id)
                return reply;
        }
    }

    /// <summary>Adds a name; what became of it, or the error's code.</summary>
    internal string Add(string name)
    {
        JsonElement reply = Ask("protected-add", $",\"names\":[\"{name}\"]");
        return reply.TryGetProperty("results", out JsonElement results)
            ? results[0].GetProperty("outcome").GetString()!
            : reply.GetProperty("code").GetString()!;
    }

    public void Dispose()
    {
        if (!process.HasExited)
            process.Kill();
        process.WaitForExit();
        process.Dispose();
    }

    private JsonElement Read()
    {
        byte[] length = new byte[4];
        process.StandardOutput.BaseStream.ReadExactly(length);
        byte[] body = new byte[BinaryPrimitives.ReadInt32LittleEndian(length)];
        process.StandardOutput.BaseStream.ReadExactly(body);
        using JsonDocument document = JsonDocument.Parse(body);
        return document.RootElement.Clone();
    }
}
