using System.Text;
using UrlGuard.Core.Data;
using UrlGuard.Core.Likeness;
using UrlGuard.Core.Spelled;

namespace UrlGuard.Core.Rules;

/// <summary>
/// Finds how a host could have come from a protected name beside other words, in front of another site, or with more edits than a
/// promise speaks of, and weighs it. No length and no word decides alone: the sum does.
/// </summary>
internal static class OtherWords
{
    /// <summary>Letters of the shortest label that may be recognised by three edits and more.</summary>
    private const int ManyEdits = 12;

    /// <summary>Of so many letters so many may be changed, beside other words and in a whole label.</summary>
    private const int Letters = 14,
        ChangedInPart = 3,
        ChangedInWhole = 6;

    private static readonly int SignCount = Enum.GetValues<Sign>().Length;

    /// <summary>The beginning of a label that only looks like Punycode.</summary>
    private const string NotPunycode = "xn";

    private const int BoundOfSurprise = 2400;
    private const int MostWords = 3;

    /// <summary>The finding of a rule for one kind.</summary>
    internal static Finding? Examine(LookalikeKind kind, SeenHost seen, SpelledDomain real, Sensitivity sensitivity)
    {
        if (ScoreOf(seen, real) is not { } score)
            return null;
        Derivation derivation = score.Derivation;
        if (KindOf(seen, derivation) != kind || score.Total < Weights.BuiltIn.UnsureFrom)
            return null;
        if (derivation.Copy.Typos > 0 && real.UnicodeLabel.Length < sensitivity.TypoInCombination)
            return null;
        return Finding.Inside(
            derivation.Place.Start,
            derivation.Place.Length,
            derivation.IsWholeDomain,
            isUnsure: !IsMixed(seen, derivation) && (IsOnlyUsed(derivation) || IsOfACompany(derivation) || !score.IsSure),
            score
        );
    }

    /// <summary>The score of the likeliest derivation; null where there is none.</summary>
    internal static Score? ScoreOf(SeenHost seen, SpelledDomain real) =>
        Of(seen, real) is { } derivation ? new Score(derivation, Weights.BuiltIn.SureFrom) : null;

    /// <summary>The likeliest derivation by the weights that are built in; null where there is none.</summary>
    private static Derivation? Of(SeenHost seen, SpelledDomain real) =>
        seen.DerivationFrom(real, static (host, name) => Find(host, name, Weights.BuiltIn));

    /// <summary>The likeliest derivation; null where there is none.</summary>
    internal static Derivation? Find(SeenHost seen, SpelledDomain real, Weights weights)
    {
        if (!Reach.Includes(seen, real, Sensitivity.Default) || (seen.IsHosted && Embedding.IsOwnPage(seen, real)))
            return null;
        Derivation? best = null;
        foreach (CopyPattern pattern in real.Patterns)
        {
            foreach (Copy copy in seen.CopiesOf(pattern, weights))
            {
                if (
                    IsPossible(seen, real, pattern, copy)
                    && Describe(seen, real, pattern, copy) is var found
                    && !IsEverydayName(seen, real, found)
                    && (best is null || found.Score(weights) > best.Score(weights))
                )
                {
                    best = found;
                }
            }
        }
        return best;
    }

    /// <summary>The kind of a derivation: of two typos and more no gate plan holds the names.</summary>
    private static LookalikeKind KindOf(SeenHost seen, Derivation derivation) =>
        derivation.Copy.Typos > 0 && derivation.Copy.Changes > 1 ? LookalikeKind.DoubleTypo
        : seen.IsHosted ? LookalikeKind.Hosted
        : derivation.IsInFront && derivation.IsWholeLabel ? LookalikeKind.Embedding
        : LookalikeKind.Combosquat;

    /// <summary>
    /// True for a copy in which letters of another script stand among Latin ones and look like them: no fan and no company writes so.
    /// </summary>
    private static bool IsMixed(SeenHost seen, Derivation derivation)
    {
        if (derivation.Copy.Looks == 0 || Ascii.IsValid(seen.Unicode))
            return false;
        string[] scripts =
        [
            .. seen
                .Unicode.Substring(derivation.Place.Start, derivation.Place.Length)
                .EnumerateRunes()
                .Select(Scripts.Of)
                .OfType<string>()
                .Where(script => script is not ("Common" or "Inherited"))
                .Distinct(),
        ];
        return scripts.Length > 1 && scripts.Contains("Latin");
    }

    /// <summary>
    /// True where a fan or partner may speak of the site: the very name beside words, and none of them bait. Or a company may name what it
    /// uses: the very name in front of its own.
    /// </summary>
    private static bool IsOnlyUsed(Derivation derivation) =>
        IsVeryName(derivation)
        && derivation[Sign.BaitWord] == 0
        && derivation[Sign.OtherWord] + derivation[Sign.UnknownPiece] + derivation[Sign.WholeInFront] > 0
        && (derivation[Sign.OtherWord] + derivation[Sign.WholeInFront] > 0 || derivation[Sign.EverydayLabel] > 0);

    /// <summary>
    /// True for the very name beside words of companies (<c>rakuten-insurance.co.jp</c>): a sister, a fan or a partner may have it. Not
    /// where a name costs next to nothing.
    /// </summary>
    private static bool IsOfACompany(Derivation derivation) =>
        IsVeryName(derivation)
        && derivation.Lures == 0
        && derivation[Sign.BaitWord] > 0
        && derivation[Sign.Hosted] + derivation[Sign.CheapSuffix] == 0;

    private static bool IsVeryName(Derivation derivation) =>
        !derivation.IsWholeDomain && derivation.Copy.Typos + derivation.Copy.Looks == 0;

    /// <summary>
    /// True for an everyday word, with which anybody names things and services: beside words that are no bait, or with nothing but two
    /// letters of bait under another suffix (<c>mylogin.com</c>).
    /// </summary>
    private static bool IsEverydayName(SeenHost seen, SpelledDomain real, Derivation derivation) =>
        !seen.IsHosted && WordLists.IsEveryday(real.UnicodeLabel) && (IsOnlyUsed(derivation) || IsBesideScraps(derivation));

    private static bool IsBesideScraps(Derivation derivation) =>
        IsVeryName(derivation) && derivation[Sign.SameSuffix] == 0 && derivation[Sign.BaitWord] <= derivation[Sign.ShortPiece];

    private static bool IsPossible(SeenHost seen, SpelledDomain real, CopyPattern pattern, Copy copy)
    {
        ChosenText text = seen.Text;
        int letters = pattern.LabelLength;
        if (text.IsRegistered(copy))
        {
            return !pattern.IsWholeDomain
                && letters >= ManyEdits
                && seen.DistanceTo(real) > 2
                && copy.Typos * Letters <= letters * ChangedInWhole;
        }
        if (copy.Typos > 0 && letters < Thresholds.TypoInCombination)
            return false;
        if (copy.Typos > 1 && copy.Typos * Letters > letters * ChangedInPart)
            return false;
        // What edits of a whole label make is promised, or not.
        if (copy.Start >= text.RegisteredStart && copy.Typos > 0 && seen.DistanceTo(real) <= 2)
            return false;
        if (letters >= Thresholds.CombinationInHost)
            return true;
        // Short names stand where a name begins: that is all a gate plan can hold of them.
        bool endsLabel = !pattern.IsWholeDomain && copy.End == text.Letters.Length && seen.Domain.Suffix == real.Suffix;
        return (text.IsSeparated(copy.Start) || (letters == Thresholds.GluedWithBait && endsLabel))
            && (letters >= Thresholds.GluedWithBait || text.IsSeparated(copy.End) || (pattern.IsWholeDomain && letters > 1));
    }

    internal static Derivation Describe(SeenHost seen, SpelledDomain real, CopyPattern pattern, Copy copy)
    {
        ChosenText text = seen.Text;
        HonestReading reading = seen.Reading;
        string letters = text.Letters;
        int labelStart = letters.LastIndexOf('.', Math.Max(copy.Start - 1, 0), Math.Max(copy.Start, 0)) + 1,
            labelEnd = letters.IndexOf('.', copy.End) is >= 0 and var dot ? dot : letters.Length;
        bool isWhole = text.IsRegistered(copy),
            isInFront = copy.End < text.RegisteredStart,
            isWholeLabel = copy.Start == labelStart && copy.End == labelEnd;
        int[] signs = new int[SignCount];
        for (int i = 0; i < copy.Edits.Length; i++)
            signs[i] = 100 * copy.Edits[i];
        Put(Sign.Base, 1);
        char before = copy.Start > labelStart ? letters[copy.Start - 1] : '.',
            behind = copy.End < labelEnd ? letters[copy.End] : '.';
        bool isGluedBefore = !ChosenText.IsSeparator(before),
            isGluedBehind = !ChosenText.IsSeparator(behind);
        int surprise =
            reading.Total
            - reading.UpTo(copy.Start)
            - reading.From(copy.End)
            - HonestModel.Glue * ((isGluedBefore ? 1 : 0) + (isGluedBehind ? 1 : 0));
        signs[(int)(isWhole ? Sign.WholeSurprise : Sign.PartSurprise)] = Math.Clamp(surprise, -BoundOfSurprise, BoundOfSurprise);
        signs[(int)Sign.LongSurprise] = Math.Clamp(surprise - BoundOfSurprise, 0, BoundOfSurprise);
        Put(Sign.WholeLabel, isWhole ? 1 : 0);
        Put(Sign.EditInWhole, isWhole ? copy.Typos : 0);
        Put(Sign.WholeDomain, pattern.IsWholeDomain ? 1 : 0);

        int bait = 0,
            lures = 0,
            words = 0,
            unknown = 0,
            brief = 0,
            numbers = 0;
        foreach ((int start, int end, PieceKind kind) in reading.Before(copy.Start).Concat(reading.Behind(copy.End)))
        {
            ReadOnlySpan<char> piece = letters.AsSpan(start, end - start);
            bool isInLabel = start >= labelStart && end <= labelEnd;
            if (piece is "www")
                continue;
            if (IsBait(text, copy, start, end) && (isInLabel || piece is not NotPunycode))
            {
                bait++;
                lures += WordLists.IsCompanyWord(piece) ? 0 : 1;
            }
            else if (isInLabel && kind == PieceKind.Number)
            {
                numbers++;
            }
            else if (isInLabel && kind == PieceKind.Word)
            {
                words++;
            }
            else if (isInLabel)
            {
                unknown++;
            }

            if (isInLabel && kind != PieceKind.Number && piece.Length <= 2)
                brief++;
        }
        Put(Sign.BaitWord, Math.Min(bait, MostWords));
        Put(Sign.OtherWord, Math.Min(words, MostWords));
        Put(Sign.UnknownPiece, Math.Min(unknown, MostWords));
        Put(Sign.ShortPiece, Math.Min(brief, MostWords));
        Put(Sign.Number, Math.Min(numbers, MostWords));
        Put(Sign.OnlyBait, bait > 0 && words + unknown == 0 ? 1 : 0);
        Put(Sign.DigitBefore, char.IsAsciiDigit(before) ? 1 : 0);
        Put(Sign.LetterBefore, isGluedBefore && !char.IsAsciiDigit(before) ? 1 : 0);
        Put(Sign.DigitBehind, char.IsAsciiDigit(behind) ? 1 : 0);
        Put(Sign.LetterBehind, isGluedBehind && !char.IsAsciiDigit(behind) ? 1 : 0);
        Put(Sign.Enclosed, isGluedBefore && isGluedBehind ? 1 : 0);

        int length = pattern.LabelLength,
            edits = copy.Typos + copy.Looks;
        Put(Sign.TypoInPart, !isWhole && copy.Typos > 0 ? 1 : 0);
        signs[(int)Sign.ManyEdits] = edits > 1 ? 100 * edits * edits / length : 0;
        Put(Sign.ShortLabel, Math.Max(0, 5 - length));
        Put(Sign.ShortEdited, edits > 0 ? Math.Max(0, 8 - length) : 0);
        Put(Sign.CheapSuffix, seen.IsCheapSuffix && !seen.IsHosted ? 1 : 0);
        Put(Sign.SameSuffix, seen.Domain.Suffix == real.Suffix ? 1 : 0);
        Put(Sign.Hosted, seen.IsHosted ? 1 : 0);
        Put(Sign.InFront, isInFront ? 1 : 0);
        Put(Sign.WholeInFront, isInFront && isWholeLabel && edits == 0 ? 1 : 0);
        bool isEveryday = WordLists.IsEveryday(pattern.Letters.AsSpan(0, length)) || WordLists.IsBait(pattern.Letters.AsSpan(0, length));
        Put(Sign.EverydayLabel, isEveryday ? 1 : 0);
        Put(Sign.OrdinaryLabel, !isEveryday && WordLists.IsCommon(pattern.Letters.AsSpan(0, length)) ? 1 : 0);
        Put(Sign.PlatformLabel, WordLists.IsPlatform(pattern.Letters.AsSpan(0, length)) ? 1 : 0);
        return new Derivation(copy, text.PlaceOf(copy.Start, copy.End), pattern.IsWholeDomain, isInFront, isWholeLabel, lures, signs);

        static bool IsBait(ChosenText text, Copy copy, int start, int end)
        {
            ReadOnlySpan<char> piece = text.Letters.AsSpan(start, end - start);
            // Of two letters a word counts where nothing else is glued to it.
            return (WordLists.IsBait(piece) || piece is NotPunycode)
                && (
                    piece.Length > 2
                    || (text.IsSeparated(start) && (text.IsSeparated(end) || end == copy.Start))
                    || (start == copy.End && text.IsSeparated(end))
                );
        }

        void Put(Sign sign, int count) => signs[(int)sign] = 100 * count;
    }
}
