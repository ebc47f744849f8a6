using UrlGuard.Core.Images;
using UrlGuard.Core.Names;

namespace UrlGuard.Core.Lists;

/// <summary>The exemptions of one moment: hosts that are never warned about, each with all names under it. Immutable.</summary>
public sealed class Exemptions
{
    private readonly Image image;
    private readonly NameTable names;

    /// <summary>Takes hosts in A-label form.</summary>
    public Exemptions(IEnumerable<string> hosts)
        : this(InMemory(hosts)) { }

    /// <summary>Reads them from an image.</summary>
    /// <exception cref="InvalidDataException">Its section is not what it should be.</exception>
    public Exemptions(Image image)
    {
        this.image = image;
        names = new NameTable(image.Open(ImageSection.ExemptNames));
        All = new LazyList<string>(names.Count, NameAt);
    }

    /// <summary>All of them, sorted by their bytes.</summary>
    public IReadOnlyList<string> All { get; }

    /// <summary>Sets the section of an image.</summary>
    public static void Build(IEnumerable<string> hosts, ImageBuilder image) =>
        image.Set(ImageSection.ExemptNames, NameTable.Build([.. hosts.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)]));

    /// <summary>The exemption that covers a host; empty when none does.</summary>
    public ReadOnlyMemory<char> Find(HostName host)
    {
        if (names.Count == 0)
            return default;
        for (ReadOnlyMemory<char> name = host.Text; ; name = name[(name.Span.IndexOf('.') + 1)..])
        {
            if (IndexOf(name.Span) >= 0)
                return name;
            if (!name.Span.Contains('.'))
                return default;
        }
    }

    /// <summary>The place of a host, A-label form, among <see cref="All"/>; negative when it is not there itself.</summary>
    public int IndexOf(ReadOnlySpan<char> host)
    {
        int number = names.Find(host);
        GC.KeepAlive(image);
        return number;
    }

    private string NameAt(int number)
    {
        string name = names.Text(number);
        GC.KeepAlive(image);
        return name;
    }

    private static Image InMemory(IEnumerable<string> hosts)
    {
        ImageBuilder image = new ImageBuilder();
        Build(hosts, image);
        return new Image(image.Build(key: 0));
    }
}
