using System.Globalization;
using UrlGuard.Core.Data;

namespace UrlGuard.Core.Likeness;

/// <summary>
/// The habits of honest owners: the price of a word and of a row of letters, as -100 ln of how often known sites have it
/// (host/data/update/train). Words stand in three lists: those that were counted, and at one price each the ordinary ones and those of
/// other languages.
/// </summary>
internal sealed class HonestModel
{
    /// <summary>Prices of what makes a name out of pieces.</summary>
    internal const int Word = 70,
        UnknownPiece = 69,
        Number = 580,
        Digit = 230,
        Glue = 121,
        Hyphen = 281,
        Foreign = 600;

    /// <summary>Prices of ordinary words that no known site has: everyday ones and the others.</summary>
    internal const int EverydayUnseen = 1084,
        OrdinaryUnseen = 1245;

    /// <summary>Longest piece that is priced as a whole.</summary>
    internal const int LongestPiece = WordLists.LongestCommon;

    /// <summary>A printed sign of <c>letter-chances.txt</c> counts this much for each step above <see cref="FirstSign"/>.</summary>
    internal const int SignStep = 12;

    internal const char FirstSign = '!',
        Edge = '^';

    internal const int Symbols = 37,
        RowLength = 3 + Symbols + 1;

    private static readonly Lazy<HonestModel> Shared = new(() =>
        new HonestModel(
            SortedText.Open("honest-words.txt"),
            SortedText.Open("letter-chances.txt"),
            SortedText.Open("common-words.txt"),
            SortedText.Open("world-words.txt")
        )
    );

    private readonly WordIndex counted,
        ordinary,
        world;
    private readonly SortedText chances;

    internal HonestModel(SortedText counted, SortedText chances, SortedText ordinary, SortedText world)
    {
        this.counted = new WordIndex(counted);
        this.ordinary = new WordIndex(ordinary);
        this.world = new WordIndex(world);
        this.chances = chances;
    }

    /// <summary>The model that is built in.</summary>
    internal static HonestModel BuiltIn => Shared.Value;

    /// <summary>Letters of the longest word that begins with two letters.</summary>
    internal int LongestWith(char first, char second) =>
        Math.Max(world.LongestWith(first, second), Math.Max(counted.LongestWith(first, second), ordinary.LongestWith(first, second)));

    /// <summary>The price of a word, or null.</summary>
    internal int? PriceOf(ReadOnlySpan<char> word) =>
        counted.TryFind(word, out ReadOnlySpan<byte> price) ? int.Parse(price, CultureInfo.InvariantCulture)
        : ordinary.TryFind(word, out ReadOnlySpan<byte> level) ? (level.IsEmpty ? OrdinaryUnseen : EverydayUnseen)
        : world.TryFind(word, out _) ? OrdinaryUnseen
        : null;

    /// <summary>The price of a letter behind two others; <see cref="Edge"/> stands for the beginning, and behind two for the end.</summary>
    internal int PriceOf(char first, char second, char third)
    {
        int row = Symbol(first) * Symbols + Symbol(second);
        return SignStep * (chances.Bytes[row * RowLength + 3 + Symbol(third)] - FirstSign);
    }

    /// <summary>The place of a letter, in the order of their bytes; anything else counts as an edge.</summary>
    internal static int Symbol(char c) =>
        char.IsAsciiDigit(c) ? c - '0'
        : char.IsAsciiLetterLower(c) ? c - 'a' + 11
        : 10;
}
