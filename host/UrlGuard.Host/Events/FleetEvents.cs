using UrlGuard.Core;
using UrlGuard.Core.Verdicts;
using UrlGuard.Trust;
using UrlGuard.Trust.Entries;
using UrlGuard.Trust.Files;
using UrlGuard.Trust.Policies;

namespace UrlGuard.Host.Events;

/// <summary>
/// Writes the organisation's event file, where its policy says so, and nowhere else. An event that cannot be written is a visible
/// fault and stops nothing.
/// </summary>
/// <param name="store">What is in force.</param>
/// <param name="paths">Where the file is when the policy names none.</param>
/// <param name="clock">The events' time.</param>
internal sealed class FleetEvents(TrustStore store, TrustPaths paths, TimeProvider clock)
{
    private readonly HashSet<Fault> toldFaults = [];
    private readonly HeartbeatMark heartbeat = new(paths, Environment.MachineName);
    private volatile Caller? caller;
    private volatile Fault? fault;
    private volatile string? tried;

    /// <summary>
    /// The fault of the file, or of the last event written. The first look tries the file, so that nobody learns of it by the first event
    /// that is lost.
    /// </summary>
    internal IReadOnlyList<Fault> Faults
    {
        get
        {
            TrustSnapshot trust = store.Current;
            if (!IsOn(trust))
                return [];
            if (tried != FileOf(trust))
                Append(FileOf(trust), []);
            return fault is { } one ? [one] : [];
        }
    }

    /// <summary>A warning came up, or was left behind; the judge says what it was about.</summary>
    /// <returns>Whether it was written.</returns>
    internal bool TellOf(FleetEventKind kind, string host, bool isAfterRequest, string? reason)
    {
        TrustSnapshot trust = store.Current;
        return Write(trust, About(kind, host, trust) with { IsAfterRequest = isAfterRequest, Reason = reason });
    }

    /// <summary>Runs an edit that adds exemptions, and tells of those that were added.</summary>
    internal IReadOnlyList<EntryResult> TellOfExemptions(Func<IReadOnlyList<EntryResult>> add)
    {
        TrustSnapshot before = store.Current; // afterwards the judge has nothing to say of an exempt name
        IReadOnlyList<EntryResult> results = add();
        try
        {
            foreach (EntryResult result in results.Where(result => result.Outcome == EntryOutcome.Added))
                Write(before, About(FleetEventKind.Exempted, result.Name!, before));
        }
        catch (Exception e) // the exemptions are written: from here on nothing may say that they are not
        {
            fault = new Fault(FaultCode.EventsUnwritable, "exempt", e.Message);
        }
        return results;
    }

    /// <summary>Takes the extension's word for the browser it is in.</summary>
    /// <returns>Whether a heartbeat was written for it.</returns>
    internal bool Follow(Caller told)
    {
        caller = told;
        return Beat();
    }

    /// <summary>
    /// Writes this day's heartbeat where none was written: for a browser that has told its name, and whose windows are not all private.
    /// Whoever else starts a host, as doctor does, guards nothing.
    /// </summary>
    /// <returns>Whether it was written.</returns>
    internal bool Beat()
    {
        TrustSnapshot trust = store.Current;
        if (caller is not { IsPrivate: false } known || !IsOn(trust))
            return false;
        lock (heartbeat)
        {
            DateTimeOffset now = clock.GetUtcNow();
            if (!heartbeat.TryTake(known.Name, now))
                return false;
            bool isWritten = Write(trust, new FleetEvent(FleetEventKind.Heartbeat));
            if (!isWritten)
                heartbeat.GiveBack(known.Name, now);
            return isWritten;
        }
    }

    /// <summary>Writes an event for each fault, once in a process. Report-only is not among them: each event has the mode.</summary>
    internal void TellOfFaults()
    {
        TrustSnapshot trust = store.Current;
        if (!IsOn(trust))
            return;
        lock (toldFaults)
        {
            foreach (Fault each in trust.Faults.Where(each => each.Code != FaultCode.ReportOnly))
            {
                if (toldFaults.Add(each))
                    Write(trust, new FleetEvent(FleetEventKind.Fault) { Fault = each });
            }
        }
    }

    private static bool IsOn(TrustSnapshot trust) => trust.Policy.Get(PolicyKeys.EventsEnabled);

    private static FleetEvent About(FleetEventKind kind, string host, TrustSnapshot trust)
    {
        Verdict verdict = trust.Judge.CheckHost(host.AsMemory());
        EntrySource? source = verdict.Code == VerdictCode.Lookalike ? trust.SourceOf(ListKind.Protected, verdict.Entry.Span) : null;
        return new FleetEvent(kind)
        {
            Host = host,
            Verdict = verdict,
            Source = source is { } known ? WireName.Of(known) : null,
        };
    }

    private bool Write(TrustSnapshot trust, FleetEvent what)
    {
        if (!IsOn(trust))
            return false;
        string[] faults = [.. trust.Faults.Select(each => each.Code).Distinct(StringComparer.Ordinal)];
        EventContext context = new EventContext(trust, new EventNames(trust.Policy), caller, clock.GetUtcNow(), faults);
        return Append(FileOf(trust), EventJson.Line(what, context));
    }

    private string FileOf(TrustSnapshot trust) => trust.Policy.Get(PolicyKeys.EventsFile) ?? paths.EventsFile;

    private bool Append(string file, byte[] line)
    {
        tried = file;
        try
        {
            if (file == paths.EventsFile)
                PrivateFile.MakeOwnFolder(paths.StateDirectory);
            AppendFile.Append(file, line);
            fault = null;
            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            fault = new Fault(FaultCode.EventsUnwritable, file, e.Message);
            return false;
        }
    }
}
