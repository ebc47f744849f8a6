using UrlGuard.Core.Images;

namespace UrlGuard.Core.Tests.Images;

/// <summary>Cuts at, under and over what is left.</summary>
internal sealed class BlockTests
{
    [TestCase(0, 8)]
    [TestCase(1, 4)]
    [TestCase(2, 0)]
    public unsafe void Take_OfWhatIsThere_CutsItOff(int count, int left)
    {
        int* numbers = stackalloc int[] { 7, 8 };
        Block block = new((byte*)numbers, 8);
        Assert.That(block.Take<int>(count).Span.ToArray(), Is.EqualTo(new[] { 7, 8 }[..count]));
        Assert.That((block.Length, block.IsEmpty), Is.EqualTo(((long)left, left == 0)));
    }

    [TestCase(3)]
    [TestCase(-1)]
    [TestCase(1L << 31)]
    [TestCase(long.MaxValue)]
    public unsafe void Take_OfMore_Fails(long count)
    {
        int* numbers = stackalloc int[] { 7, 8 };
        Block block = new((byte*)numbers, 8);
        Assert.That(Fails(ref block, count), Is.True);
        Assert.That(block.Length, Is.EqualTo(8));
    }

    [TestCase(0u, 0)]
    [TestCase(uint.MaxValue / 4, int.MaxValue / 2)]
    public unsafe void TakeCount_GivesTheNumber(uint number, int count) =>
        Assert.That(new Block((byte*)&number, 4).TakeCount(), Is.EqualTo(count));

    [TestCase(uint.MaxValue / 4 + 1)]
    [TestCase(uint.MaxValue)]
    public unsafe void TakeCount_OutOfRange_Fails(uint number)
    {
        Block block = new((byte*)&number, 4);
        bool fails = false;
        try
        {
            _ = block.TakeCount();
        }
        catch (InvalidDataException)
        {
            fails = true;
        }
        Assert.That(fails, Is.True);
    }

    private static bool Fails(ref Block block, long count)
    {
        try
        {
            _ = block.Take<int>(count);
            return false;
        }
        catch (InvalidDataException)
        {
            return true;
        }
    }
}
