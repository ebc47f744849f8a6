using System.Globalization;
using UrlGuard.Core.Gate;
using UrlGuard.Core.Images;
using UrlGuard.Core.Lists;
using UrlGuard.Core.Verdicts;
using UrlGuard.Trust.Compiled;
using UrlGuard.Trust.Entries;
using UrlGuard.Trust.Policies;

namespace UrlGuard.Trust;

/// <summary>
/// All that a verdict depends on, at one moment. Immutable, and swapped as one reference. It reads an <see cref="Image"/>; data
/// that only the options page asks for becomes objects at that moment.
/// </summary>
public sealed class TrustSnapshot
{
    private readonly Image image;
    private readonly LocalKnowledge local;
    private readonly DateTimeOffset now;
    private readonly ReportOnly? wish;
    private readonly Fault? defect;
    private readonly Lazy<(EffectivePolicy Policy, IReadOnlyList<Fault> Faults)> notes;

    /// <summary>Reads what was compiled.</summary>
    /// <param name="image">The image.</param>
    /// <param name="isFromFile">Whether a file holds it too.</param>
    /// <param name="now">The moment, which decides whether report-only is over.</param>
    /// <exception cref="InvalidDataException">It can't be what it claims to be.</exception>
    internal TrustSnapshot(Image image, bool isFromFile, DateTimeOffset now)
        : this(image, isFromFile, now, defect: null) { }

    private TrustSnapshot(Image image, bool isFromFile, DateTimeOffset now, Fault? defect)
    {
        this.image = image;
        this.now = now;
        this.defect = defect;
        IsFromFile = isFromFile;
        ProtectedDomains = new ProtectedDomains(image);
        Exemptions = new Exemptions(image);
        local = new LocalKnowledge(image);
        Knowledge = new Knowledge(local);
        Protected = new LazyList<ListEntry>(ProtectedDomains.All.Count, number => Entry(ListKind.Protected, number));
        Exempt = new LazyList<ListEntry>(Exemptions.All.Count, number => Entry(ListKind.Exempt, number));
        if (Notes.Length < TrustNotes.OriginsAt + Protected.Count + Exempt.Count)
            throw new InvalidDataException("fewer notes than entries");
        Judge = new Judge(ProtectedDomains, Exemptions, Knowledge) { LetsUnsureThrough = TrustNotes.LetsUnsureThrough(Notes) };
        wish = TrustNotes.ReportOnlyOf(Notes);
        ReportOnly = wish?.IsInForce(now) == true ? wish : null;
        ulong version = TrustNotes.Version(Notes);
        if (wish is not null && ReportOnly is null)
            version = ImageHash.Of("over"u8, version); // what opened until now may be stopped from now on
        Version = version.ToString("x16", CultureInfo.InvariantCulture);
        PolicyVersion = Policies.PolicyVersion.Write(TrustNotes.PolicyVersion(Notes));
        notes = new Lazy<(EffectivePolicy, IReadOnlyList<Fault>)>(ReadNotes);
    }

    /// <summary>Protected entries in force, by name.</summary>
    public IReadOnlyList<ListEntry> Protected { get; }

    /// <summary>Exemptions in force, by name.</summary>
    public IReadOnlyList<ListEntry> Exempt { get; }

    /// <summary>The faults of lists and policies.</summary>
    public IReadOnlyList<Fault> Faults => defect is null ? notes.Value.Faults : [.. notes.Value.Faults, defect];

    /// <summary>The administrators' settings besides the lists.</summary>
    public EffectivePolicy Policy => notes.Value.Policy;

    /// <summary>The protected domains, indexed.</summary>
    public ProtectedDomains ProtectedDomains { get; }

    /// <summary>The exemptions, indexed.</summary>
    public Exemptions Exemptions { get; }

    /// <summary>The knowledge of honest names, built in and by policy.</summary>
    public Knowledge Knowledge { get; }

    /// <summary>The judge of these lists.</summary>
    public Judge Judge { get; }

    /// <summary>16 hexadecimal digits that change whenever a verdict may.</summary>
    public string Version { get; }

    /// <summary>The lookalikes that open and are counted only, as an organisation wants it; null where all are stopped.</summary>
    public ReportOnly? ReportOnly { get; }

    /// <summary>See <see cref="Policies.PolicyVersion"/>; null where there is no policy.</summary>
    public string? PolicyVersion { get; }

    /// <summary>Makes the gate plan: nothing is held where nothing is stopped.</summary>
    public GatePlan MakePlan() =>
        ReportOnly is { CoversAll: true } ? GatePlan.Nothing : GatePlan.Build(ProtectedDomains, Exemptions, Knowledge);

    /// <summary>The hash of its inputs; 0 where something failed, so that they are read again.</summary>
    internal ulong Key => defect is null ? image.Key : 0;

    /// <summary>True when a file holds it too, for other programs to start from.</summary>
    internal bool IsFromFile { get; }

    private ReadOnlySpan<byte> Notes => image.Read(ImageSection.Notes);

    /// <summary>The entries of one list.</summary>
    public IReadOnlyList<ListEntry> Entries(ListKind kind) => kind == ListKind.Protected ? Protected : Exempt;

    /// <summary>An entry by name.</summary>
    public ListEntry? Find(ListKind kind, ReadOnlySpan<char> name) =>
        IndexOf(kind, name) is >= 0 and var number ? Entry(kind, number) : null;

    /// <summary>The source of an entry; null when there is no such entry. Allocates nothing.</summary>
    public EntrySource? SourceOf(ListKind kind, ReadOnlySpan<char> name) =>
        IndexOf(kind, name) is >= 0 and var number ? Origin(kind, number).Source : null;

    /// <summary>The same, in force although something failed.</summary>
    internal TrustSnapshot With(Fault failure) => new(image, IsFromFile, now, failure);

    /// <summary>True when report-only has begun or ended since this was made.</summary>
    internal bool IsOutdated(DateTimeOffset at) => wish is not null && wish.IsInForce(at) != wish.IsInForce(now);

    /// <summary>The same at another moment.</summary>
    internal TrustSnapshot At(DateTimeOffset at) => IsOutdated(at) ? new(image, IsFromFile, at, defect) : this;

    /// <summary>True when all of the browser's policy was usable.</summary>
    public bool IsBrowserPolicyWhole
    {
        get
        {
            bool isWhole = TrustNotes.IsBrowserWhole(Notes);
            GC.KeepAlive(image);
            return isWhole;
        }
    }

    /// <summary>
    /// The snapshot of a policy alone, without a person's lists: to try one before it is in force. Report-only is not over in it.
    /// </summary>
    /// <param name="policy">A policy's text.</param>
    /// <param name="where">Its name, for faults.</param>
    public static TrustSnapshot Of(byte[] policy, string where)
    {
        TrustCompiler compiler = new TrustCompiler(
            new TrustInputs(null, null, policy, null),
            PolicyReader.Read(policy, where),
            PolicyReading.Nothing
        );
        return new TrustSnapshot(new Image(compiler.Compile(new TrustPaths("", "", where))), isFromFile: false, DateTimeOffset.MinValue);
    }

    /// <summary>True when a policy replaces one of the person's lists.</summary>
    internal bool IsReplaced(ListKind kind)
    {
        bool isReplaced = TrustNotes.IsReplaced(Notes, kind);
        GC.KeepAlive(image);
        return isReplaced;
    }

    /// <summary>The entries that one carrier put on a list, as lines of one.</summary>
    internal List<string> LinesOf(ListKind kind, EntrySource source) =>
        [.. Entries(kind).Where(entry => entry.Source == source).Select(entry => entry.Written)];

    private int IndexOf(ListKind kind, ReadOnlySpan<char> name) =>
        kind == ListKind.Protected ? ProtectedDomains.IndexOf(name) : Exemptions.IndexOf(name);

    private ListEntry Entry(ListKind kind, int number)
    {
        (EntrySource source, bool isLocked) = Origin(kind, number);
        return kind == ListKind.Protected
            ? new ListEntry(ProtectedDomains.NameAt(number), source, isLocked) { AlsoKnownAs = ProtectedDomains.AlsoKnownAsAt(number) }
            : new ListEntry(Exemptions.All[number], source, isLocked);
    }

    private (EntrySource Source, bool IsLocked) Origin(ListKind kind, int number)
    {
        (EntrySource, bool) origin = TrustNotes.Origin(Notes, kind == ListKind.Protected ? number : Protected.Count + number);
        GC.KeepAlive(image);
        return origin;
    }

    private (EffectivePolicy Policy, IReadOnlyList<Fault> Faults) ReadNotes()
    {
        (EffectivePolicy policy, IReadOnlyList<Fault> faults) = TrustNotes.Read(Notes, Protected.Count + Exempt.Count, local);
        GC.KeepAlive(image);
        // Of a list that can't be read nobody knows whether it is empty.
        bool isEmpty =
            Protected.Count == 0 && !faults.Any(fault => fault is { Code: FaultCode.ListUnreadable, Where: TrustPaths.ProtectedName });
        List<Fault> all = [.. faults];
        if (isEmpty)
            all.Add(new Fault(FaultCode.ListEmpty, "protected", "no site is protected: nothing can be warned about"));
        if (ReportOnly is { } reportOnly)
        {
            string key = reportOnly.CoversAll ? PolicyKeys.Mode.Path : PolicyKeys.ReportOnlyKinds.Path;
            all.Add(new Fault(FaultCode.ReportOnly, key, reportOnly.ToString()));
        }
        return (policy, all);
    }
}
