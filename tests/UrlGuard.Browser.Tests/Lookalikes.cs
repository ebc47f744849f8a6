namespace UrlGuard.Browser.Tests;

/// <summary>One of each kind the first judge knows, all of paypal.com.</summary>
internal static class Lookalikes
{
    public const string Real = "paypal.com";

    /// <summary>A name one letter away from a protected one; each number gives another.</summary>
    public static string Near(string target, int number)
    {
        int length = target.IndexOf('.');
        char[] letters = target.ToCharArray();
        letters[number % length] = "qxzk"[number / length];
        return new string(letters);
    }

    public static Lookalike[] All { get; } =
    [
        new("paypa1.com", "paypa1.com", "homoglyph"),
        new("paypla.com", "paypla.com", "transposition"),
        // The first "a" is U+0430 CYRILLIC SMALL LETTER A.
        new("p\u0430ypal.com", "xn--pypal-4ve.com", "homoglyph"),
        new("paypal.co", "paypal.co", "tld-swap"),
    ];
}
