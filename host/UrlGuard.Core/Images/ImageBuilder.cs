using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace UrlGuard.Core.Images;

/// <summary>Puts the sections of an image together.</summary>
public sealed class ImageBuilder
{
    private readonly ReadOnlyMemory<byte>[] sections = new ReadOnlyMemory<byte>[(int)ImageSection.Notes + 1];

    /// <summary>Sets a section; one that is not set is empty.</summary>
    public void Set(ImageSection section, ReadOnlyMemory<byte> bytes) => sections[(int)section] = bytes;

    /// <summary>The image: as it lies in memory, so it lies in a file.</summary>
    /// <param name="key">What it was made from; see <see cref="Image.Key"/>.</param>
    /// <returns>Bytes that the collector never moves.</returns>
    public byte[] Build(ulong key)
    {
        ImageHeader header = new ImageHeader
        {
            Magic = ImageHeader.ExpectedMagic,
            Format = ImageHeader.CurrentFormat,
            Key = key,
        };
        long length = Unsafe.SizeOf<ImageHeader>();
        for (int i = 0; i < sections.Length; i++)
            length += ImageHeader.Align(header.SectionLengths[i] = sections[i].Length);

        byte[] image = GC.AllocateArray<byte>(checked((int)length), pinned: true);
        int next = Unsafe.SizeOf<ImageHeader>();
        foreach (ReadOnlyMemory<byte> section in sections)
        {
            section.Span.CopyTo(image.AsSpan(next));
            next += (int)ImageHeader.Align(section.Length);
        }
        header.Content = ImageHash.Of(image.AsSpan(Unsafe.SizeOf<ImageHeader>()));
        header.Check = ImageHeader.Sum(ref header);
        MemoryMarshal.Write(image, header);
        return image;
    }
}
