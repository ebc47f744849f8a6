using System.Buffers.Binary;
using System.ComponentModel;
using System.Diagnostics;
using System.Text.Json;

namespace UrlGuard.Installer.Doctor;

/// <summary>Starts a host as a browser does and waits for its first word (docs/protocol.md, hello).</summary>
/// <param name="Version">The host's version.</param>
/// <param name="Protocol">The protocol it speaks.</param>
/// <param name="Elapsed">From the start of the process to the whole hello.</param>
internal sealed record Handshake(string Version, int Protocol, TimeSpan Elapsed)
{
    /// <summary>How long the host may take. It needs some 15 ms; a minute's wait would help nobody who calls a doctor.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    // Both browsers close the port above 1 MiB (docs/protocol.md, Frames).
    private const int MaxFrame = 1 << 20;

    /// <summary>Does it.</summary>
    /// <param name="program">The executable.</param>
    /// <param name="argument">What a browser gives it: the extension's origin.</param>
    /// <param name="environment">Variables that are to be different.</param>
    /// <param name="patience">How long it may take.</param>
    /// <exception cref="IOException">It could not be started, or what it said is no hello.</exception>
    public static async Task<Handshake> WithAsync(
        string program, string argument, IReadOnlyDictionary<string, string> environment, TimeSpan patience)
    {
        using CancellationTokenSource deadline = new(patience);
        long start = Stopwatch.GetTimestamp();
        using Process process = Start(program, argument, environment);
        try
        {
            byte[] hello = await ReadFrameAsync(process.StandardOutput.BaseStream, deadline.Token);
            TimeSpan elapsed = Stopwatch.GetElapsedTime(start);
            process.StandardInput.Close();
            await process.WaitForExitAsync(deadline.Token);
            return Understand(hello, elapsed);
        }
        catch (OperationCanceledException)
        {
            throw new IOException($"it did not greet and end within {patience.TotalSeconds:0.#} s");
        }
        finally
        {
            if (!process.HasExited)
                process.Kill();
        }
    }

    private static Process Start(string program, string argument, IReadOnlyDictionary<string, string> environment)
    {
        ProcessStartInfo how = new(program, [argument])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Path.GetDirectoryName(program), // as Chromium does
        };
        foreach ((string name, string value) in environment)
            how.Environment[name] = value;
        try
        {
            Process process = Process.Start(how)!;
            process.ErrorDataReceived += static (_, _) => { }; // drained, or a talkative host would block
            process.BeginErrorReadLine();
            return process;
        }
        catch (Win32Exception e)
        {
            throw new IOException($"it could not be started: {e.Message}");
        }
    }

    private static async Task<byte[]> ReadFrameAsync(Stream stream, CancellationToken deadline)
    {
        byte[] header = new byte[4];
        int read = await stream.ReadAtLeastAsync(header, header.Length, throwOnEndOfStream: false, deadline);
        if (read < header.Length)
            throw new IOException("it ended without a word");
        uint length = BinaryPrimitives.ReadUInt32LittleEndian(header);
        if (length > MaxFrame)
            throw new IOException($"the first bytes on its standard output are no frame ({Convert.ToHexString(header)})");
        byte[] body = new byte[length];
        if (await stream.ReadAtLeastAsync(body, body.Length, throwOnEndOfStream: false, deadline) < body.Length)
            throw new IOException("it ended in the middle of its first frame");
        return body;
    }

    private static Handshake Understand(byte[] hello, TimeSpan elapsed)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(hello);
            JsonElement root = document.RootElement;
            if (root.GetProperty("type").GetString() == "hello")
                return new(root.GetProperty("version").GetString() ?? "", root.GetProperty("protocol").GetInt32(), elapsed);
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            // Said below.
        }
        throw new IOException("its first frame is no hello");
    }
}
