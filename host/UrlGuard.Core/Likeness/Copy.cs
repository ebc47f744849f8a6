namespace UrlGuard.Core.Likeness;

/// <summary>A piece of a text as a copy of a pattern: where, and by which edits.</summary>
/// <param name="Start">The place of its first letter.</param>
/// <param name="End">The place behind its last.</param>
/// <param name="Edits">How often each edit occurs, by the numbers of <see cref="Sign"/>.</param>
/// <param name="MovedHyphens">Hyphens of the name's own that are missing, or are there twice: they cost nothing.</param>
internal sealed record Copy(int Start, int End, int[] Edits, int MovedHyphens)
{
    /// <summary>The number of different edits.</summary>
    internal const int Kinds = (int)Sign.DotLost + 1;

    /// <summary>Letters that are not the protected ones and do not look like them.</summary>
    internal int Typos
    {
        get
        {
            int typos = 0;
            for (Sign edit = Sign.DigitForLetter; edit <= Sign.Inserted; edit++)
                typos += edit == Sign.ForeignLetter ? 0 : Edits[(int)edit];
            return typos;
        }
    }

    /// <summary>Everything that was changed: letters, and dots and hyphens that the name does not have.</summary>
    internal int Changes => Typos + Looks + MovedHyphens + Edits[(int)Sign.HyphenInside] + Edits[(int)Sign.DotInside];

    /// <summary>Letters that only look like the protected ones.</summary>
    internal int Looks => Edits[(int)Sign.Look] + Edits[(int)Sign.LookPair] + Edits[(int)Sign.ForeignLetter];
}
