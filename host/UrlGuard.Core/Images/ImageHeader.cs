using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace UrlGuard.Core.Images;

/// <summary>The beginning of an image. Sections follow without gaps but for alignment, so that their lengths say all.</summary>
[StructLayout(LayoutKind.Sequential, Pack = 8)]
internal struct ImageHeader
{
    /// <summary>"UrlGuard" in ASCII, read as a little-endian number; on a big-endian machine it would not match.</summary>
    internal const ulong ExpectedMagic = 0x6472617547_6C7255;

    /// <summary>To be raised with every change of what an image holds or how.</summary>
    internal const ulong CurrentFormat = 3;

    /// <summary>Sections begin at multiples of this many bytes.</summary>
    internal const int Alignment = 8;

    internal ulong Magic,
        Format,
        Key,
        Content;
    internal Lengths SectionLengths;
    internal ulong Check;

    /// <summary>The check sum of all that stands before it.</summary>
    internal static ulong Sum(ref ImageHeader header)
    {
        ReadOnlySpan<byte> bytes = MemoryMarshal.AsBytes(new ReadOnlySpan<ImageHeader>(ref header));
        return ImageHash.Of(bytes[..^sizeof(ulong)]);
    }

    /// <summary>A length rounded up to where the next section begins.</summary>
    internal static long Align(long length) => (length + Alignment - 1) & -Alignment;

    /// <summary>A length for each <see cref="ImageSection"/>.</summary>
    [InlineArray((int)ImageSection.Notes + 1)]
    internal struct Lengths
    {
        private long first;
    }
}
