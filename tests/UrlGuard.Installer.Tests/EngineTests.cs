using UrlGuard.Installer.Tests.Support;
using UrlGuard.Tests;

namespace UrlGuard.Installer.Tests;

/// <summary>
/// Expressions in the engines that their readers are documented to have: RE2 of AdGuard Home, TRE of Pi-hole. Neither program is in
/// Debian.
/// </summary>
[Thorough]
internal sealed class EngineTests : SandboxFixture
{
    private const string Re2 = """
        use strict;
        use re::engine::RE2 -strict => 1;
        open(my $rules, '<', shift) or die;
        my @expressions = map { chomp; qr/$_/i } <$rules>;
        while (my $host = <STDIN>) {
          chomp $host;
          foreach my $expression (@expressions) {
            if ($host =~ $expression) { print "$host\n"; last }
          }
        }
        """;

    [Test]
    public async Task Adguard_InRe2_HoldsTheShare()
    {
        string[] rules = MadeFilters.Rules("adguard");
        string[] letThrough = [.. rules.Where(rule => rule.StartsWith('@')).Select(rule => rule[4..^1])];
        sandbox.Write("/re2.pl", Re2);
        sandbox.Write("/rules", string.Concat(rules.Where(rule => !rule.StartsWith('@')).Select(rule => rule[1..^1] + "\n")));
        HashSet<string> held = await MatchAsync("perl", sandbox.On("/re2.pl"), sandbox.On("/rules"));
        MadeFilters.AssertHolds("adguard", held.Where(host => !letThrough.Any(name => IsAtOrUnder(host, name))).ToHashSet());
    }

    [Test]
    public async Task Pihole_InTre_HoldsTheShare()
    {
        HashSet<string> held = [];
        foreach (string rule in MadeFilters.Rules("pihole"))
            held.UnionWith(await MatchAsync("tre-agrep", "-i", "-e", rule));
        MadeFilters.AssertHolds("pihole", held);
    }

    private static bool IsAtOrUnder(string host, string name) => host == name || host.EndsWith("." + name, StringComparison.Ordinal);

    /// <summary>The names that a program prints, of the drawn ones and the popular sites.</summary>
    private static async Task<HashSet<string>> MatchAsync(string program, params string[] arguments)
    {
        string names = string.Join('\n', MadeFilters.Drawn.Concat(MadeFilters.PopularSites).Concat(MadeFilters.Sites)) + "\n";
        (int status, string output, string error) = await OtherProgram.RunAsync(names, program, arguments);
        Assert.That(status is 0 || (status is 1 && program == "tre-agrep"), error); // as grep, which found nothing
        Assert.That(error, Is.Empty);
        return [.. output.Split('\n', StringSplitOptions.RemoveEmptyEntries)];
    }
}
