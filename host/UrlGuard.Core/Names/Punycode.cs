using System.Text;

namespace UrlGuard.Core.Names;

/// <summary>Punycode (RFC 3492) between the A-label and the U-label of one DNS label.</summary>
public static class Punycode
{
    /// <summary>The prefix of every A-label (RFC 5890, 2.3.2.1).</summary>
    public const string AcePrefix = "xn--";

    /// <summary>
    /// Most digits of an encoded code point, the prefix and delimiter of a label counted with it: 31 bits to the base of 35,
    /// the least that a digit stands for (RFC 3492, section 6.4).
    /// </summary>
    internal const int MostDigits = 12;

    // RFC 3492, section 5.
    private const int Base = 36,
        TMin = 1,
        TMax = 26,
        Skew = 38,
        Damp = 700,
        InitialBias = 72,
        InitialN = 128;

    /// <summary>True when a label claims to be an A-label.</summary>
    public static bool IsAce(ReadOnlySpan<char> label) => label.StartsWith(AcePrefix);

    /// <summary>
    /// True when an A-label decodes to letters that a name may have, not all of them ASCII, and encodes to the same again.
    /// Without the last step one name would have several spellings.
    /// </summary>
    public static bool IsStrict(ReadOnlySpan<char> aLabel) => TryDecodeStrictly(aLabel, stackalloc int[HostName.MaxLabelLength], out _);

    private static bool TryDecodeStrictly(ReadOnlySpan<char> aLabel, Span<int> codePoints, out int count)
    {
        if (!TryDecode(aLabel, codePoints, out count))
            return false;
        foreach (int codePoint in codePoints[..count])
        {
            if (!Uts46.IsValid(codePoint))
                return false;
        }
        Span<char> again = stackalloc char[HostName.MaxLabelLength];
        return TryEncode(codePoints[..count], again, out int length) && again[..length].SequenceEqual(aLabel);
    }

    /// <summary>
    /// The U-label of an A-label. Any other label, and an A-label that is not strict, comes back as it is: so browsers show it.
    /// </summary>
    public static string ToUnicode(ReadOnlySpan<char> label)
    {
        Span<int> codePoints = stackalloc int[HostName.MaxLabelLength];
        if (!IsAce(label) || !TryDecodeStrictly(label, codePoints, out int count))
            return label.ToString();
        StringBuilder text = new StringBuilder(count);
        foreach (int codePoint in codePoints[..count])
            text.Append(new Rune(codePoint).ToString());
        return text.ToString();
    }

    /// <summary>Decodes an A-label into code points, all of them Unicode scalar values and at least one outside ASCII.</summary>
    public static bool TryDecode(ReadOnlySpan<char> aLabel, Span<int> codePoints, out int count)
    {
        count = 0;
        ReadOnlySpan<char> input = aLabel[AcePrefix.Length..];
        int delimiter = input.LastIndexOf('-');
        if (delimiter == 0 || input.IsEmpty)
            return false;
        for (int i = 0; i < delimiter; i++)
            codePoints[count++] = input[i];

        int n = InitialN,
            i2 = 0,
            bias = InitialBias;
        int at = delimiter < 0 ? 0 : delimiter + 1;
        if (at == input.Length)
            return false; // nothing but ASCII: not an A-label
        while (at < input.Length)
        {
            int before = i2;
            long weight = 1;
            for (int k = Base; ; k += Base)
            {
                int digit = at < input.Length ? Digit(input[at++]) : -1;
                if (digit < 0 || i2 + digit * weight > int.MaxValue)
                    return false;
                i2 += (int)(digit * weight);
                int threshold = Threshold(k, bias);
                if (digit < threshold)
                    break;
                weight *= Base - threshold;
                if (weight > int.MaxValue)
                    return false;
            }
            bias = Adapt(i2 - before, count + 1, before == 0);
            n += i2 / (count + 1);
            i2 %= count + 1;
            if (!Rune.IsValid(n) || n < InitialN || count == codePoints.Length)
                return false;
            codePoints[i2..count].CopyTo(codePoints[(i2 + 1)..]);
            codePoints[i2++] = n;
            count++;
        }
        return true;
    }

    /// <summary>Encodes code points, at least one outside ASCII, as an A-label; false when there is no room for it.</summary>
    public static bool TryEncode(ReadOnlySpan<int> codePoints, Span<char> aLabel, out int length)
    {
        SpanWriter output = new SpanWriter(aLabel);
        output.Add(AcePrefix);
        int basic = 0;
        foreach (int codePoint in codePoints)
        {
            if (codePoint < InitialN)
            {
                output.Add((char)codePoint);
                basic++;
            }
        }
        if (basic > 0)
            output.Add('-');

        int n = InitialN,
            delta = 0,
            bias = InitialBias;
        for (int handled = basic; handled < codePoints.Length && !output.Overflowed; )
        {
            int next = int.MaxValue;
            foreach (int codePoint in codePoints)
            {
                if (codePoint >= n && codePoint < next)
                    next = codePoint;
            }
            long grown = delta + (long)(next - n) * (handled + 1);
            if (grown > int.MaxValue)
            {
                length = 0;
                return false; // RFC 3492, section 6.4
            }
            delta = (int)grown;
            n = next;
            foreach (int codePoint in codePoints)
            {
                if (codePoint < n)
                    delta++;
                if (codePoint != n)
                    continue;
                int q = delta;
                for (int k = Base; ; k += Base)
                {
                    int threshold = Threshold(k, bias);
                    if (q < threshold)
                        break;
                    output.Add(Letter(threshold + (q - threshold) % (Base - threshold)));
                    q = (q - threshold) / (Base - threshold);
                }
                output.Add(Letter(q));
                bias = Adapt(delta, handled + 1, handled == basic);
                delta = 0;
                handled++;
            }
            delta++;
            n++;
        }
        length = output.Length;
        return !output.Overflowed;
    }

    private static int Threshold(int k, int bias) => Math.Clamp(k - bias, TMin, TMax);

    private static int Adapt(int delta, int points, bool first)
    {
        delta = first ? delta / Damp : delta / 2;
        delta += delta / points;
        int k = 0;
        for (; delta > (Base - TMin) * TMax / 2; k += Base)
            delta /= Base - TMin;
        return k + (Base - TMin + 1) * delta / (delta + Skew);
    }

    private static int Digit(char c) =>
        c switch
        {
            >= 'a' and <= 'z' => c - 'a',
            >= '0' and <= '9' => c - '0' + 26,
            _ => -1,
        };

    private static char Letter(int digit) => (char)(digit < 26 ? 'a' + digit : '0' + digit - 26);

    private ref struct SpanWriter(Span<char> target)
    {
        private readonly Span<char> target = target;

        internal int Length { get; private set; }

        internal bool Overflowed { get; private set; }

        internal void Add(char c)
        {
            if (Length == target.Length)
                Overflowed = true;
            else
                target[Length++] = c;
        }

        internal void Add(string text)
        {
            foreach (char c in text)
                Add(c);
        }
    }
}
