using System.Buffers.Binary;
using System.Text;
using UrlGuard.Trust.Entries;
using UrlGuard.Trust.Policies;

namespace UrlGuard.Trust.Compiled;

/// <summary>
/// What a snapshot keeps beside the names: version, modes of the machine's policy, who listed each entry, and faults. An
/// image's last section.
/// </summary>
internal static class TrustNotes
{
    /// <summary>Bytes before the entries.</summary>
    internal const int OriginsAt = 16;

    private const byte LockedBit = 0x80;

    /// <summary>Lays them out.</summary>
    internal static byte[] Write(ulong version, Policy machine, Policy browser, IReadOnlyList<ListEntry> protectedEntries, IReadOnlyList<ListEntry> exemptEntries, IEnumerable<Fault> faults)
    {
        var bytes = new MemoryStream();
        Span<byte> head = stackalloc byte[OriginsAt];
        head.Clear();
        BinaryPrimitives.WriteUInt64LittleEndian(head, version);
        head[8] = (byte)machine.Protected.Mode;
        head[9] = (byte)machine.Exempt.Mode;
        head[10] = machine.Protected.IsReplacing || browser.Protected.IsReplacing ? (byte)1 : (byte)0;
        head[11] = machine.Exempt.IsReplacing || browser.Exempt.IsReplacing ? (byte)1 : (byte)0;
        bytes.Write(head);
        foreach (ListEntry entry in protectedEntries.Concat(exemptEntries))
            bytes.WriteByte((byte)((int)entry.Source | (entry.IsLocked ? LockedBit : 0)));
        using var writer = new BinaryWriter(bytes, Encoding.UTF8, leaveOpen: true);
        foreach (Fault fault in faults)
        {
            writer.Write(fault.Code);
            writer.Write(fault.Where);
            writer.Write(fault.Message);
        }
        return bytes.ToArray();
    }

    /// <summary>See <see cref="TrustSnapshot.Version"/>.</summary>
    internal static ulong Version(ReadOnlySpan<byte> notes) => BinaryPrimitives.ReadUInt64LittleEndian(notes);

    /// <summary>How one of the machine's lists meets the person's.</summary>
    internal static PolicyMode MachineMode(ReadOnlySpan<byte> notes, ListKind kind) => (PolicyMode)notes[kind == ListKind.Protected ? 8 : 9];

    /// <summary>Whether a policy stands in the place of one of the person's lists.</summary>
    internal static bool IsReplaced(ReadOnlySpan<byte> notes, ListKind kind) => notes[kind == ListKind.Protected ? 10 : 11] != 0;

    /// <summary>Who listed an entry; protected ones are counted first, then exemptions.</summary>
    internal static (EntrySource Source, bool IsLocked) Origin(ReadOnlySpan<byte> notes, int entry)
    {
        byte origin = notes[OriginsAt + entry];
        return ((EntrySource)(origin & ~LockedBit), (origin & LockedBit) != 0);
    }

    /// <summary>What was wrong when so many entries were compiled.</summary>
    internal static IReadOnlyList<Fault> Faults(ReadOnlySpan<byte> notes, int entries)
    {
        var faults = new List<Fault>();
        using var reader = new BinaryReader(new MemoryStream(notes[(OriginsAt + entries)..].ToArray()), Encoding.UTF8);
        while (reader.BaseStream.Position < reader.BaseStream.Length)
            faults.Add(new Fault(reader.ReadString(), reader.ReadString(), reader.ReadString()));
        return faults;
    }
}
