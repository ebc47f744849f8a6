using UrlGuard.Protocol;

namespace UrlGuard.Host;

/// <summary>
/// Holds the conversation on a thread of its own. It needs nothing of the Generic Host and so does not wait for it: composing
/// the host takes three times as long as the first verdict.
/// </summary>
internal sealed class SessionThread(Session session)
{
    private readonly TaskCompletionSource<ExitCode> ended = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>The end of the session; when a defect ended it, its exception.</summary>
    internal Task<ExitCode> Ended => ended.Task;

    /// <summary>The program's exit code.</summary>
    internal ExitCode ExitCode =>
        ended.Task switch
        {
            { IsFaulted: true } => ExitCode.InternalFault,
            { IsCompleted: true } => ended.Task.Result,
            _ => ExitCode.EndOfInput, // a signal was sooner
        };

    /// <summary>Begins.</summary>
    internal void Start() =>
        // A background thread: after a signal the program must not wait for a browser that never closes its pipe.
        new Thread(Run) { IsBackground = true, Name = "session" }.Start();

    private void Run()
    {
        try
        {
            ended.SetResult(session.Run());
        }
        catch (Exception e)
        {
            ended.SetException(e);
        }
    }
}
