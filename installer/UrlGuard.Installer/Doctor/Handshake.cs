using System.Buffers.Binary;
using System.ComponentModel;
using System.Diagnostics;

namespace UrlGuard.Installer.Doctor;

/// <summary>Starts a host as a browser does, waits for its first word and asks for its status (docs/protocol.md).</summary>
/// <param name="Host">What it said.</param>
/// <param name="Elapsed">From the start of the process to the whole hello.</param>
internal sealed record Handshake(HostHello Host, TimeSpan Elapsed)
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
    /// <exception cref="HandshakeException">It could not be started, or what it said is no hello.</exception>
    public static async Task<Handshake> WithAsync(
        string program,
        string argument,
        IReadOnlyDictionary<string, string> environment,
        TimeSpan patience
    )
    {
        using CancellationTokenSource deadline = new(patience);
        long start = Stopwatch.GetTimestamp();
        using Process process = Start(program, argument, environment);
        Stream output = process.StandardOutput.BaseStream;
        try
        {
            byte[] hello =
                await ReadFrameAsync(output, deadline.Token) ?? throw new HandshakeException(DoctorCode.Silent, "it ended without a word");
            TimeSpan elapsed = Stopwatch.GetElapsedTime(start);
            HostHello host = HostHello.Parse(hello) ?? throw new HandshakeException(DoctorCode.BadFrames, "its first frame is no hello");
            await AskForStatusAsync(process, deadline.Token);
            while (await ReadFrameAsync(output, deadline.Token) is byte[] frame)
                host = host.With(frame);
            await process.WaitForExitAsync(deadline.Token);
            return new(host, elapsed);
        }
        catch (OperationCanceledException)
        {
            throw new HandshakeException(DoctorCode.Silent, $"it did not greet and end within {patience.TotalSeconds:0.#} s");
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
            throw new HandshakeException(DoctorCode.NotStartable, $"it could not be started: {e.Message}");
        }
    }

    /// <summary>A host answers what it was asked before it ends with its input; one that is gone already has said enough.</summary>
    private static async Task AskForStatusAsync(Process process, CancellationToken deadline)
    {
        byte[] request = [.. """{"id":1,"type":"status"}"""u8],
            header = new byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(header, request.Length);
        try
        {
            await process.StandardInput.BaseStream.WriteAsync((byte[])[.. header, .. request], deadline);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // Said above.
        }
    }

    /// <summary>The next frame, or null at the end.</summary>
    private static async Task<byte[]?> ReadFrameAsync(Stream stream, CancellationToken deadline)
    {
        byte[] header = new byte[4];
        int read = await stream.ReadAtLeastAsync(header, header.Length, throwOnEndOfStream: false, deadline);
        if (read < header.Length)
            return null;
        uint length = BinaryPrimitives.ReadUInt32LittleEndian(header);
        if (length > MaxFrame)
        {
            throw new HandshakeException(
                DoctorCode.BadFrames,
                $"the first bytes on its standard output are no frame ({Convert.ToHexString(header)})"
            );
        }

        byte[] body = new byte[length];
        return await stream.ReadAtLeastAsync(body, body.Length, throwOnEndOfStream: false, deadline) == body.Length
            ? body
            : throw new HandshakeException(DoctorCode.BadFrames, "it ended in the middle of a frame");
    }
}
