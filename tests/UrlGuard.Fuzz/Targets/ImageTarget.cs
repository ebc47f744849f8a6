using System.Runtime.CompilerServices;
using UrlGuard.Core.Images;
using UrlGuard.Core.Lists;
using UrlGuard.Core.Verdicts;

namespace UrlGuard.Fuzz.Targets;

/// <summary>
/// A compiled image with damage: the input says where. First a byte of flags (1: cut behind the last place, 2: the check sums
/// are made to fit, as a writer with ill intent would), then five bytes each: where (4) and what is flipped there (1). Whatever
/// a file says, nothing outside it is touched, and what can't be is an <see cref="InvalidDataException"/>.
/// </summary>
internal sealed class ImageTarget : IFuzzTarget
{
    private static readonly byte[] Whole = Sites.Build(Sites.Protected.Where((_, number) => number % 2 == 0));
    private static readonly string[] Hosts =
    [
        "paypa1.com",
        "paypal.com",
        "arnazon.com",
        "xn--pypal-4ve.com",
        "paypal-login.net",
        "github.com.evil.net",
        "nothing-near-it.org",
        "ing.top",
        "wwwups.com",
    ];
    private static readonly ulong Expected = Judge(new Image(Whole));

    private readonly byte[] image = GC.AllocateArray<byte>(Whole.Length, pinned: true);

    /// <inheritdoc/>
    public IReadOnlyList<string> Words { get; } =
    ["\0", "\u0001", "\u0002", "\u0003", "\0\0\0\0\u0001", "\u0020\0\0\0\u0001", "\u0000\u0001\0\0\u0080", "\u007f"];

    /// <inheritdoc/>
    public int MaxLength => 1 + (5 * 16);

    /// <inheritdoc/>
    public ulong Run(ReadOnlySpan<byte> input)
    {
        Whole.CopyTo(image, 0);
        int flags = input.IsEmpty ? 0 : input[0],
            length = Whole.Length;
        for (ReadOnlySpan<byte> rest = input.IsEmpty ? input : input[1..]; rest.Length >= 5; rest = rest[5..])
        {
            int at = (int)(BitConverter.ToUInt32(rest) % (uint)Whole.Length);
            image[at] ^= rest[4];
            if ((flags & 1) != 0 && rest.Length < 10)
                length = at;
        }
        if ((flags & 2) != 0 && length >= Unsafe.SizeOf<ImageHeader>())
            Seal(length);
        try
        {
            Image opened = Open(image, length);
            ulong verdicts = Judge(opened);
            BrokenPromiseException.Unless(
                verdicts == Expected || (flags & 2) != 0 || !opened.IsIntact(),
                "an image that is intact judges as it was made"
            );
            return verdicts;
        }
        catch (InvalidDataException e)
        {
            return Outcome.Of(e.Message);
        }
    }

    private void Seal(int length)
    {
        ref ImageHeader header = ref Unsafe.As<byte, ImageHeader>(ref image[0]);
        header.Content = ImageHash.Of(image.AsSpan(Unsafe.SizeOf<ImageHeader>()..length));
        header.Check = ImageHeader.Sum(ref header);
    }

    /// <summary>Opens the beginning of an image.</summary>
    private static Image Open(byte[] pinned, int length)
    {
        if (length == pinned.Length)
            return new Image(pinned);
        byte[] cut = GC.AllocateUninitializedArray<byte>(length, pinned: true);
        pinned.AsSpan(..length).CopyTo(cut);
        return new Image(cut);
    }

    private static ulong Judge(Image image)
    {
        Judge judge = new Judge(new ProtectedDomains(image), new Exemptions(image), Knowledge.BuiltIn.WithoutSites());
        ulong outcome = 0;
        foreach (string host in Hosts)
            outcome = (outcome * 31) + Outcome.Of(judge.CheckHost(host.AsMemory()));
        return outcome;
    }
}
