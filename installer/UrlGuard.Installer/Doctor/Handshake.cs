using System.ComponentModel;
using System.Diagnostics;
using UrlGuard.Protocol;

namespace UrlGuard.Installer.Doctor;

/// <summary>Starts a host as a browser does, waits for its first word and asks for its status (docs/protocol.md).</summary>
/// <param name="Host">What it said.</param>
/// <param name="Elapsed">From the start of the process to the whole hello.</param>
internal sealed record Handshake(HostHello Host, TimeSpan Elapsed)
{
    /// <summary>The time that the host may take. It needs some 15 ms, and whoever calls a doctor should not wait for a minute.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

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
        long start = Stopwatch.GetTimestamp();
        using HostClient client = Start(program, argument, environment);
        try
        {
            return await Task.Run(() => Converse(client, start)).WaitAsync(patience);
        }
        catch (TimeoutException)
        {
            throw new HandshakeException(DoctorCode.Silent, $"it did not greet and end within {patience.TotalSeconds:0.#} s");
        }
        catch (FrameException e)
        {
            throw new HandshakeException(DoctorCode.BadFrames, e.Message);
        }
    }

    private static HostClient Start(string program, string argument, IReadOnlyDictionary<string, string> environment)
    {
        ProcessStartInfo how = new(program, [argument]) { WorkingDirectory = Path.GetDirectoryName(program) }; // as Chromium does
        foreach ((string name, string value) in environment)
            how.Environment[name] = value;
        try
        {
            return new HostClient(how);
        }
        catch (Win32Exception e)
        {
            throw new HandshakeException(DoctorCode.NotStartable, $"it could not be started: {e.Message}");
        }
    }

    private static Handshake Converse(HostClient client, long start)
    {
        byte[] hello = client.Read() ?? throw new HandshakeException(DoctorCode.Silent, "it ended without a word");
        TimeSpan elapsed = Stopwatch.GetElapsedTime(start);
        HostHello host = HostHello.Parse(hello) ?? throw new HandshakeException(DoctorCode.BadFrames, "its first frame is no hello");
        AskForStatus(client);
        while (client.Read() is byte[] frame)
            host = host.With(frame);
        client.Process.WaitForExit();
        return new(host, elapsed);
    }

    /// <summary>A host answers what it was asked before it ends with its input; one that is gone already has said enough.</summary>
    private static void AskForStatus(HostClient client)
    {
        try
        {
            client.Send("""{"id":1,"type":"status"}""");
            client.End();
        }
        catch (IOException)
        {
            // Said above.
        }
    }
}
