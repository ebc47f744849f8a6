using System.Globalization;
using System.Text;

namespace UrlGuard.Installer.Filters;

/// <summary>
/// SpamAssassin: rules over the sender's domain, Reply-To, Message-ID and every link's host, and two that add them up. It has no way to
/// let a name through, so no expression matches one.
/// </summary>
internal sealed class SpamAssassinFormat : IFilterFormat
{
    /// <summary>The end of a host in a header that may have several, or an odd form.</summary>
    private const string End = @"\.?(?:[>\s,;)]|$)";

    private static readonly (string Name, string Header, string Before, string After)[] Headers =
    [
        ("FROM", "From:addr", "@", @"\.?$"),
        ("REPLY", "Reply-To", "@", End),
        ("ID", "Message-ID", "@", End),
    ];

    /// <inheritdoc/>
    public string Name => "spamassassin";

    /// <inheritdoc/>
    public FilterForm Form => FilterForm.Expressions;

    /// <inheritdoc/>
    public bool LetsThrough => false;

    /// <inheritdoc/>
    public string Comment => "#";

    /// <inheritdoc/>
    public IReadOnlyList<string> Use => ["put it into /etc/spamassassin/urlguard.cf, then: spamassassin --lint"];

    /// <inheritdoc/>
    public void Append(StringBuilder text, FilterRules rules)
    {
        List<string> senders = [],
            links = [];
        for (int i = 0; i < rules.Blocked.Count; i++)
        {
            string number = (i + 1).ToString(CultureInfo.InvariantCulture);
            foreach ((string name, string header, string before, string after) in Headers)
            {
                senders.Add($"__URLGUARD_{name}_{number}");
                text.Append(
                    CultureInfo.InvariantCulture,
                    $"header {senders[^1]} {header} =~ /{Anchored.Within(rules.Blocked[i], before, "[@.]")}{after}/i\n"
                );
            }
            string host = Anchored.Within(rules.Blocked[i], @"(?:[^/?\#]*\@)?", @"(?:[^/?\#]*[\@.])?");
            links.Add($"__URLGUARD_URI_{number}");
            text.Append(CultureInfo.InvariantCulture, $"uri {links[^1]} m{{^(?:https?:)?//{host}\\.?(?::[0-9]+)?(?:[/?\\#]|$)}}i\n");
        }
        AppendSum(text, "URLGUARD_SENDER", senders, "3.5", "The sender's domain imitates a protected site");
        AppendSum(text, "URLGUARD_LINK", links, "3.0", "A link's host imitates a protected site");
    }

    private static void AppendSum(StringBuilder text, string name, List<string> parts, string score, string description)
    {
        if (parts.Count == 0)
            return;
        text.Append(
            CultureInfo.InvariantCulture,
            $"meta {name} ({string.Join(" || ", parts)})\ndescribe {name} {description}\nscore {name} {score}\n"
        );
    }
}
