namespace UrlGuard.Core.Likeness;

/// <summary>
/// The cheapest way to cut a name into words, numbers and other pieces, up to each place and from each place on. A name is cheap
/// where honest owners write such names. What the pieces around a copy leave of the price of the whole is the copy's surprise.
/// </summary>
internal sealed class HonestReading
{
    private readonly string letters;
    private readonly int[] upTo,
        from;
    private readonly (int Start, PieceKind Kind)[] pieceBefore;
    private readonly (int End, PieceKind Kind)[] pieceBehind;

    internal HonestReading(ChosenText text, HonestModel model)
    {
        letters = text.Letters;
        int n = letters.Length;
        (upTo, from, pieceBefore, pieceBehind) = (new int[n + 1], new int[n + 1], new (int, PieceKind)[n + 1], new (int, PieceKind)[n + 1]);
        upTo.AsSpan(1).Fill(int.MaxValue);
        from.AsSpan(0, n).Fill(int.MaxValue);
        List<Piece> pieces = new List<Piece>(n * HonestModel.LongestPiece / 2);
        Read(text, model, pieces);
        ReadBackwards(pieces);
    }

    /// <summary>The price of the whole.</summary>
    internal int Total => upTo[^1];

    /// <summary>The price of what stands before a place.</summary>
    internal int UpTo(int end) => upTo[end];

    /// <summary>The price of what stands behind a place.</summary>
    internal int From(int start) => from[start];

    /// <summary>The pieces before a place, the last first.</summary>
    internal IEnumerable<(int Start, int End, PieceKind Kind)> Before(int end)
    {
        for (int at = end; at > 0; )
        {
            (int start, PieceKind kind) = pieceBefore[at];
            if (!ChosenText.IsSeparator(letters[start]))
                yield return (start, at, kind);
            at = start;
        }
    }

    /// <summary>The pieces behind a place, in order.</summary>
    internal IEnumerable<(int Start, int End, PieceKind Kind)> Behind(int start)
    {
        for (int at = start; at < letters.Length; )
        {
            (int end, PieceKind kind) = pieceBehind[at];
            if (!ChosenText.IsSeparator(letters[at]))
                yield return (at, end, kind);
            at = end;
        }
    }

    private void Read(ChosenText text, HonestModel model, List<Piece> pieces)
    {
        int n = letters.Length;
        for (int start = 0; start < n; start++)
        {
            char first = letters[start];
            if (ChosenText.IsSeparator(first))
            {
                Offer(start, start + 1, upTo[start] + (first == '-' ? HonestModel.Hyphen : 0), PieceKind.Unknown);
                continue;
            }
            if (start == 0 && letters.StartsWith("www.", StringComparison.Ordinal))
                Offer(0, 3, 0, PieceKind.Word);
            int before = upTo[start] + GlueAt(start),
                longestWord = start + 1 < n ? model.LongestWith(first, letters[start + 1]) : 0,
                row = HonestModel.UnknownPiece,
                foreign = 0;
            bool isNumber = true;
            char one = HonestModel.Edge,
                two = HonestModel.Edge;
            for (int end = start + 1; end <= n && end - start <= HonestModel.LongestPiece; end++)
            {
                char last = letters[end - 1];
                if (ChosenText.IsSeparator(last))
                    break;
                row += model.PriceOf(one, two, last);
                foreign += text.Foreign[end - 1] ? HonestModel.Foreign : 0;
                isNumber &= char.IsAsciiDigit(last);
                (one, two) = (two, last);
                (int price, PieceKind kind) = (row + model.PriceOf(one, two, HonestModel.Edge), PieceKind.Unknown);
                if (isNumber && HonestModel.Number + HonestModel.Digit * (end - start) < price)
                    (price, kind) = (HonestModel.Number + HonestModel.Digit * (end - start), PieceKind.Number);
                if (
                    end - start <= longestWord
                    && model.PriceOf(letters.AsSpan(start, end - start)) is { } word
                    && HonestModel.Word + word < price
                )
                {
                    (price, kind) = (HonestModel.Word + word, PieceKind.Word);
                }
                price += foreign;
                pieces.Add(new Piece(start, end, price, kind));
                Offer(start, end, before + price, kind);
            }
        }
    }

    private void ReadBackwards(List<Piece> pieces)
    {
        int next = pieces.Count;
        for (int start = letters.Length - 1; start >= 0; start--)
        {
            if (ChosenText.IsSeparator(letters[start]))
            {
                from[start] = from[start + 1] + (letters[start] == '-' ? HonestModel.Hyphen : 0);
                pieceBehind[start] = (start + 1, PieceKind.Unknown);
                continue;
            }
            for (; next > 0 && pieces[next - 1].Start == start; next--)
            {
                Piece piece = pieces[next - 1];
                int price = piece.Price + GlueAt(piece.End) + from[piece.End];
                if (price < from[start])
                    (from[start], pieceBehind[start]) = (price, (piece.End, piece.Kind));
            }
        }
    }

    private void Offer(int start, int end, int price, PieceKind kind)
    {
        if (price < upTo[end])
            (upTo[end], pieceBefore[end]) = (price, (start, kind));
    }

    /// <summary>The price for a piece that another one follows without anything between.</summary>
    private int GlueAt(int at) =>
        at > 0 && at < letters.Length && !ChosenText.IsSeparator(letters[at - 1]) && !ChosenText.IsSeparator(letters[at])
            ? HonestModel.Glue
            : 0;

    private readonly record struct Piece(int Start, int End, int Price, PieceKind Kind);
}
