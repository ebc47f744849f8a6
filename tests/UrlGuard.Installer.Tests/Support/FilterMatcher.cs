using System.Text.RegularExpressions;

namespace UrlGuard.Installer.Tests.Support;

/// <summary>A reader of each form's files, which knows nothing of how they are made: the names that one blocks.</summary>
internal static class FilterMatcher
{
    /// <summary>Reads a file.</summary>
    /// <param name="format">The form.</param>
    /// <param name="text">The file.</param>
    /// <returns>True of the hosts that it blocks.</returns>
    public static Func<string, bool> Of(string format, string text)
    {
        string[] lines = text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        return format switch
        {
            "hosts" => Hosts(lines),
            "dnsmasq" => Longest(lines, @"^address=/(.+)/$", @"^server=/(.+)/#$"),
            "unbound" => Longest(lines, @"^  local-zone: ""(.+)\."" always_nxdomain$", @"^  local-zone: ""(.+)\."" always_transparent$"),
            "rpz" => Longest(lines, @"^\*\.(.+) IN CNAME \.$", @"^\*\.(.+) IN CNAME rpz-passthru\.$"),
            "adguard" => Expressions(Found(lines, "^/(.+)/$"), Found(lines, @"^@@\|\|(.+)\^$")),
            "pihole" => Expressions([.. lines.Where(line => !line.StartsWith('#'))], []),
            "rspamd" => Lua(text),
            "spamassassin" => SpamAssassin(lines),
            _ => throw new ArgumentException(format),
        };
    }

    private static Func<string, bool> Hosts(string[] lines)
    {
        HashSet<string> names = [.. lines.Where(line => !line.StartsWith('#')).SelectMany(line => line.Split(' ')[1..])];
        return names.Contains;
    }

    /// <summary>Of the names above a host the longest decides.</summary>
    private static Func<string, bool> Longest(string[] lines, string blocked, string allowed)
    {
        Dictionary<string, bool> rules = Found(lines, blocked).ToDictionary(name => name, _ => true);
        foreach (string name in Found(lines, allowed))
            rules[name] = false;
        return host =>
        {
            for (string name = host; ; name = name[(name.IndexOf('.') + 1)..])
            {
                if (rules.TryGetValue(name, out bool isBlocked))
                    return isBlocked;
                if (!name.Contains('.'))
                    return false;
            }
        };
    }

    private static Func<string, bool> Lua(string text)
    {
        string[] blocks = [.. Regex.Matches(text, @"\[=\[(.*?)\]=\]", RegexOptions.Singleline).Select(block => block.Groups[1].Value)];
        string[][] words = [.. blocks.Select(block => block.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))];
        return Expressions(words[1], words[0]);
    }

    private static Func<string, bool> SpamAssassin(string[] lines)
    {
        Func<string, bool> senders = Expressions(Found(lines, "^header __URLGUARD_FROM_.+ =~ /(.+)/i$"), []),
            links = Expressions(Found(lines, "^uri .+ m{(.+)}i$"), []);
        return host =>
        {
            bool isBlocked = senders("a@" + host);
            Assert.That(links($"https://{host}/a"), Is.EqualTo(isBlocked), host);
            return isBlocked;
        };
    }

    private static Func<string, bool> Expressions(string[] expressions, string[] allowed)
    {
        Regex[] blocked = [.. expressions.Select(expression => new Regex(expression, RegexOptions.CultureInvariant))];
        return host =>
            blocked.Any(expression => expression.IsMatch(host))
            && !allowed.Any(name => host == name || host.EndsWith("." + name, StringComparison.Ordinal));
    }

    private static string[] Found(string[] lines, string pattern) =>
        [.. lines.Select(line => Regex.Match(line, pattern)).Where(match => match.Success).Select(match => match.Groups[1].Value)];
}
