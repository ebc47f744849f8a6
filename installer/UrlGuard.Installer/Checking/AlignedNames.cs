using System.Text;
using UrlGuard.Core.Explanations;

namespace UrlGuard.Installer.Checking;

/// <summary>Two names one under the other, letter under letter, with marks below what differs.</summary>
internal static class AlignedNames
{
    private const string Indent = "    ",
        Red = "\u001b[1;31m",
        Plain = "\u001b[0m";

    /// <summary>Adds three rows: the name that was seen, the real one, and the marks.</summary>
    /// <param name="output">Where.</param>
    /// <param name="evidence">What to show.</param>
    /// <param name="useColour">Whether differences are red as well as marked.</param>
    public static void Append(StringBuilder output, Evidence evidence, bool useColour)
    {
        StringBuilder seen = new(),
            real = new(),
            marks = new();
        foreach (Segment segment in evidence.Segments)
        {
            bool differs = segment.Op != SegmentOp.Same;
            int width = Math.Max(DisplayWidth.Of(segment.Seen), DisplayWidth.Of(segment.Real));
            AppendPiece(seen, segment.Seen, width, differs && useColour);
            AppendPiece(real, segment.Real, width, differs && useColour);
            if (differs && width == 0 && marks.Length > 0)
                marks[^1] = '^'; // a combining mark stands on the letter before it
            marks.Append(differs ? '^' : ' ', width);
        }
        AppendRow(output, "seen", seen, evidence.Seen);
        AppendRow(output, "real", real, evidence.Real);
        AppendRow(output, "    ", marks, null);
    }

    private static void AppendPiece(StringBuilder row, string text, int width, bool inRed)
    {
        bool isRed = inRed && text.Length > 0;
        row.Append(isRed ? Red : "").Append(text).Append(isRed ? Plain : "").Append(' ', width - DisplayWidth.Of(text));
    }

    private static void AppendRow(StringBuilder output, string title, StringBuilder row, SpelledName? name)
    {
        output.Append(Indent).Append(title).Append("  ").Append(row.ToString().TrimEnd());
        if (name is not null && name.Ascii != name.Unicode)
            output.Append("  (").Append(name.Ascii).Append(')');
        output.Append('\n');
    }
}
