using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace UrlGuard.Core.Images;

/// <summary>
/// Lists and their indexes as one run of bytes, the same whether they were just built or read from a file. Opening looks at the
/// header only. The rest is checked where it is read: whatever the bytes say, nothing outside them is touched, and what can't be
/// is an exception.
/// </summary>
public sealed unsafe class Image
{
    private readonly byte[] pinned;
    private readonly byte* start;

    /// <summary>Opens an image.</summary>
    /// <param name="pinned">From <see cref="ImageBuilder.Build"/>, or the same again in an array that stays where it is.</param>
    /// <exception cref="InvalidDataException">It is no image, damaged, cut, or of another format.</exception>
    public Image(byte[] pinned)
    {
        this.pinned = pinned;
        start = (byte*)Marshal.UnsafeAddrOfPinnedArrayElement(pinned, 0);
        int length = pinned.Length;
        if (length < Unsafe.SizeOf<ImageHeader>())
            throw new InvalidDataException("shorter than a header");
        ImageHeader header = Header;
        if (header.Magic != ImageHeader.ExpectedMagic || header.Format != ImageHeader.CurrentFormat)
            throw new InvalidDataException("no image of this format");
        if (header.Check != ImageHeader.Sum(ref header))
            throw new InvalidDataException("the header is damaged");
        long end = Unsafe.SizeOf<ImageHeader>();
        foreach (long section in header.SectionLengths)
        {
            end +=
                section >= 0 && section <= length
                    ? ImageHeader.Align(section)
                    : throw new InvalidDataException("a section is longer than the image");
        }

        if (end != length)
            throw new InvalidDataException("the image is longer or shorter than its sections");
    }

    /// <summary>Tells what it was made from; the same key, the same content.</summary>
    public ulong Key => Header.Key;

    private ImageHeader Header => Unsafe.ReadUnaligned<ImageHeader>(start);

    /// <summary>Reads all of it and says whether any byte is other than it was made.</summary>
    public bool IsIntact() => Header.Content == ImageHash.Of(pinned.AsSpan(Unsafe.SizeOf<ImageHeader>()));

    /// <summary>The bytes of a section. Whoever reads them keeps the image alive meanwhile.</summary>
    public ReadOnlySpan<byte> Read(ImageSection section)
    {
        Block block = Open(section);
        return block.Take<byte>(block.Length).Span;
    }

    /// <summary>Opens a section.</summary>
    internal Block Open(ImageSection section)
    {
        ImageHeader header = Header;
        long offset = Unsafe.SizeOf<ImageHeader>();
        for (int i = 0; i < (int)section; i++)
            offset += ImageHeader.Align(header.SectionLengths[i]);
        return new Block(start + offset, header.SectionLengths[(int)section]);
    }
}
