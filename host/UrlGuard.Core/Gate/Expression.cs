namespace UrlGuard.Core.Gate;

/// <summary>
/// A piece of a regular expression in the syntax that RE2, .NET and scripts have in common, and what it weighs: the number of
/// instructions RE2 compiles it to. A browser gives each pattern 2 kB, which are 112 of them (measured with isRegexSupported,
/// Chromium 156).
/// </summary>
/// <param name="Text">The expression; a choice is in brackets, so that pieces may be joined.</param>
/// <param name="Weight">In instructions, never less than RE2 needs.</param>
internal readonly record struct Expression(string Text, int Weight)
{
    /// <summary>Nothing.</summary>
    internal static readonly Expression Empty = new("", 0);

    /// <summary>Any one character of an address, none being possible: after the browser's parser all are printable ASCII.</summary>
    internal static readonly Expression Any = new("[!-~]?", 2);

    /// <summary>Any number of dots and hyphens.</summary>
    internal static readonly Expression Separators = new("[-.]*", 2);

    /// <summary>One dot or hyphen.</summary>
    internal static readonly Expression Separator = new("[-.]", 1);

    /// <summary>These letters, digits, dots and hyphens as they are.</summary>
    internal static Expression Of(string letters) => new(letters.Replace(".", @"\.", StringComparison.Ordinal), letters.Length);

    /// <summary>One of these letters, digits and hyphens.</summary>
    internal static Expression AnyOf(string letters)
    {
        char[] all = [.. letters.Distinct().Order()]; // a hyphen comes first, where it is no range
        return all.Length == 1 ? Of(letters[..1]) : new($"[{new string(all)}]", 2 * all.Length - 1);
    }

    /// <summary>One of several; each alternative costs one instruction more.</summary>
    internal static Expression OneOf(params IEnumerable<Expression> choices)
    {
        Expression[] all = [.. choices];
        return all.Length == 1
            ? all[0]
            : new($"(?:{string.Join('|', all.Select(choice => choice.Text))})", all.Sum(choice => choice.Weight + 1) - 1);
    }

    /// <summary>One after the other.</summary>
    public static Expression operator +(Expression first, Expression then) => new(first.Text + then.Text, first.Weight + then.Weight);

    /// <summary>The same, or nothing. For a single character.</summary>
    internal Expression OrNothing() => Weight == 0 ? this : new(Text + "?", Weight + 1);
}
