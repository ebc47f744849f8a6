using System.Diagnostics;
using System.Text;

namespace UrlGuard.Installer.Driving;

/// <summary>The browser's process, from start to a certain end.</summary>
internal sealed class BrowserProcess : IAsyncDisposable
{
    /// <summary>A cold start on a busy two-core machine took under 10 s.</summary>
    private static readonly TimeSpan s_startDeadline = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan s_endDeadline = TimeSpan.FromSeconds(15);

    private readonly Process _process;
    private readonly StringBuilder _log = new();
    private readonly TaskCompletionSource<string> _address = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public BrowserProcess(LaunchOptions options, IEnumerable<string> arguments)
    {
        string[] command = [.. options.Through, options.Browser.Path, .. arguments];
        var start = new ProcessStartInfo(command[0], command[1..])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in options.Environment)
        {
            start.Environment[name] = value;
        }
        _process = new Process { StartInfo = start, EnableRaisingEvents = true };
        _process.ErrorDataReceived += (_, line) => Read(line.Data);
        _process.OutputDataReceived += (_, line) => Read(line.Data);
        _process.Start();
        _process.StandardInput.Close();
        _process.BeginErrorReadLine();
        _process.BeginOutputReadLine();
        Ended = WaitForEndAsync();
    }

    public int Id => _process.Id;

    public Task Ended { get; }

    public string Log
    {
        get
        {
            lock (_log)
            {
                return _log.ToString();
            }
        }
    }

    /// <summary>The WebSocket address that both families print once they listen.</summary>
    public Task<string> ListeningAsync(CancellationToken cancellation) =>
        _address.Task.WaitAsync(s_startDeadline, cancellation);

    /// <summary>Ends it and its children at once.</summary>
    public void Kill() => _process.Kill(entireProcessTree: true);

    /// <summary>Gives a browser that was asked to close the time to do so, then ends it and its children by id.</summary>
    public async ValueTask DisposeAsync()
    {
        try
        {
            await Ended.WaitAsync(s_endDeadline).ConfigureAwait(false);
        }
        catch (TimeoutException)
        {
            Kill();
            await Ended.ConfigureAwait(false);
        }
        _process.Dispose();
    }

    private async Task WaitForEndAsync()
    {
        await _process.WaitForExitAsync().ConfigureAwait(false);
        _address.TrySetException(new RemoteException($"the browser ended before it listened:\n{Log}"));
    }

    private void Read(string? line)
    {
        if (line is null)
        {
            return;
        }
        lock (_log)
        {
            _log.AppendLine(line);
        }
        var at = line.IndexOf("listening on ws://", StringComparison.Ordinal);
        if (at >= 0)
        {
            _address.TrySetResult(line[(at + "listening on ".Length)..].Trim());
        }
    }
}
