using System.Runtime.InteropServices;
using System.Text.Json;
using UrlGuard.Core.Images;
using UrlGuard.Core.Names;
using UrlGuard.Trust.Compiled;
using UrlGuard.Trust.Entries;
using UrlGuard.Trust.Files;
using UrlGuard.Trust.Policies;

namespace UrlGuard.Trust;

/// <summary>
/// The lists and policies that are in force: reads them, keeps the last good copy of each, edits the person's files, and
/// offers an immutable snapshot. Safe for use by several threads.
/// </summary>
public sealed class TrustStore
{
    /// <summary>Largest list or policy that is read: 100,000 names take 2 MB; beyond this it is no list.</summary>
    public const long MaxFileLength = 64L << 20;

    /// <summary>
    /// Inputs of together so many bytes are compiled to a file. 500 names are compiled in memory in 2 ms; a file saves no more
    /// than that, and most people have fewer.
    /// </summary>
    internal const long CompileFrom = 8 << 10;

    private readonly Lock gate = new();
    private readonly TrustPaths paths;
    private readonly CompiledFolder compiled;
    private readonly Action<string> remark;
    private readonly TimeProvider clock;
    private readonly LastGoodPolicy machineLastGood;
    private byte[]? browser, browserLastGood;
    private FileStamp[] stamps = [];
    private bool isSettled;
    private volatile TrustSnapshot current;

    /// <summary>Reads everything.</summary>
    /// <param name="paths">Where.</param>
    /// <param name="remark">Takes lines for a log.</param>
    /// <param name="clock">Tells how old an edit is.</param>
    public TrustStore(TrustPaths paths, Action<string>? remark = null, TimeProvider? clock = null)
    {
        this.paths = paths;
        this.remark = remark ?? (_ => { });
        this.clock = clock ?? TimeProvider.System;
        compiled = new CompiledFolder(paths.CompiledDirectory, this.remark, this.clock);
        machineLastGood = new LastGoodPolicy(paths.LastGoodPolicyFile, this.remark);
        current = ReadOrKeep(null);
    }

    /// <summary>What is in force now.</summary>
    public TrustSnapshot Current => current;

    /// <summary>Raised when what is in force, or what is wrong, has changed. Its listeners do not edit.</summary>
    public event Action? Changed;

    /// <summary>Reads again what changed on disk; true when that changes what is in force, or what is wrong.</summary>
    public bool Refresh()
    {
        lock (gate)
        {
            // A file that was edited just now may be edited again without showing it.
            return (!isSettled || !Look().SequenceEqual(stamps)) && Swap(ReadOrKeep(current));
        }
    }

    /// <summary>Takes what the browser's managed storage holds.</summary>
    /// <param name="managed">A JSON object, or null when there is none.</param>
    /// <param name="lastGood">What it held when all of it was last usable, where the browser knows.</param>
    /// <returns>What is wrong with it.</returns>
    public IReadOnlyList<Fault> SetBrowserPolicy(JsonElement? managed, JsonElement? lastGood = null)
    {
        lock (gate)
        {
            (byte[]? Managed, byte[]? LastGood) before = (browser, browserLastGood);
            TrustSnapshot read;
            try
            {
                (browser, browserLastGood) = (Text(managed), Text(lastGood));
                read = Read(current);
            }
            catch
            {
                (browser, browserLastGood) = before; // what was refused is not kept
                throw;
            }
            Swap(read);
            return [.. current.Faults.Where(fault => fault.Where.StartsWith(PolicyReader.Browser, StringComparison.Ordinal))];
        }
    }

    private static byte[]? Text(JsonElement? value) =>
        value is { ValueKind: JsonValueKind.Object } root ? JsonMarshal.GetRawUtf8Value(root).ToArray() : null;

    /// <summary>
    /// Takes compiled lists out of use that turned out to be damaged, and compiles the lists anew.
    /// </summary>
    /// <returns>What to judge by instead; null when it did not lie in a file, so that there is nothing better.</returns>
    public TrustSnapshot? Recover(TrustSnapshot damaged)
    {
        if (!damaged.IsFromFile)
            return null;
        lock (gate)
        {
            if (current == damaged)
            {
                remark("compiled lists are damaged, and made anew");
                TrustInputs inputs = ReadInputs(out Dictionary<string, Fault> unreadable);
                PolicyReading machine = ReadPolicies(ref inputs, unreadable, out PolicyReading fromBrowser);
                current = new TrustSnapshot(new Image(new TrustCompiler(inputs, machine, fromBrowser, unreadable, null).Compile(paths)), isFromFile: false);
            }
            return current;
        }
    }

    /// <summary>Reads compiled lists through, once, and recovers when they are damaged. For a moment when nobody waits.</summary>
    public void Verify()
    {
        TrustSnapshot snapshot = current;
        if (snapshot.IsFromFile && !snapshot.IsIntact())
            Recover(snapshot);
    }

    /// <summary>Adds names to one of the person's lists.</summary>
    /// <exception cref="IOException">The list can't be written; nothing has changed.</exception>
    /// <exception cref="UnauthorizedAccessException">No right to write it; nothing has changed.</exception>
    public IReadOnlyList<EntryResult> Add(ListKind kind, IReadOnlyList<string> names) => Edit(kind, names, (text, name) =>
        current.IsReplaced(kind) ? EntryOutcome.Locked
        : current.Find(kind, name) is not null || !text.Add(name) ? EntryOutcome.Already
        : EntryOutcome.Added);

    /// <summary>Says what <see cref="Add"/> would come to, and changes nothing: a name given twice is added the first time.</summary>
    public IReadOnlyList<EntryResult> Preview(ListKind kind, IReadOnlyList<string> names)
    {
        TrustSnapshot trust = current;
        var added = new HashSet<string>(StringComparer.Ordinal);
        return [.. names.Select(input => Result(kind, input, name =>
            trust.IsReplaced(kind) ? EntryOutcome.Locked
            : trust.Find(kind, name) is not null || !added.Add(name) ? EntryOutcome.Already
            : EntryOutcome.Added))];
    }

    /// <summary>Removes names from one of the person's lists.</summary>
    /// <inheritdoc cref="Add"/>
    public IReadOnlyList<EntryResult> Remove(ListKind kind, IReadOnlyList<string> names) => Edit(kind, names, (text, name) =>
        current.Find(kind, name) is { IsLocked: true } ? EntryOutcome.Locked
        : text.Remove(name) ? EntryOutcome.Removed
        : EntryOutcome.Absent);

    private List<EntryResult> Edit(ListKind kind, IReadOnlyList<string> names, Func<ListText, string, EntryOutcome> apply)
    {
        lock (gate)
        {
            var results = new List<EntryResult>(names.Count);
            AtomicFile.Edit(kind == ListKind.Protected ? paths.ProtectedFile : paths.ExemptFile, old =>
            {
                var text = new ListText(kind, old);
                TakeOverDefaults(kind, text);
                results.AddRange(names.Select(input => Result(kind, input, name => apply(text, name))));
                return results.Exists(result => result.Outcome is EntryOutcome.Added or EntryOutcome.Removed) ? text.ToString() : null;
            });
            Swap(ReadOrKeep(current)); // the list is written: from here on nothing may say that it is not
            return results;
        }
    }

    private static EntryResult Result(ListKind kind, string input, Func<string, EntryOutcome> outcome) =>
        EntryName.TryParse(kind, input, out string name) is var reason and not UnjudgedReason.None
            ? new EntryResult(input, EntryOutcome.Refused, null, reason)
            : new EntryResult(input, outcome(name), name);

    /// <summary>A default list is the person's to change: with the first change it becomes theirs.</summary>
    private void TakeOverDefaults(ListKind kind, ListText text)
    {
        if (text.Names.Any())
            return;
        foreach (ListEntry entry in current.Entries(kind).Where(entry => entry is { IsLocked: false, Source: not EntrySource.User }))
            text.Add(entry.Name);
    }

    private bool Swap(TrustSnapshot read)
    {
        TrustSnapshot old = current;
        current = read;
        bool isChanged = old != read && (old.Version != read.Version || !old.Faults.SequenceEqual(read.Faults));
        if (!isChanged)
            return false;
        try
        {
            Changed?.Invoke();
        }
        catch (Exception e) // what is in force has changed already: a listener's defect can't undo it
        {
            remark($"following a change failed: {e}");
            current = current.With(new Fault(FaultCode.Defect, "policy", e.Message));
        }
        return true;
    }

    private FileStamp[] Look() => [FileStamp.Of(paths.ProtectedFile), FileStamp.Of(paths.ExemptFile), FileStamp.Of(paths.PolicyFile)];

    /// <summary>Reads; where a defect prevents that, what is in force stays, with a fault that says so.</summary>
    private TrustSnapshot ReadOrKeep(TrustSnapshot? last)
    {
        try
        {
            return Read(last);
        }
        catch (Exception e) // whatever it is: it must not take verdicts, or the program, with it
        {
            remark($"reading lists and policies failed: {e}");
            var nothing = new TrustCompiler(new TrustInputs(null, null, null, null), PolicyReading.Nothing, PolicyReading.Nothing, new Dictionary<string, Fault>(), null);
            return (last ?? new TrustSnapshot(new Image(nothing.Compile(paths)), isFromFile: false)).With(new Fault(FaultCode.Defect, "lists", e.Message));
        }
    }

    /// <summary>Reads what is in force from compiled lists where they belong to the files as they are, else from the files.</summary>
    private TrustSnapshot Read(TrustSnapshot? last)
    {
        // The stamps first: what changes from here on shows in the next look.
        stamps = Look();
        isSettled = Array.TrueForAll(stamps, stamp => stamp.IsSettled(clock.GetUtcNow()));
        if (!stamps[^1].Exists)
            machineLastGood.Keep(null);
        bool isLarge = stamps.Sum(stamp => stamp.Length) + (browser?.Length ?? 0) >= CompileFrom;
        if (isLarge && isSettled && Open(compiled.Find(Note, Stamps)) is { } noted)
            return last?.Key == noted.Key ? last : noted;

        TrustInputs inputs = ReadInputs(out Dictionary<string, Fault> unreadable);
        TrustSnapshot? found = unreadable.Count == 0 ? Find(inputs.Key(), last, isLarge) : null;
        if (found is not null)
        {
            machineLastGood.Keep(inputs.Machine);
        }
        else
        {
            // What is compiled under the key of the inputs alone is of policies that are whole; others depend on what was before.
            PolicyReading machine = ReadPolicies(ref inputs, unreadable, out PolicyReading fromBrowser);
            bool isWhole = machine.IsWhole && fromBrowser.IsWhole;
            found = unreadable.Count == 0 && !isWhole ? Find(inputs.Key(), last, isLarge) : null;
            if (found is null)
            {
                byte[] image = new TrustCompiler(inputs, machine, fromBrowser, unreadable, last).Compile(paths);
                found = isLarge ? Save(image) : new TrustSnapshot(new Image(image), isFromFile: false);
            }
        }
        if (found.IsFromFile && isSettled)
            compiled.Point(Note, Stamps, found.Key);
        return found;
    }

    /// <summary>What was compiled from the same inputs before.</summary>
    private TrustSnapshot? Find(ulong key, TrustSnapshot? last, bool isLarge) =>
        last?.Key == key ? last : isLarge ? Open(compiled.Open(key)) : null;

    /// <summary>Reads both policies; of one that is not whole, what was last good becomes an input too.</summary>
    private PolicyReading ReadPolicies(ref TrustInputs inputs, Dictionary<string, Fault> unreadable, out PolicyReading fromBrowser)
    {
        PolicyReading machine = unreadable.TryGetValue(paths.PolicyFile, out Fault? fault) ? new PolicyReading(Policy.None, [fault], [""])
            : inputs.Machine is null ? PolicyReading.Nothing
            : PolicyReader.Read(inputs.Machine, paths.PolicyFile);
        fromBrowser = inputs.Browser is null ? PolicyReading.Nothing : PolicyReader.Read(inputs.Browser, PolicyReader.Browser);
        if (machine.IsWhole)
            machineLastGood.Keep(inputs.Machine);
        else
            inputs = inputs with { MachineLastGood = machineLastGood.Read() ?? [] };
        if (!fromBrowser.IsWhole)
            inputs = inputs with { BrowserLastGood = browserLastGood ?? [] };
        return machine;
    }

    /// <summary>Moves a fresh image into a file where it can be, so that it takes no memory of its own.</summary>
    private TrustSnapshot Save(byte[] image)
    {
        var built = new Image(image);
        if (built.Key == 0 || Open(compiled.Save(built.Key, image)) is not { } saved)
            return new TrustSnapshot(built, isFromFile: false);
        // Compiling took some 200 bytes a name; after this the process is as small as one that found the file.
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        return saved;
    }

    private TrustSnapshot? Open(Image? image)
    {
        try
        {
            return image is null ? null : new TrustSnapshot(image, isFromFile: true);
        }
        catch (InvalidDataException e)
        {
            remark($"compiled lists are made anew: {e.Message}");
            return null;
        }
    }

    private TrustInputs ReadInputs(out Dictionary<string, Fault> unreadable)
    {
        var faults = new Dictionary<string, Fault>();
        byte[]? ReadFile(string path, string code)
        {
            try
            {
                return File.Exists(path) ? LimitedFile.Read(path) : null;
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                faults.Add(path, new Fault(code, code == FaultCode.ListUnreadable ? Path.GetFileName(path) : path, e.Message));
                return null;
            }
        }
        var inputs = new TrustInputs(
            ReadFile(paths.ProtectedFile, FaultCode.ListUnreadable),
            ReadFile(paths.ExemptFile, FaultCode.ListUnreadable),
            ReadFile(paths.PolicyFile, FaultCode.PolicyInvalid),
            browser);
        unreadable = faults;
        return inputs;
    }

    /// <summary>Which note: of these files, with this policy of the browser.</summary>
    private ulong Note => ImageHash.Of(browserLastGood, ImageHash.Of(browser, TrustInputs.Hash($"{paths.ProtectedFile}\n{paths.ExemptFile}\n{paths.PolicyFile}", 0)));

    private string Stamps => $"{TrustInputs.Program:x16} {string.Join(' ', stamps.Select(stamp => stamp.ToString()))}";
}
