using UrlGuard.Core.Images;
using UrlGuard.Core.Rules;

namespace UrlGuard.Core.Lists;

/// <summary>
/// Knowledge of this place: sites that imitate nobody, sites of one owner, and the sensitivity. Immutable; lies in an
/// <see cref="Image"/>.
/// </summary>
public sealed class LocalKnowledge
{
    /// <summary>Nothing more than is built in.</summary>
    public static readonly LocalKnowledge None = Empty();

    private readonly Image image;
    private readonly NameTable known,
        owned;
    private readonly Table<int> owners;

    /// <summary>Reads it from an image.</summary>
    /// <exception cref="InvalidDataException">Its sections are not what they should be.</exception>
    public LocalKnowledge(Image image)
    {
        this.image = image;
        known = new NameTable(image.Open(ImageSection.KnownNames));
        Known = new LazyList<string>(known.Count, number => NameAt(known, number));
        Block block = image.Open(ImageSection.OwnerNames);
        if (!block.IsEmpty)
        {
            owners = block.Take<int>(block.TakeCount());
            owned = new NameTable(block);
        }
        if (owned.Count != owners.Count)
            throw new InvalidDataException("names and owners do not fit together");
        Owned = new LazyList<(string, int)>(owned.Count, number => (NameAt(owned, number), owners[(uint)number]));
        Sensitivity = Sensitivity.From(image.Open(ImageSection.Sensitivity));
    }

    /// <summary>Known sites, as registrable domains, A-label form, sorted by their bytes.</summary>
    public IReadOnlyList<string> Known { get; }

    /// <summary>Names that share an owner, sorted by their bytes, each with its owner's number.</summary>
    public IReadOnlyList<(string Name, int Owner)> Owned { get; }

    /// <summary>The sensitivity with which names are judged.</summary>
    public Sensitivity Sensitivity { get; }

    /// <summary>Sets the sections of an image.</summary>
    /// <param name="known">Registrable domains, A-label form.</param>
    /// <param name="owned">The same with their owners' numbers, each name once.</param>
    /// <param name="sensitivity">How closely names are looked at.</param>
    /// <param name="image">Takes the sections.</param>
    public static void Build(
        IEnumerable<string> known,
        IEnumerable<(string Name, int Owner)> owned,
        Sensitivity sensitivity,
        ImageBuilder image
    )
    {
        image.Set(ImageSection.KnownNames, NameTable.Build([.. known.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)]));
        (string Name, int Owner)[] sorted = [.. owned.OrderBy(each => each.Name, StringComparer.Ordinal)];
        List<int> numbers = [.. sorted.Select(each => each.Owner)];
        ReadOnlyMemory<byte> names = NameTable.Build([.. sorted.Select(each => each.Name)]);
        image.Set(ImageSection.OwnerNames, new BlockWriter().Put(numbers.Count).Put(numbers).Put(names.Span).Bytes);
        image.Set(ImageSection.Sensitivity, sensitivity.ToBytes());
    }

    /// <summary>True when a registrable domain, A-label form, is known here.</summary>
    internal bool IsKnown(ReadOnlySpan<char> domain)
    {
        bool isKnown = known.Count > 0 && known.Find(domain) >= 0;
        GC.KeepAlive(image);
        return isKnown;
    }

    /// <summary>True when a registrable domain, A-label form, has an owner here.</summary>
    internal bool HasOwner(ReadOnlySpan<char> domain)
    {
        bool hasOwner = owned.Count > 0 && owned.Find(domain) >= 0;
        GC.KeepAlive(image);
        return hasOwner;
    }

    /// <summary>True when two registrable domains, A-label form, belong to one owner.</summary>
    internal bool AreSame(ReadOnlySpan<char> one, ReadOnlySpan<char> other)
    {
        bool areSame =
            owned.Count > 0
            && owned.Find(one) is >= 0 and var first
            && owned.Find(other) is >= 0 and var second
            && owners[(uint)first] == owners[(uint)second];
        GC.KeepAlive(image);
        return areSame;
    }

    private string NameAt(NameTable table, int number)
    {
        string name = table.Text(number);
        GC.KeepAlive(image);
        return name;
    }

    private static LocalKnowledge Empty()
    {
        ImageBuilder builder = new ImageBuilder();
        Build([], [], Sensitivity.Default, builder);
        return new LocalKnowledge(new Image(builder.Build(key: 0)));
    }
}
