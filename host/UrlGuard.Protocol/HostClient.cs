using System.Diagnostics;

namespace UrlGuard.Protocol;

/// <summary>The browser's side of a conversation: starts a host, sends it requests and reads its frames.</summary>
public sealed class HostClient : IDisposable
{
    private readonly FrameReader frames;
    private readonly Stream input;

    /// <summary>Starts a host with pipes for its standard streams.</summary>
    /// <param name="how">The program, its arguments, folder and variables.</param>
    /// <param name="error">Takes lines of standard error: unread, they would block a talkative host.</param>
    /// <exception cref="System.ComponentModel.Win32Exception">It could not be started.</exception>
    public HostClient(ProcessStartInfo how, Action<string>? error = null)
    {
        how.RedirectStandardInput = how.RedirectStandardOutput = how.RedirectStandardError = true;
        Process = Process.Start(how)!;
        Process.ErrorDataReceived += (_, line) =>
        {
            if (line.Data is not null)
                error?.Invoke(line.Data);
        };
        Process.BeginErrorReadLine();
        input = Process.StandardInput.BaseStream;
        frames = new FrameReader(Process.StandardOutput.BaseStream, FrameLimits.MaxOutbound);
    }

    /// <summary>The host.</summary>
    public Process Process { get; }

    /// <summary>Sends a request.</summary>
    /// <exception cref="IOException">The host is gone.</exception>
    public void Send(string request) => Write(Frame.Of(request));

    /// <summary>Writes bytes, whole frames or not.</summary>
    /// <exception cref="IOException">The host is gone.</exception>
    public void Write(ReadOnlySpan<byte> bytes)
    {
        input.Write(bytes);
        input.Flush();
    }

    /// <summary>Closes the host's input, which ends it.</summary>
    public void End() => Process.StandardInput.Close();

    /// <summary>Reads the body of the next frame, however long it takes; null when the output ends.</summary>
    /// <exception cref="FrameException">The output is no frame.</exception>
    public byte[]? Read() =>
        frames.Read(out ReadOnlyMemory<byte> body) switch
        {
            FrameStatus.Frame => body.ToArray(),
            FrameStatus.EndOfInput => null,
            FrameStatus.Torn => throw new FrameException("it ended in the middle of a frame"),
            FrameStatus.TooLarge => throw new FrameException(
                $"the bytes {Convert.ToHexString(body.Span)} on its standard output are no frame"
            ),
        };

    /// <summary>Reads the body of the next frame; null when the output ends. A host that says nothing in time is killed.</summary>
    /// <exception cref="FrameException">The output is no frame.</exception>
    public byte[]? Read(TimeSpan patience)
    {
        // On this thread: another one to wait for would be measured with every answer.
        using Timer end = new Timer(_ => Process.Kill(entireProcessTree: true), null, patience, Timeout.InfiniteTimeSpan);
        return Read();
    }

    /// <summary>Kills the host if it still runs.</summary>
    public void Dispose()
    {
        if (!Process.HasExited)
            Process.Kill(entireProcessTree: true);
        Process.Dispose();
    }
}
