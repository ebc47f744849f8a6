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
            if (RecordCheck.FaultOf(person) is { } fault)
                throw new Refusal(fault, ExitStatus.Unusable);
            InvocationConfiguration console = parsed.InvocationConfiguration;
            KeptRecord record = Make(parsed.GetValue(address), parsed.GetValue(about), console.Error) with
            {
                Person = person == new PersonsWord() ? null : person,
                Hops = parsed.GetValue(hops) is { Length: > 0 } given ? [.. HopsOf(given)] : null,
            };
            console.Output.WriteLine(RecordRow.Of(OwnRecords.File().Add(record)));
            return ExitStatus.Done;
        });
        return verb;
    }

    private static Option<string?> Text(string name, string description) => new(name) { Description = description, HelpName = "TEXT" };

    private static KeptRecord Make(string? address, string? about, TextWriter error)
    {
        KeptRecord? earlier = about is null ? null : OwnRecords.Find(OwnRecords.File().Read(), about);
        HostName host = HostOf(earlier?.LiveHost ?? address!);
        Verdict verdict = CheckLists.Own(PersonalFiles.Paths(), [], useKnownSites: true, error).Judge.Check(host);
        if (verdict.Code == VerdictCode.Unjudged)
            throw Unrecorded(host.ToString(), verdict.Reason);
        // What is about a record about another is about that.
        return RecordMaker.Make(host, verdict, TimeProvider.System.GetUtcNow(), ProductVersion.Text) with
        {
            About = earlier?.About ?? earlier?.Id,
        };
    }

    private static IEnumerable<string> HopsOf(string[] given)
    {
        if (given.Length > RecordCheck.MaxHops)
            throw new Refusal($"--hop: more than {RecordCheck.MaxHops}, which no browser follows", ExitStatus.Unusable);
        return given.Select(each => Defanged.Of(HostOf(each).ToString()));
    }

    private static HostName HostOf(string address)
    {
        UnjudgedReason reason = WebAddress.TryParse(address, out HostName host);
        return reason == UnjudgedReason.None ? host : throw Unrecorded(address, reason);
    }

    private static Refusal Unrecorded(string address, UnjudgedReason reason)
    {
        StringBuilder safe = new();
        Cell.Append(safe, address);
        return new Refusal(
            $"{safe}: there is no registrable domain to record ({WireName.Of(reason)}); nothing was kept",
            ExitStatus.Unusable
        );
    }
}
