using System.Globalization;
using System.Text;
using System.Text.Json;

namespace UrlGuard.Trust.Records;

/// <summary>
/// The one form of a JSON value that a hash is taken of: RFC 8785, JSON Canonicalization Scheme. The value comes out of
/// <see cref="Json.UntrustedJson"/>, so that no key is there twice and every string is Unicode.
/// </summary>
public static class CanonicalJson
{
    /// <summary>Writes a value.</summary>
    /// <exception cref="FormatException">It holds a number that a double does not (RFC 8785, 3.2.2.3).</exception>
    public static byte[] Of(JsonElement value)
    {
        StringBuilder text = new();
        Write(text, value);
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static void Write(StringBuilder text, JsonElement value)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                WriteObject(text, value);
                break;
            case JsonValueKind.Array:
                text.Append('[');
                foreach ((int index, JsonElement item) in value.EnumerateArray().Index())
                {
                    text.Append(index > 0 ? "," : "");
                    Write(text, item);
                }
                text.Append(']');
                break;
            case JsonValueKind.String:
                WriteString(text, value.GetString()!);
                break;
            case JsonValueKind.Number:
                WriteNumber(text, value.GetDouble());
                break;
            default:
                text.Append(value.GetRawText()); // true, false, null
                break;
        }
    }

    /// <summary>Keys are sorted by their UTF-16 code units (3.2.3), which is what ordinal means here.</summary>
    private static void WriteObject(StringBuilder text, JsonElement value)
    {
        text.Append('{');
        foreach ((int index, JsonProperty member) in value.EnumerateObject().OrderBy(each => each.Name, StringComparer.Ordinal).Index())
        {
            text.Append(index > 0 ? "," : "");
            WriteString(text, member.Name);
            text.Append(':');
            Write(text, member.Value);
        }
        text.Append('}');
    }

    /// <summary>Escapes what 3.2.2.2 says and nothing else.</summary>
    private static void WriteString(StringBuilder text, string value)
    {
        text.Append('"');
        foreach (char c in value)
        {
            _ = c switch
            {
                '"' or '\\' => text.Append('\\').Append(c),
                '\b' => text.Append(@"\b"),
                '\t' => text.Append(@"\t"),
                '\n' => text.Append(@"\n"),
                '\f' => text.Append(@"\f"),
                '\r' => text.Append(@"\r"),
                < ' ' => text.Append(CultureInfo.InvariantCulture, $@"\u{(int)c:x4}"),
                _ => text.Append(c),
            };
        }
        text.Append('"');
    }

    /// <summary>
    /// Writes a number as ECMAScript does (Number::toString, which 3.2.2.3 goes by): the shortest digits that give the same double,
    /// which .NET has too, in other clothes.
    /// </summary>
    private static void WriteNumber(StringBuilder text, double value)
    {
        const int MostBefore = 21,
            MostZerosBehind = 6;
        if (!double.IsFinite(value))
            throw new FormatException("a number that no double holds");
        if (value == 0)
        {
            text.Append('0'); // also of minus zero
            return;
        }
        string[] shortest = Math.Abs(value).ToString("R", CultureInfo.InvariantCulture).Split('E');
        string[] parts = shortest[0].Split('.');
        string all = string.Concat(parts),
            digits = all.TrimStart('0');
        int exponent = shortest.Length > 1 ? int.Parse(shortest[1], CultureInfo.InvariantCulture) : 0,
            point = parts[0].Length - (all.Length - digits.Length) + exponent; // the value is 0.digits times ten to this
        digits = digits.TrimEnd('0');
        text.Append(value < 0 ? "-" : "");
        if (digits.Length <= point && point <= MostBefore)
            text.Append(digits).Append('0', point - digits.Length);
        else if (point is > 0 and <= MostBefore)
            text.Append(digits, 0, point).Append('.').Append(digits, point, digits.Length - point);
        else if (point is > -MostZerosBehind and <= 0)
            text.Append("0.").Append('0', -point).Append(digits);
        else
            WriteExponent(text, digits, point - 1);
    }

    private static void WriteExponent(StringBuilder text, string digits, int exponent)
    {
        text.Append(digits[0]).Append(digits.Length > 1 ? "." : "").Append(digits, 1, digits.Length - 1);
        text.Append(CultureInfo.InvariantCulture, $"e{(exponent < 0 ? '-' : '+')}{Math.Abs(exponent)}");
    }
}
