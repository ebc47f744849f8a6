using System.Diagnostics;
using System.Text;

namespace UrlGuard.Driving;

/// <summary>The browser's process, from start to a certain end.</summary>
internal sealed class BrowserProcess : IAsyncDisposable
{
    /// <summary>A cold start on a busy two-core machine took under 10 s.</summary>
    private static readonly TimeSpan StartDeadline = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan EndDeadline = TimeSpan.FromSeconds(15);

    private readonly Process process;
    private readonly StringBuilder log = new();
    private readonly TaskCompletionSource<string> address = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public BrowserProcess(LaunchOptions options, IEnumerable<string> arguments)
    {
        string[] command = [.. options.Through, options.Browser.Path, .. arguments];
        ProcessStartInfo start = new ProcessStartInfo(command[0], command[1..])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach ((string? name, string? value) in options.Environment)
            start.Environment[name] = value;
        process = new Process { StartInfo = start, EnableRaisingEvents = true };
        process.ErrorDataReceived += (_, line) => Read(line.Data);
        process.OutputDataReceived += (_, line) => Read(line.Data);
        process.Start();
        process.StandardInput.Close();
        process.BeginErrorReadLine();
        process.BeginOutputReadLine();
        Ended = WaitForEndAsync();
    }

    public Task Ended { get; }

    public string Log
    {
        get
        {
            lock (log)
            {
                return log.ToString();
            }
        }
    }

    /// <summary>The WebSocket address that both families print once they listen.</summary>
    public Task<string> ListeningAsync(CancellationToken cancellation) => address.Task.WaitAsync(StartDeadline, cancellation);

    /// <summary>Ends it and its children at once.</summary>
    public void Kill() => process.Kill(entireProcessTree: true);

    /// <summary>Gives a browser that was asked to close the time to do so, then ends it and its children by id.</summary>
    public async ValueTask DisposeAsync()
    {
        try
        {
            await Ended.WaitAsync(EndDeadline);
        }
        catch (TimeoutException)
        {
            Kill();
            await Ended;
        }
        process.Dispose();
    }

    private async Task WaitForEndAsync()
    {
        await process.WaitForExitAsync();
        address.TrySetException(new RemoteException($"the browser ended before it listened:\n{Log}"));
    }

    private void Read(string? line)
    {
        if (line is null)
            return;
        lock (log)
        {
            log.AppendLine(line);
        }
        int at = line.IndexOf("listening on ws://", StringComparison.Ordinal);
        if (at >= 0)
            address.TrySetResult(line[(at + "listening on ".Length)..].Trim());
    }
}
