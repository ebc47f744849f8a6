using System.Runtime.InteropServices;
using System.Text.Json;
using UrlGuard.Core.Data;
using UrlGuard.Core.Images;
using UrlGuard.Core.Lists;
using UrlGuard.Core.Names;
using UrlGuard.Core.Verdicts;
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
    /// <summary>
    /// Inputs of this total size or more are compiled to a file. 500 names are compiled in memory in 2 ms; a file saves no more
    /// than that, and most people have fewer.
    /// </summary>
    internal const long CompileFrom = 8 << 10;

    /// <summary>The place of a defect that hindered reading.</summary>
    private const string Lists = "lists";

    private readonly Lock gate = new();
    private readonly TrustPaths paths;
    private readonly CompiledFolder compiled;
    private readonly Action<string> remark;
    private readonly TimeProvider clock;
    private readonly TrustFiles files;
    private byte[]? browser,
        browserLastGood;
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
        files = new TrustFiles(paths, this.remark, this.clock);
        current = ReadOrKeep(null);
    }

    /// <summary>The snapshot in force now.</summary>
    public TrustSnapshot Current => current;

    /// <summary>Raised when what is in force, or what is wrong, has changed. Its listeners do not edit.</summary>
    public event Action? Changed;

    /// <summary>
    /// Reads again what changed on disk, and looks at the clock; true when that changes what is in force, or what is wrong.
    /// </summary>
    public bool Refresh()
    {
        lock (gate)
            return (files.MayHaveChanged() || current.IsOutdated(clock.GetUtcNow())) && Swap(ReadOrKeep(current));
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

    /// <summary>Adds names to one of the person's lists.</summary>
    /// <exception cref="IOException">The list can't be written; nothing has changed.</exception>
    /// <exception cref="UnauthorizedAccessException">No right to write it; nothing has changed.</exception>
    public IReadOnlyList<EntryResult> Add(ListKind kind, IReadOnlyList<string> names) =>
        Edit(
            kind,
            names,
            (text, entry) =>
                current.IsReplaced(kind) ? EntryOutcome.Locked
                // What the person listed the file tells: another program may have edited it since it was last looked at.
                : IsOthers(kind, entry) || !text.Add(entry) ? EntryOutcome.Already
                : EntryOutcome.Added,
            ExamineNames
        );

    /// <summary>Previews <see cref="Add"/> and changes nothing: a name given twice is added the first time.</summary>
    public IReadOnlyList<EntryResult> Preview(ListKind kind, IReadOnlyList<string> names)
    {
        TrustSnapshot trust = current;
        HashSet<string> added = new HashSet<string>(StringComparer.Ordinal);
        EntryResult[] results =
        [
            .. names.Select(input =>
                Result(
                    kind,
                    input,
                    entry =>
                        trust.IsReplaced(kind) ? EntryOutcome.Locked
                        : IsKnown(trust.Find(kind, entry.Name), entry) || !added.Add(entry.ToString()) ? EntryOutcome.Already
                        : EntryOutcome.Added,
                    ExamineNames
                )
            ),
        ];
        return Slips.Mark(trust, kind, results);

        static bool IsKnown(ListEntry? known, WrittenEntry entry) =>
            known is not null && entry.AlsoKnownAs.All(name => known.AlsoKnownAs.Any(text => text == name.Text));
    }

    /// <summary>
    /// Finds the faults of what is in force in no form: a list or policy that can't be used, and no good copy of it. What is judged without
    /// them would pass for clear although nobody knows what it should have protected.
    /// </summary>
    public IReadOnlyList<Fault> FindUnknown()
    {
        lock (gate)
            return [.. current.Faults.Where(IsUnknown)];
    }

    private bool IsUnknown(Fault fault) =>
        fault.Code switch
        {
            FaultCode.ListUnreadable => KindOf(fault) is var kind && !current.IsReplaced(kind) && !files.HasGoodCopy(kind),
            // A key that can't be used, or all of it; where only entries of a list can't, the policy is its own good copy.
            FaultCode.PolicyInvalid => files.MachineLastGood.Read() is null
                && !fault.Where.StartsWith(PolicyReader.Browser, StringComparison.Ordinal),
            FaultCode.Defect => current.Key == 0 && fault.Where == Lists,
            _ => false,
        };

    private static ListKind KindOf(Fault fault) => fault.Where == TrustPaths.ExemptName ? ListKind.Exempt : ListKind.Protected;

    /// <summary>Finds the person's other entries that imitate one of these protected sites: they open without a word.</summary>
    /// <param name="sites">Names of entries.</param>
    public IReadOnlyList<EarlierSlip> FindEarlierSlips(IReadOnlyList<string> sites) => Slips.Earlier(current, sites);

    /// <summary>Removes names from one of the person's lists.</summary>
    /// <inheritdoc cref="Add"/>
    public IReadOnlyList<EntryResult> Remove(ListKind kind, IReadOnlyList<string> names) =>
        Edit(
            kind,
            names,
            (text, entry) =>
                current.IsReplaced(kind) ? EntryOutcome.Locked
                : entry.AlsoKnownAs.Count == 0 && current.Find(kind, entry.Name) is { IsLocked: true } ? EntryOutcome.Locked
                : text.Remove(entry) ? EntryOutcome.Removed
                : EntryOutcome.Absent,
            _ => null
        );

    /// <summary>True when an organisation listed it, and the person has nothing to add.</summary>
    private bool IsOthers(ListKind kind, WrittenEntry entry) =>
        entry.AlsoKnownAs.Count == 0 && current.SourceOf(kind, entry.Name) is not (null or EntrySource.User);

    private List<EntryResult> Edit(
        ListKind kind,
        IReadOnlyList<string> names,
        Func<ListText, WrittenEntry, EntryOutcome> apply,
        Func<WrittenEntry, EntryRefusal?> examine
    )
    {
        lock (gate)
        {
            List<EntryResult> results = new List<EntryResult>(names.Count);
            string path = files.FileOf(kind);
            byte[]? written = null;
            AtomicFile.Edit(
                path,
                target => files.IsLost(kind, target),
                old =>
                {
                    if (files.Damage(kind, old) is { } damage)
                        throw new IOException($"{path}: {damage}");
                    ListText text = new ListText(kind, old);
                    TakeOverDefaults(kind, text);
                    results.Clear();
                    results.AddRange(names.Select(input => Result(kind, input, entry => apply(text, entry), examine)));
                    bool isChanged = results.Exists(result => result.Outcome is EntryOutcome.Added or EntryOutcome.Removed);
                    return written = isChanged ? text.ToBytes() : null;
                }
            );
            if (written is not null)
                files.Keep(kind, written);
            Swap(ReadOrKeep(current)); // the list is written: from here on nothing may say that it is not
            return results;
        }
    }

    private EntryResult Result(
        ListKind kind,
        string input,
        Func<WrittenEntry, EntryOutcome> outcome,
        Func<WrittenEntry, EntryRefusal?> examine
    ) =>
        (WrittenEntry.Parse(kind, input, out WrittenEntry entry) ?? examine(entry)) is { } refusal
            ? new EntryResult(input, EntryOutcome.Refused, null, refusal)
            : WithNames(new EntryResult(input, outcome(entry), entry.Name), kind, entry);

    private EntryResult WithNames(EntryResult result, ListKind kind, WrittenEntry entry)
    {
        IReadOnlyList<string> names = entry.AlsoKnownAs.Count == 0 ? [] : [.. entry.AlsoKnownAs.Select(name => name.Text)];
        bool isOffered = kind == ListKind.Protected && result.Outcome is EntryOutcome.Added or EntryOutcome.Already;
        IReadOnlyList<string> known = isOffered ? KnownNames.Of(entry.Name) : [];
        return result with
        {
            IsListLocked = result.Outcome == EntryOutcome.Locked && current.IsReplaced(kind),
            AlsoKnownAs = names,
            Offered = known.Count == 0 ? [] : [.. known.Except(names).Except(current.Find(kind, entry.Name)?.AlsoKnownAs ?? [])],
        };
    }

    /// <summary>The refusal of an entry of which a name is another protected domain's; null when none is.</summary>
    private EntryRefusal? ExamineNames(WrittenEntry entry)
    {
        if (entry.AlsoKnownAs.Count == 0)
            return null;
        SharedNames shared = new SharedNames(current.ProtectedDomains, Knowledge.BuiltIn);
        foreach (AlsoKnownAs name in entry.AlsoKnownAs)
        {
            if (shared.FindOther(entry.Name, name) is { } other)
                return EntryName.RefuseShared(name, other);
        }
        return null;
    }

    /// <summary>A default list is the person's to change: with the first change it becomes theirs.</summary>
    private void TakeOverDefaults(ListKind kind, ListText text)
    {
        if (text.Names.Any())
            return;
        foreach (ListEntry entry in current.Entries(kind).Where(entry => entry is { IsLocked: false, Source: not EntrySource.User }))
            _ = WrittenEntry.Parse(kind, entry.Written, out WrittenEntry written) is null && text.Add(written);
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
            TrustCompiler nothing = new TrustCompiler(
                new TrustInputs(null, null, null, null),
                PolicyReading.Nothing,
                PolicyReading.Nothing
            );
            DateTimeOffset now = clock.GetUtcNow();
            return (last?.At(now) ?? new TrustSnapshot(new Image(nothing.Compile(paths)), isFromFile: false, now)).With(
                new Fault(FaultCode.Defect, Lists, e.Message)
            );
        }
    }

    /// <summary>Reads what is in force now.</summary>
    private TrustSnapshot Read(TrustSnapshot? last) => ReadWritten(last).At(clock.GetUtcNow());

    /// <summary>Reads what is in force from compiled lists where they belong to the files as they are, else from the files.</summary>
    private TrustSnapshot ReadWritten(TrustSnapshot? last)
    {
        files.Look(); // first: what changes from here on shows in the next look
        bool isLarge = files.Length + (browser?.Length ?? 0) >= CompileFrom;
        if (isLarge && files.IsSettled && Open(compiled.Find(Note, Stamps)) is { } noted)
            return last?.Key == noted.Key ? last : noted;

        TrustInputs inputs = files.Read(browser, kind => last?.LinesOf(kind, EntrySource.User));
        TrustSnapshot? found = Find(inputs.Key(), last, isLarge);
        if (found is not null)
        {
            files.MachineLastGood.Keep(inputs.Machine);
        }
        else
        {
            // Only whole policies are compiled under the key of the inputs alone; others depend on what was before.
            PolicyReading machine = ReadPolicies(ref inputs, out PolicyReading fromBrowser);
            bool isWhole = machine.IsWhole && fromBrowser.IsWhole;
            found = isWhole ? null : Find(inputs.Key(), last, isLarge);
            if (found is null)
            {
                byte[] bytes = new TrustCompiler(inputs, machine, fromBrowser).Compile(paths);
                Image image = new Image(bytes);
                found = new TrustSnapshot(image, isLarge && Save(image.Key, bytes), clock.GetUtcNow());
            }
        }
        if (found.IsFromFile && files.IsSettled)
            compiled.Point(Note, Stamps, found.Key);
        return found;
    }

    /// <summary>The snapshot compiled from the same inputs before, if it is still there.</summary>
    private TrustSnapshot? Find(ulong key, TrustSnapshot? last, bool isLarge) =>
        last?.Key == key ? last
        : isLarge ? Open(compiled.Open(key))
        : null;

    /// <summary>Reads both policies; of one that is not whole, what was last good becomes an input too.</summary>
    private PolicyReading ReadPolicies(ref TrustInputs inputs, out PolicyReading fromBrowser)
    {
        PolicyReading machine =
            inputs.Unreadable.FirstOrDefault(fault => fault.Code == FaultCode.PolicyInvalid) is { } fault
                ? new PolicyReading(Policy.None, [fault], [""])
            : inputs.Machine is null ? PolicyReading.Nothing
            : PolicyReader.Read(inputs.Machine, paths.PolicyFile);
        fromBrowser = inputs.Browser is null ? PolicyReading.Nothing : PolicyReader.Read(inputs.Browser, PolicyReader.Browser);
        if (machine.IsWhole)
            files.MachineLastGood.Keep(inputs.Machine);
        else
            inputs = inputs with { MachineLastGood = files.MachineLastGood.Read() ?? [] };
        if (!fromBrowser.IsWhole)
            inputs = inputs with { BrowserLastGood = browserLastGood ?? [] };
        return machine;
    }

    /// <summary>Keeps a fresh image for others, and itself, to start from.</summary>
    private bool Save(ulong key, byte[] image)
    {
        bool isSaved = compiled.Save(key, image);
        // Compiling took some 200 bytes a name; after this the process is as small as one that found the file.
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        return isSaved;
    }

    private TrustSnapshot? Open(Image? image)
    {
        try
        {
            return image is null ? null : new TrustSnapshot(image, isFromFile: true, clock.GetUtcNow());
        }
        catch (InvalidDataException e)
        {
            remark($"compiled lists are made anew: {e.Message}");
            return null;
        }
    }

    /// <summary>The key of the note about these files with this policy of the browser.</summary>
    private ulong Note =>
        ImageHash.Of(
            browserLastGood,
            ImageHash.Of(browser, TrustInputs.Hash($"{paths.ProtectedFile}\n{paths.ExemptFile}\n{paths.PolicyFile}", 0))
        );

    private string Stamps => $"{TrustInputs.Program:x16} {files.Stamps}";
}
