using System.CommandLine;
using System.Text;
using UrlGuard.Core;
using UrlGuard.Core.Names;
using UrlGuard.Core.Verdicts;
using UrlGuard.Installer.Checking;
using UrlGuard.Installer.Machines;
using UrlGuard.Installer.Records;
using UrlGuard.Protocol;
using UrlGuard.Trust.Records;

namespace UrlGuard.Installer.Verbs;

/// <summary><c>urlguard records add</c>: judges a name now, and keeps a record of it.</summary>
internal static class RecordsAddCommand
{
    /// <summary>Describes the verb.</summary>
    public static Command Create()
    {
        Argument<string?> address = new("URL-or-HOST")
        {
            Description = "what you met; its host and registrable domain are kept, never a path or query",
            Arity = ArgumentArity.ZeroOrOne,
        };
        Option<string?> about = new("--about")
        {
            Description = "an earlier record, to confirm, complete or withdraw it; in the place of an address",
            HelpName = "ID",
        };
        Option<bool> fraud = new("--fraud") { Description = "you say that it was fraud; exports then say so too" };
        Option<bool> withdrawn = new("--withdrawn") { Description = "you take the earlier record back" };
        Option<string?> statement = Text("--statement", "what happened, in your words");
        Option<string?> losses = Text("--losses", "what you lost: money, passwords, papers");
        Option<string?> amount = Text("--amount", "how much, with its currency");
        Option<string?> payment = Text("--payment", "how you paid: card, transfer, voucher");
        Option<string?> contact = Text("--contact", "how you can be reached; a mail address goes into reports to abuse desks");
        Option<string[]> hops = new("--hop") { Description = "a host that redirected there; once for each, in order", HelpName = "HOST" };
        Command verb = new(
            "add",
            "Judges an address now and keeps a record, whatever the verdict: you may be right where UrlGuard is not. "
                + "Prints its row as `list` does."
        )
        {
            address,
            about,
            fraud,
            withdrawn,
            statement,
            losses,
            amount,
            payment,
            contact,
            hops,
        };
        verb.Validators.Add(given =>
        {
            if ((given.GetValue(address) is null) == (given.GetValue(about) is null))
                given.AddError("an address is needed, or --about with an earlier record, and not both");
            else if (given.GetValue(withdrawn) && (given.GetValue(about) is null || given.GetValue(fraud)))
                given.AddError("--withdrawn takes an earlier record back: name it with --about, and leave --fraud out");
        });
        verb.SetAction(parsed =>
        {
            PersonsWord person = new()
            {
                Statement = parsed.GetValue(statement),
                Losses = parsed.GetValue(losses),
                Amount = parsed.GetValue(amount),
                Payment = parsed.GetValue(payment),
                Contact = parsed.GetValue(contact),
                Fraud = parsed.GetValue(fraud) ? true : null,
                Withdrawn = parsed.GetValue(withdrawn) ? true : null,
            };
            InvocationConfiguration console = parsed.InvocationConfiguration;
            RecordsFile file = OwnRecords.File();
            KeptRecord? earlier = parsed.GetValue(about) is { } id ? OwnRecords.Find(file.Read(), id) : null;
            ToldName told = new(HostOf(earlier?.LiveHost ?? parsed.GetValue(address)!))
            {
                Hops = [.. (parsed.GetValue(hops) ?? []).Select(HostOf)],
                About = earlier,
                Person = person,
            };
            Judge judge = CheckLists.Own(PersonalFiles.Paths(), [], useKnownSites: true, console.Error).Judge;
            KeptRecord record = RecordMaker.Make(told, judge, TimeProvider.System.GetUtcNow(), ProductVersion.Text);
            console.Output.WriteLine(RecordRow.Of(file.Add(record)));
            return ExitStatus.Done;
        });
        return verb;
    }

    private static Option<string?> Text(string name, string description) => new(name) { Description = description, HelpName = "TEXT" };

    private static HostName HostOf(string address)
    {
        HostName host = default;
        UnjudgedReason reason = TypedAddress.IsNoName(address) ? UnjudgedReason.BadName : RecordMaker.TryFindHost(address, out host);
        if (reason == UnjudgedReason.None)
            return host;
        StringBuilder safe = new();
        Cell.Append(safe, address);
        throw new Refusal(
            $"{safe}: there is no registrable domain to record ({WireName.Of(reason)}); nothing was kept",
            ExitStatus.Unusable
        );
    }
}
