using UrlGuard.Core.Rules;
using UrlGuard.Core.Similarity;

namespace UrlGuard.Core.Coverage;

/// <summary>Slips and edits of single letters, and of two.</summary>
internal static class EditTechniques
{
    private const string Vowels = "aeiou",
        Endings = "s es ies z";

    private const int FirstEdits = 120,
        SecondEdits = 10,
        ThirdEdits = 4,
        ShortestForThree = 12;

    internal static readonly Technique[] All =
    [
        Technique.OfLabel("omission", label => Neighbours.Of(label).Where(other => other.Length < label.Length)),
        Technique.OfLabel("transposition", label => Neighbours.Of(label).Where(other => OneEdit.IsSwap(other, label))),
        Technique.OfLabel("repetition", label => Places(label).Select(i => label.Insert(i, label[i].ToString()))),
        Technique.OfLabel(
            "plural",
            label => Endings.Split(' ').Select(ending => label + ending).Append(label.TrimEnd('y') + "ies").Append(label.TrimEnd('s'))
        ),
        Technique.OfLabel("vowel-swap", label => Replace(label, c => Vowels.Contains(c, StringComparison.Ordinal) ? Vowels : "")),
        Technique.OfLabel("keyboard-replacement", label => Replace(label, Keyboards.Around)),
        Technique.OfLabel(
            "keyboard-insertion",
            label =>
                Places(label)
                    .SelectMany(i =>
                        Keyboards
                            .Around(label[i])
                            .SelectMany(key => new[] { label.Insert(i, key.ToString()), label.Insert(i + 1, key.ToString()) })
                    )
        ),
        Technique.OfLabel(
            "bit-flip",
            label =>
                Replace(
                    label,
                    c =>
                        Enumerable
                            .Range(0, 8)
                            .Select(bit => (char)(c ^ 1 << bit))
                            .Where(flipped => char.IsAsciiLetterLower(flipped) || char.IsAsciiDigit(flipped) || flipped == '-')
                )
        ),
        Technique.OfLabel("replacement", label => Neighbours.Of(label).Where(other => other.Length == label.Length)),
        Technique.OfLabel(
            "addition",
            label =>
                Neighbours
                    .Of(label)
                    .Where(other =>
                        other.Length > label.Length
                        && (other.StartsWith(label, StringComparison.Ordinal) || other.EndsWith(label, StringComparison.Ordinal))
                    )
        ),
        Technique.OfLabel("insertion", label => Neighbours.Of(label).Where(other => other.Length > label.Length)),
        Technique.OfLabel("two-edits", TwoEdits),
        Technique.OfLabel("three-edits", ThreeEdits),
    ];

    private static IEnumerable<int> Places(string label) => Enumerable.Range(0, label.Length);

    private static IEnumerable<string> Replace(string label, Func<char, IEnumerable<char>> others) =>
        Places(label).SelectMany(i => others(label[i]).Select(other => label[..i] + other + label[(i + 1)..]));

    /// <summary>A sample: ten letters have some 300,000.</summary>
    private static IEnumerable<string> TwoEdits(string label) =>
        Sample
            .Of(Neighbours.Of(label), FirstEdits)
            .SelectMany(one => Sample.Of(Neighbours.Of(one), SecondEdits))
            .Where(two =>
                two.Length < EditDistance.MaxLength && label.Length < EditDistance.MaxLength && EditDistance.Osa(two, label) == 2
            );

    /// <summary>A sample; of long names only, shorter ones can't be known again.</summary>
    private static IEnumerable<string> ThreeEdits(string label) =>
        label.Length < ShortestForThree
            ? []
            : Sample
                .Of(TwoEdits(label), FirstEdits)
                .SelectMany(two => Sample.Of(Neighbours.Of(two), ThirdEdits))
                .Where(three =>
                    three.Length < EditDistance.MaxLength && label.Length < EditDistance.MaxLength && EditDistance.Osa(three, label) == 3
                );
}
