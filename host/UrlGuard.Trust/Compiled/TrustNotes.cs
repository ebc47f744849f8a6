using System.Buffers.Binary;
using System.Text;
using UrlGuard.Core.Lists;
using UrlGuard.Trust.Entries;
using UrlGuard.Trust.Policies;

namespace UrlGuard.Trust.Compiled;

/// <summary>The part of a snapshot beside its names: version, source of each entry, settings and faults. An image's last section.</summary>
internal static class TrustNotes
{
    /// <summary>Bytes before the entries.</summary>
    internal const int OriginsAt = 32;

    private const byte LockedBit = 0x80;

    /// <summary>Lays them out.</summary>
    internal static byte[] Write(ulong version, ulong policyVersion, MergedTrust merged, bool isBrowserWhole, IEnumerable<Fault> faults)
    {
        MemoryStream bytes = new MemoryStream();
        Span<byte> head = stackalloc byte[OriginsAt];
        head.Clear();
        BinaryPrimitives.WriteUInt64LittleEndian(head, version);
        head[8] = isBrowserWhole ? (byte)1 : (byte)0;
        head[9] = merged.Policy.Get(PolicyKeys.Unsure) == UnsureMode.Allow ? (byte)1 : (byte)0;
        head[10] = merged.IsProtectedReplaced ? (byte)1 : (byte)0;
        head[11] = merged.IsExemptReplaced ? (byte)1 : (byte)0;
        if (ReportOnly.Of(merged.Policy) is { } reportOnly)
        {
            head[12] = 1;
            BinaryPrimitives.WriteUInt16LittleEndian(head[14..], reportOnly.Mask);
            BinaryPrimitives.WriteInt64LittleEndian(head[16..], reportOnly.Ends?.UtcTicks ?? 0);
        }
        BinaryPrimitives.WriteUInt64LittleEndian(head[24..], policyVersion);
        bytes.Write(head);
        foreach (ListEntry entry in merged.Protected.Concat(merged.Exempt))
            bytes.WriteByte((byte)((int)entry.Source | (entry.IsLocked ? LockedBit : 0)));
        using BinaryWriter writer = new BinaryWriter(bytes, Encoding.UTF8, leaveOpen: true);
        writer.Write(merged.Policy.Settings.Count);
        foreach (PolicySetting setting in merged.Policy.Settings)
        {
            writer.Write(setting.Key);
            writer.Write(setting.Json);
            writer.Write((byte)setting.Source);
        }
        writer.Write([.. merged.Policy.KnownSites.Select(entry => (byte)entry.Source)]);
        writer.Write([.. merged.Policy.SameOwner.Select(group => (byte)group.Source)]);
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

    /// <summary>True when all of the browser's policy was usable.</summary>
    internal static bool IsBrowserWhole(ReadOnlySpan<byte> notes) => notes[8] != 0;

    /// <summary>See <see cref="Core.Verdicts.Judge.LetsUnsureThrough"/>.</summary>
    internal static bool LetsUnsureThrough(ReadOnlySpan<byte> notes) => notes[9] != 0;

    /// <summary>The wish that lookalikes open, whether it is over or not; null where there is none.</summary>
    internal static ReportOnly? ReportOnlyOf(ReadOnlySpan<byte> notes)
    {
        if (notes[12] == 0)
            return null;
        long ticks = BinaryPrimitives.ReadInt64LittleEndian(notes[16..]);
        return new ReportOnly(
            ticks == 0 ? null : new DateTimeOffset(ticks, TimeSpan.Zero),
            ReportOnly.KindsOf(BinaryPrimitives.ReadUInt16LittleEndian(notes[14..]))
        );
    }

    /// <summary>See <see cref="Policies.PolicyVersion"/>.</summary>
    internal static ulong PolicyVersion(ReadOnlySpan<byte> notes) => BinaryPrimitives.ReadUInt64LittleEndian(notes[24..]);

    /// <summary>True when a policy replaces this list of the person's.</summary>
    internal static bool IsReplaced(ReadOnlySpan<byte> notes, ListKind kind) => notes[kind == ListKind.Protected ? 10 : 11] != 0;

    /// <summary>The source of an entry; protected entries are counted first, then exemptions.</summary>
    internal static (EntrySource Source, bool IsLocked) Origin(ReadOnlySpan<byte> notes, int entry)
    {
        byte origin = notes[OriginsAt + entry];
        return ((EntrySource)(origin & ~LockedBit), (origin & LockedBit) != 0);
    }

    /// <summary>The administrators' settings and the faults, behind this number of entries.</summary>
    internal static (EffectivePolicy Policy, IReadOnlyList<Fault> Faults) Read(ReadOnlySpan<byte> notes, int entries, LocalKnowledge local)
    {
        using BinaryReader reader = new BinaryReader(new MemoryStream(notes[(OriginsAt + entries)..].ToArray()), Encoding.UTF8);
        List<PolicySetting> settings = new List<PolicySetting>();
        for (int count = reader.ReadInt32(); count > 0; count--)
            settings.Add(new PolicySetting(reader.ReadString(), reader.ReadString(), (EntrySource)reader.ReadByte()));
        ListEntry[] known = [.. local.Known.Select(name => new ListEntry(name, (EntrySource)reader.ReadByte(), IsLocked: true))];
        OwnerGroup[] groups =
        [
            .. local
                .Owned.GroupBy(each => each.Owner, each => each.Name)
                .OrderBy(group => group.Key)
                .Select(group => new OwnerGroup([.. group], (EntrySource)reader.ReadByte())),
        ];
        List<Fault> faults = new List<Fault>();
        while (reader.BaseStream.Position < reader.BaseStream.Length)
            faults.Add(new Fault(reader.ReadString(), reader.ReadString(), reader.ReadString()));
        return (new EffectivePolicy(settings, known, groups), faults);
    }
}
