using System.Globalization;
using System.Text;
using UrlGuard.Core;
using UrlGuard.Core.Explanations;

namespace UrlGuard.Trust.Records.Exports;

/// <summary>
/// Two names, letter under letter, as a picture inside a page (SVG). Each letter has a place of its own, so that no script's direction
/// moves another's letters. What differs has a frame, and is bold: a printer may have no colour.
/// </summary>
internal static class ComparisonPicture
{
    private const int Cell = 20,
        Row = 30,
        Block = 2 * Row + 20, // two rows, and room to the next two
        Left = 60,
        MostInRow = 30; // letters that a printed line holds

    /// <summary>Draws it.</summary>
    /// <param name="page">Where.</param>
    /// <param name="evidence">What is shown.</param>
    /// <param name="name">What it says to those who can't see it.</param>
    /// <param name="wording">The language.</param>
    /// <param name="encode">Makes text safe in a page.</param>
    internal static void Append(StringBuilder page, RecordedEvidence evidence, string name, Wording wording, Func<string, string> encode)
    {
        (string Seen, string Real, bool Differs)[] cells = [.. evidence.Segments.SelectMany(CellsOf)];
        int rows = (cells.Length + MostInRow - 1) / MostInRow,
            width = Left + (Math.Min(cells.Length, MostInRow) + 1) * Cell,
            height = rows * Block;
        page.Append(CultureInfo.InvariantCulture, $"<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" aria-label=\"{encode(name)}\" ");
        page.Append(CultureInfo.InvariantCulture, $"width=\"{width}\" height=\"{height}\" viewBox=\"0 0 {width} {height}\">\n");
        foreach ((int index, (string Seen, string Real, bool Differs)[] row) in cells.Chunk(MostInRow).Index())
        {
            int top = index * Block;
            AppendTitle(page, top + Row, wording["printedSeen"]);
            AppendTitle(page, top + 2 * Row, wording["printedReal"]);
            foreach ((int column, (string seen, string real, bool differs)) in row.Index())
            {
                int x = Left + column * Cell;
                if (differs)
                    page.Append(CultureInfo.InvariantCulture, $"<rect x=\"{x}\" y=\"{top + 6}\" width=\"{Cell}\" height=\"{2 * Row}\"/>\n");
                AppendLetter(page, x, top + Row, seen, differs, encode);
                AppendLetter(page, x, top + 2 * Row, real, differs, encode);
            }
        }
        page.Append("</svg>\n");
    }

    private static void AppendTitle(StringBuilder page, int y, string title) =>
        page.Append(CultureInfo.InvariantCulture, $"<text class=\"title\" x=\"0\" y=\"{y}\">{title}</text>\n");

    private static void AppendLetter(StringBuilder page, int x, int y, string letter, bool differs, Func<string, string> encode)
    {
        if (letter.Length > 0)
        {
            page.Append(
                CultureInfo.InvariantCulture,
                $"<text{(differs ? " class=\"differs\"" : "")} x=\"{x + Cell / 2}\" y=\"{y}\">{encode(letter)}</text>\n"
            );
        }
    }

    private static IEnumerable<(string Seen, string Real, bool Differs)> CellsOf(RecordedSegment segment)
    {
        string[] seen = Letters(segment.Seen),
            real = Letters(segment.Real);
        bool differs = segment.Op != WireName.Of(SegmentOp.Same);
        return Enumerable
            .Range(0, Math.Max(seen.Length, real.Length))
            .Select(i => (seen.ElementAtOrDefault(i) ?? "", real.ElementAtOrDefault(i) ?? "", differs));
    }

    private static string[] Letters(string text)
    {
        List<string> letters = [];
        for (TextElementEnumerator each = StringInfo.GetTextElementEnumerator(text); each.MoveNext(); )
            letters.Add(each.GetTextElement());
        return [.. letters];
    }
}
