using System.CommandLine;
using UrlGuard.Core.Coverage;
using UrlGuard.Core.Lists;
using UrlGuard.Core.Names;
using UrlGuard.Core.Spelled;
using UrlGuard.Installer.Checking;
using UrlGuard.Installer.Coverage;
using UrlGuard.Trust.Entries;

namespace UrlGuard.Installer.Verbs;

/// <summary><c>urlguard coverage</c>: makes the names that could imitate a domain, and counts how many are caught.</summary>
internal static class CoverageCommand
{
    private const string Caught = "caught",
        Excused = "excused",
        Missed = "missed";

    /// <summary>Describes the verb.</summary>
    public static Command Create()
    {
        Option<string[]> protect = ListOptions.Protect("a list of domains that are protected too, one a line, # for comments");
        Option<string[]> exempt = ListOptions.Exempt();
        Option<bool> noKnown = ListOptions.NoKnown();
        Option<string> format = OutputOptions.Format("one object a domain, on a line of its own");
        Option<string?> list = new("--list")
        {
            Description = "print these names, with technique and outcome, instead of the table; in json, besides",
            HelpName = "caught|excused|missed",
        };
        Choice.Among(list, Caught, Excused, Missed);
        Argument<string[]> domains = new("DOMAIN")
        {
            Description = "what would be imitated; protected for this run, whatever your own lists say",
            Arity = ArgumentArity.OneOrMore,
        };
        Command verb = new("coverage", "Makes the names that an attacker would try and shows how many are caught, excused and missed.")
        {
            protect,
            exempt,
            noKnown,
            format,
            list,
            domains,
        };
        verb.SetAction(parsed =>
        {
            string[] names = [.. parsed.GetRequiredValue(domains).Select(Read).Distinct(StringComparer.Ordinal)];
            TextWriter output = parsed.InvocationConfiguration.Output;
            CheckedLists lists = CheckLists.FromFiles(
                names,
                parsed.GetValue(protect) ?? [],
                parsed.GetValue(exempt) ?? [],
                parsed.GetValue(noKnown) ? Knowledge.BuiltIn.WithoutSites() : Knowledge.BuiltIn,
                parsed.InvocationConfiguration.Error
            );
            foreach (string name in names)
            {
                CoverageReport report = CoverageReport.Of(lists.Judge, new SpelledDomain(EntryName.ToDomain(name)));
                JudgedVariant[]? listed = parsed.GetValue(list) is { } which
                    ? [.. report.Variants.Where(variant => Belongs(variant.Outcome, which))]
                    : null;
                output.Write(
                    OutputOptions.IsJson(parsed, format) ? CoverageJson.Write(report, listed) : CoverageTable.Write(report, listed)
                );
            }
            return ExitStatus.Done;
        });
        return verb;
    }

    private static string Read(string text) =>
        EntryName.TryParse(ListKind.Protected, text, out string name) is var reason and not UnjudgedReason.None
            ? throw new Refusal(EntryName.Explain(reason, text), ExitStatus.Unusable)
            : name;

    private static bool Belongs(VariantOutcome outcome, string which) =>
        outcome switch
        {
            VariantOutcome.Caught => which == Caught,
            VariantOutcome.Missed => which == Missed,
            VariantOutcome.KnownSite or VariantOutcome.SameOwner or VariantOutcome.Exempt or VariantOutcome.Protected => which == Excused,
        };
}
