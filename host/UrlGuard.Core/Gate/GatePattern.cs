namespace UrlGuard.Core.Gate;

/// <summary>
/// The part of an address in which an expression is looked for. Whole addresses are matched, so that a redirect can carry them.
/// </summary>
internal sealed class GatePattern
{
    /// <summary>Instructions in a pattern that Chromium still compiles.</summary>
    private const int MaxWeight = 112;

    /// <summary>Anywhere in the host. The parser puts a slash behind every host, so that nothing else ends it.</summary>
    internal static readonly GatePattern Anywhere = new("^[^/]*//[^/]*", 14);

    /// <summary>In the host, after its start, a dot or a hyphen.</summary>
    internal static readonly GatePattern AfterSeparator = new("^[^/]*//(?:[^/]*[-.@])?", 20);

    /// <summary>Whole labels, but for the last one: a dot follows.</summary>
    internal static readonly GatePattern Label = new("^[^/]*//(?:[^/]*[.@])?", 19, @"\.");

    private const string Rest = "[!-~]*";

    private readonly string start;
    private readonly string end;

    private GatePattern(string start, int weight, string end = "")
    {
        this.start = start;
        this.end = end;
        Room = MaxWeight - weight;
    }

    /// <summary>The largest weight of the expressions in one pattern together.</summary>
    internal int Room { get; }

    /// <summary>Makes patterns of as many expressions as fit.</summary>
    internal IEnumerable<string> Join(IEnumerable<Expression> expressions)
    {
        List<Expression> joined = new List<Expression>();
        int weight = 0;
        foreach (Expression expression in expressions)
        {
            if (joined.Count > 0 && weight + expression.Weight + 1 > Room)
            {
                yield return Pattern(joined);
                joined.Clear();
                weight = 0;
            }
            joined.Add(expression);
            weight += expression.Weight + 1;
        }
        if (joined.Count > 0)
            yield return Pattern(joined);
    }

    private string Pattern(List<Expression> choices) => start + Expression.OneOf(choices).Text + end + Rest;
}
