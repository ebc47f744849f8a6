using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using UrlGuard.Trust.Json;

namespace UrlGuard.Trust.Records;

/// <summary>
/// Records in the order in which they were kept, each with the hash of the one before it, and a seal (docs/adr/0032). One line an
/// entry, in canonical form: what is hashed is what stands there.
/// </summary>
public sealed class RecordChain
{
    /// <summary>The hash before the first entry.</summary>
    public static readonly string Genesis = new('0', 2 * Sha256.HashLength);

    private RecordChain(IReadOnlyList<ChainEntry> entries, IReadOnlyList<ChainFault> faults)
    {
        Entries = entries;
        Faults = faults;
    }

    /// <summary>A chain without an entry.</summary>
    public static RecordChain Empty { get; } = new([], []);

    /// <summary>Entries that could be read, in order.</summary>
    public IReadOnlyList<ChainEntry> Entries { get; }

    /// <summary>Everything that does not hold; none where nothing was changed by hand.</summary>
    public IReadOnlyList<ChainFault> Faults { get; }

    /// <summary>The records among the entries.</summary>
    public IEnumerable<KeptRecord> Records => Entries.Select(entry => entry.Record).OfType<KeptRecord>();

    /// <summary>The hash that stands for all of it.</summary>
    public string Head => Entries.Count > 0 ? Entries[^1].Hash : Genesis;

    /// <summary>Reads a chain, whatever is in it.</summary>
    /// <param name="text">All of it; empty is one without entries.</param>
    public static RecordChain Read(ReadOnlyMemory<byte> text)
    {
        List<ChainEntry> entries = [];
        List<ChainFault> faults = [];
        string? previous = Genesis;
        int number = 0;
        int start = 0;
        bool isSealed = text.IsEmpty;
        while (start < text.Length)
        {
            number++;
            int length = text.Span[start..].IndexOf((byte)'\n');
            ReadOnlyMemory<byte> line = length < 0 ? text[start..] : text.Slice(start, length);
            int next = start + line.Length + 1;
            if (length < 0)
                faults.Add(new ChainFault(number, "it is cut off: no line feed at its end"));
            if (next >= text.Length)
                isSealed = CheckSeal(line, text.Span[..start], number, faults);
            if (!isSealed || next < text.Length)
                ReadEntry(line, number, entries, faults, ref previous);
            start = next;
        }
        if (!isSealed && faults.Count == 0)
            faults.Add(new ChainFault(number, "the end is missing: no seal in the last line"));
        return new RecordChain(entries, faults);
    }

    /// <summary>Adds a record, which gets the head as its previous hash.</summary>
    public RecordChain With(KeptRecord added) =>
        new([.. Entries, Entry(added with { Previous = Head }, RecordJson.Default.KeptRecord)], []);

    /// <summary>Leaves records out; a gap stands in the place of neighbours.</summary>
    /// <param name="ids">The records.</param>
    /// <param name="now">When, UTC.</param>
    public RecordChain Without(IReadOnlySet<string> ids, string now)
    {
        List<ChainEntry> kept = [];
        foreach (ChainEntry entry in Entries)
        {
            bool isDeleted = entry.Record is { } record && ids.Contains(record.Id);
            RecordGap? gap = isDeleted ? new RecordGap(now, 1, entry.Hash, entry.Previous) : entry.Gap;
            if (gap is not null && kept is [.., { Gap: { } before }])
            {
                string time = isDeleted ? now : before.Deleted;
                gap = gap with { Count = before.Count + gap.Count, Previous = before.Previous, Deleted = time };
                kept.RemoveAt(kept.Count - 1);
            }
            kept.Add(gap is null || gap == entry.Gap ? entry : Entry(gap, RecordJson.Default.RecordGap));
        }
        return new RecordChain(kept, []);
    }

    /// <summary>All of it as a file holds it.</summary>
    public byte[] ToBytes()
    {
        using MemoryStream all = new();
        foreach (ChainEntry entry in Entries)
        {
            all.Write(entry.Line);
            all.WriteByte((byte)'\n');
        }
        RecordSeal seal = new(Entries.Count, Sha256.HexOf(all.ToArray()));
        all.Write(Canonical(seal, RecordJson.Default.RecordSeal));
        all.WriteByte((byte)'\n');
        return all.ToArray();
    }

    private static ChainEntry Entry<T>(T value, JsonTypeInfo<T> type) =>
        new(Canonical(value, type), value as KeptRecord, value as RecordGap);

    private static byte[] Canonical<T>(T value, JsonTypeInfo<T> type)
    {
        using JsonDocument document = JsonSerializer.SerializeToDocument(value, type);
        return CanonicalJson.Of(document.RootElement);
    }

    /// <summary>True for a seal, right or wrong; a wrong one is a fault.</summary>
    private static bool CheckSeal(ReadOnlyMemory<byte> line, ReadOnlySpan<byte> before, int number, List<ChainFault> faults)
    {
        if (!UntrustedJson.TryRead(line.Span, RecordJson.Default.RecordSeal, out RecordSeal? seal, out _))
            return false;
        RecordSeal expected = new(number - 1, Sha256.HexOf(before));
        if (!line.Span.SequenceEqual(Canonical(expected, RecordJson.Default.RecordSeal)))
        {
            string what =
                seal.Entries == expected.Entries
                    ? "the seal does not fit: something before it was changed, or the seal itself"
                    : $"the seal is of {seal.Entries} entries, and there are {expected.Entries}";
            faults.Add(new ChainFault(number, what));
        }
        return true;
    }

    private static void ReadEntry(
        ReadOnlyMemory<byte> line,
        int number,
        List<ChainEntry> entries,
        List<ChainFault> faults,
        ref string? previous
    )
    {
        if (!TryReadEntry(line, out ChainEntry? entry, out string fault))
        {
            faults.Add(new ChainFault(number, fault));
            previous = null; // what it was is not known: the next is not at fault for that
            return;
        }
        if (previous is not null && entry.Previous != previous)
        {
            faults.Add(
                new ChainFault(
                    number,
                    $"it follows on {Short(entry.Previous)}, but {Short(previous)} stands before it: "
                        + "an entry was changed, taken out, put in or moved"
                )
            );
        }
        if (entry.Record is { } record && entries.Exists(other => other.Record?.Id == record.Id))
            faults.Add(new ChainFault(number, $"there are two records {record.Id}"));
        entries.Add(entry);
        previous = entry.Hash;
    }

    private static bool TryReadEntry(ReadOnlyMemory<byte> line, [NotNullWhen(true)] out ChainEntry? entry, out string fault)
    {
        entry = null;
        fault = "";
        if (!UntrustedJson.TryParse(line, out JsonDocument? document, out JsonFault? bad))
        {
            fault = bad.Message;
            return false;
        }
        using (document)
        {
            if (!IsCanonical(line.Span, document.RootElement))
            {
                fault = "it is not in canonical form: it was changed by hand";
                return false;
            }
        }
        JsonFault? other;
        if (UntrustedJson.TryRead(line.Span, RecordJson.Default.RecordGap, out RecordGap? gap, out _))
            entry = new ChainEntry(line.ToArray(), null, gap);
        else if (UntrustedJson.TryRead(line.Span, RecordJson.Default.KeptRecord, out KeptRecord? record, out other))
            entry = new ChainEntry(line.ToArray(), record, null);
        else
            fault = $"it is no record: {other.Message}";
        if (entry is not null && RecordCheck.FaultOf(entry) is { } wrong)
            (entry, fault) = (null, wrong);
        return entry is not null;
    }

    private static bool IsCanonical(ReadOnlySpan<byte> line, JsonElement value)
    {
        try
        {
            return line.SequenceEqual(CanonicalJson.Of(value));
        }
        catch (FormatException)
        {
            return false;
        }
    }

    private static string Short(string hash) => Fault.Cut(hash, 13);
}
