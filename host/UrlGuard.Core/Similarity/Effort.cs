namespace UrlGuard.Core.Similarity;

/// <summary>
/// The remaining cost of a check, in steps of some nanoseconds. Steps are counted and no clock is read, so that the same host and
/// lists come to the same end on every machine.
/// </summary>
internal sealed class Effort
{
    /// <summary>Steps of a search: some 0.8 ms. Enough for nearly all of 10,000 names that are nearly the same.</summary>
    internal const int MostSearch = 200_000;

    /// <summary>Steps of all rules: some 0.5 ms. Enough to take up 9,000 names, or to examine a thousand.</summary>
    internal const int MostRules = 150_000;

    /// <summary>
    /// An entry of an index is one step; this many are to measure a label, to take up a name, to examine it by one rule, for each
    /// piece of the host more.
    /// </summary>
    internal const int Measurement = 20,
        Name = 16,
        Examination = 150,
        Piece = 10;

    /// <summary>To align a letter with a letter; to read a letter of a host as its owner may have meant it.</summary>
    internal const int Cell = 3,
        ReadLetter = 150;

    /// <summary>To spell a name out and measure it.</summary>
    internal const int Spelling = 500;

    /// <summary>To write down what a protected label in other letters may look like: some 20 µs.</summary>
    internal const int Readings = 5_000;

    private readonly int search,
        rules;
    private int searchLeft,
        rulesLeft;

    /// <summary>Allows for steps of the search, and of the rules.</summary>
    internal Effort(int search = MostSearch, int rules = MostRules)
    {
        (this.search, this.rules) = (search, rules);
        Renew();
    }

    /// <summary>True when the search ended before it had seen all.</summary>
    internal bool IsSearchCut { get; private set; }

    /// <summary>True when the end came before all was seen.</summary>
    internal bool IsUsedUp => IsSearchCut || rulesLeft < 0;

    /// <summary>Steps that were taken.</summary>
    internal int Steps => search - searchLeft + (rules - rulesLeft);

    /// <summary>Takes steps in the search.</summary>
    internal void Search(int steps) => searchLeft -= steps;

    /// <summary>
    /// True when the search is over. It goes on until it has found a near name, since a name that can't be cleared is reported as
    /// near to one.
    /// </summary>
    internal bool EndsSearch(int found)
    {
        bool ends = searchLeft < 0 && found > 0;
        IsSearchCut |= ends;
        return ends;
    }

    /// <summary>Takes steps in the rules; false when there are none left.</summary>
    internal bool TryExamine(int steps)
    {
        rulesLeft -= steps;
        return rulesLeft >= 0;
    }

    /// <summary>As at first.</summary>
    internal void Renew()
    {
        (searchLeft, rulesLeft) = (search, rules);
        IsSearchCut = false;
    }
}
