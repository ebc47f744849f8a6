using System.Text.Json;
using UrlGuard.Core.Names;
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

    private readonly Lock gate = new();
    private readonly Dictionary<ListKind, ListFile> lists;
    private readonly PolicyFile machine;
    private Policy browser = Policy.None;
    private IReadOnlyList<Fault> browserFaults = [];
    private volatile TrustSnapshot current;

    /// <summary>Reads everything.</summary>
    public TrustStore(TrustPaths paths)
    {
        lists = new Dictionary<ListKind, ListFile>
        {
            [ListKind.Protected] = new(ListKind.Protected, paths.ProtectedFile),
            [ListKind.Exempt] = new(ListKind.Exempt, paths.ExemptFile),
        };
        machine = new PolicyFile(paths.PolicyFile);
        ReadFiles();
        current = Merge();
    }

    /// <summary>What is in force now.</summary>
    public TrustSnapshot Current => current;

    /// <summary>Reads again what changed on disk; true when that changes what is in force, or what is wrong.</summary>
    public bool Refresh()
    {
        lock (gate)
        {
            return ReadFiles() && Swap();
        }
    }

    /// <summary>Takes what the browser's managed storage holds.</summary>
    /// <param name="managed">A JSON object, or null when there is none.</param>
    /// <returns>What is wrong with it.</returns>
    public IReadOnlyList<Fault> SetBrowserPolicy(JsonElement? managed)
    {
        var faults = new List<Fault>();
        Policy policy = managed is { ValueKind: JsonValueKind.Object } root
            ? PolicyReader.Read(root, "managed storage", faults)
            : Policy.None;
        lock (gate)
        {
            (browser, browserFaults) = (policy, faults);
            Swap();
        }
        return faults;
    }

    /// <summary>Adds names to one of the person's lists.</summary>
    /// <exception cref="IOException">The list can't be written; nothing has changed.</exception>
    /// <exception cref="UnauthorizedAccessException">No right to write it; nothing has changed.</exception>
    public IReadOnlyList<EntryResult> Add(ListKind kind, IReadOnlyList<string> names) => Edit(kind, names, (text, name) =>
        IsReplaced(kind) ? EntryOutcome.Locked
        : current.Find(kind, name) is not null || !text.Add(name) ? EntryOutcome.Already
        : EntryOutcome.Added);

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
            AtomicFile.Edit(lists[kind].Path, old =>
            {
                var text = new ListText(kind, old);
                TakeOverDefaults(kind, text);
                foreach (string input in names)
                {
                    UnjudgedReason reason = EntryName.TryParse(kind, input, out string name);
                    results.Add(reason == UnjudgedReason.None
                        ? new EntryResult(input, apply(text, name), name)
                        : new EntryResult(input, EntryOutcome.Refused, null, reason));
                }
                return results.Exists(result => result.Outcome is EntryOutcome.Added or EntryOutcome.Removed) ? text.ToString() : null;
            });
            if (ReadFiles())
                Swap();
            return results;
        }
    }

    /// <summary>A default list is the person's to change: with the first change it becomes theirs.</summary>
    private void TakeOverDefaults(ListKind kind, ListText text)
    {
        if (text.Names.Any())
            return;
        foreach (ListEntry entry in current.Entries(kind).Where(entry => entry is { IsLocked: false, Source: not EntrySource.User }))
            text.Add(entry.Name);
    }

    private bool IsReplaced(ListKind kind) =>
        new[] { List(machine.Policy, kind), List(browser, kind) }.Any(list => list is { Mode: PolicyMode.Replace, Names.Count: > 0 });

    private bool ReadFiles()
    {
        bool changed = machine.Read();
        foreach (ListFile list in lists.Values)
            changed |= list.Read();
        return changed;
    }

    private bool Swap()
    {
        TrustSnapshot old = current, merged = Merge();
        current = merged;
        return old.Version != merged.Version || !old.Faults.SequenceEqual(merged.Faults);
    }

    private TrustSnapshot Merge() => new(
        Merge(ListKind.Protected),
        Merge(ListKind.Exempt),
        [.. lists.Values.SelectMany(list => list.Faults), .. machine.Faults, .. browserFaults]);

    private IReadOnlyList<ListEntry> Merge(ListKind kind) =>
        TrustMerge.Merge(lists[kind].Names, List(machine.Policy, kind), List(browser, kind));

    private static PolicyList List(Policy policy, ListKind kind) => kind == ListKind.Protected ? policy.Protected : policy.Exempt;
}
