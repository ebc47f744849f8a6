using System.Text;

namespace UrlGuard.Core.Coverage;

/// <summary>Letters that look like others.</summary>
internal static class HomoglyphTechniques
{
    private const string Latin = "Latin";

    // Above, dot above, dot below, line below.
    private const string Marks = "\u0301\u0307\u0323\u0332";

    private const int WithTypo = 100,
        TyposEach = 3;

    internal static readonly Technique[] All =
    [
        new(
            "ascii-homoglyph",
            domain =>
                domain
                    .Skeletons.Where(skeleton => Ascii.IsValid(skeleton))
                    .SelectMany(LookalikeForms.Of)
                    .Select(label => label + "." + domain.Ending)
        ),
        Technique.OfLabel(
            "diacritic",
            label =>
                One(label, isLatin: true)
                    .Concat(Enumerable.Range(1, label.Length).SelectMany(i => Marks.Select(mark => label.Insert(i, mark.ToString()))))
        ),
        Technique.OfLabel("foreign-letter", label => One(label, isLatin: false)),
        Technique.OfLabel("foreign-script", WholeScripts),
        Technique.OfLabel(
            "foreign-letter-and-typo",
            label => Sample.Of(One(label, isLatin: false), WithTypo).SelectMany(one => Sample.Of(Neighbours.Of(one), TyposEach))
        ),
    ];

    private static IEnumerable<string> One(string label, bool isLatin) =>
        Doubles
            .In(label)
            .Where(place => place.Script == Latin == isLatin)
            .Select(place => label[..place.Start] + place.Letter + label[(place.Start + place.Length)..]);

    /// <summary>
    /// Every letter that has a double in a script is replaced by its first; where each has one, the whole label is foreign.
    /// </summary>
    private static IEnumerable<string> WholeScripts(string label)
    {
        ILookup<string?, (int Start, int Length, string Letter, string? Script)> places = Doubles
            .In(label)
            .Where(place => place.Length == 1 && place.Script is not (null or Latin))
            .ToLookup(place => place.Script);
        foreach (IGrouping<string?, (int Start, int Length, string Letter, string? Script)> script in places)
        {
            StringBuilder name = new();
            for (int i = 0; i < label.Length; i++)
                name.Append(script.Where(place => place.Start == i).Select(place => place.Letter).FirstOrDefault(label[i].ToString()));
            yield return name.ToString();
        }
    }
}
