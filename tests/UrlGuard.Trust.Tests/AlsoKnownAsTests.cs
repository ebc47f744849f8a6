using System.Text;
using UrlGuard.Core.Data;
using UrlGuard.Core.Verdicts;
using UrlGuard.Trust.Entries;

namespace UrlGuard.Trust.Tests;

/// <summary>Names by which sites are also known, by each carrier: the person's file, edits, and policies.</summary>
public sealed class AlsoKnownAsTests : TrustFixture
{
    [Test]
    public void A_file_s_names_are_judged_by()
    {
        File.WriteAllText(Paths.ProtectedFile, "kp.org = Kaiser Permanente # health\nkp.org = Permanente\n");
        TrustStore store = new TrustStore(Paths);
        Assert.That(store.Current.Faults, Is.Empty);
        Assert.That(store.Current.Protected.Single().Written, Is.EqualTo("kp.org = Kaiser Permanente, Permanente"));
        Verdict verdict = store.Current.Judge.CheckAddress("kaiserpermanente-login.com");
        Assert.That((verdict.Code, verdict.Entry.ToString()), Is.EqualTo((VerdictCode.Lookalike, "kp.org")));
    }

    [TestCase("kp.org = KP\n", "protected.txt:1", "KP is too short")]
    [TestCase("paypal.com\nkp.org = Paypall\n", "protected.txt:2", "is, or resembles, the name of paypal.com")]
    [TestCase("paypal.com\nkp.org = PayPal\n", "protected.txt:2", "is, or resembles, the name of paypal.com")]
    [TestCase("kp.org = Kaiser Permanente\nevil.com = kaiserpermanente\n", "protected.txt:2", "the name of kp.org")]
    public void A_name_that_can_t_be_one_is_a_fault_and_counts_for_nothing(string list, string where, string message)
    {
        File.WriteAllText(Paths.ProtectedFile, list);
        Fault fault = new TrustStore(Paths).Current.Faults.First(fault => fault.Code == FaultCode.ListLine);
        Assert.That(fault.Where, Is.EqualTo(where));
        Assert.That(fault.Message, Does.Contain(message));
    }

    [Test]
    public void A_stranger_s_line_does_not_turn_a_lookalike_into_the_real_site()
    {
        File.WriteAllText(Paths.ProtectedFile, "paypal.com\npaypa1-secure.com = PayPal\n");
        Verdict verdict = new TrustStore(Paths).Current.Judge.CheckAddress("paypal-login.com");
        Assert.That(verdict.Entry.ToString(), Is.EqualTo("paypal.com"));
    }

    [Test]
    public void One_company_s_domains_may_share_a_name()
    {
        File.WriteAllText(Paths.ProtectedFile, "paypal.com\npaypal.de = PayPal Deutschland\n");
        Assert.That(new TrustStore(Paths).Current.Faults, Is.Empty);
    }

    [Test]
    public void Adding_a_name_keeps_the_line_and_its_comment()
    {
        File.WriteAllText(Paths.ProtectedFile, "# mine\r\n  KP.org   # health\r\nexample.com\r\n");
        TrustStore store = new TrustStore(Paths);
        Assert.That(
            Outcomes(store.Add(ListKind.Protected, ["kp.org = Kaiser Permanente", "kp.org = kaiserpermanente", "kp.org"])),
            Is.EqualTo(new[] { EntryOutcome.Added, EntryOutcome.Already, EntryOutcome.Already })
        );
        Assert.That(
            File.ReadAllText(Paths.ProtectedFile),
            Is.EqualTo("# mine\r\n  KP.org = Kaiser Permanente   # health\r\nexample.com\r\n")
        );
        Assert.That(Outcomes(store.Add(ListKind.Protected, ["kp.org = Permanente"])), Is.EqualTo(new[] { EntryOutcome.Added }));
        Assert.That(
            File.ReadAllText(Paths.ProtectedFile),
            Is.EqualTo("# mine\r\n  KP.org = Kaiser Permanente, Permanente   # health\r\nexample.com\r\n")
        );
        Assert.That(
            Outcomes(store.Remove(ListKind.Protected, ["kp.org = Kaiser Permanente, Permanente", "kp.org = Permanente"])),
            Is.EqualTo(new[] { EntryOutcome.Removed, EntryOutcome.Absent })
        );
        Assert.That(File.ReadAllText(Paths.ProtectedFile), Is.EqualTo("# mine\r\n  KP.org   # health\r\nexample.com\r\n"));
        Assert.That(Outcomes(store.Remove(ListKind.Protected, ["kp.org"])), Is.EqualTo(new[] { EntryOutcome.Removed }));
        Assert.That(File.ReadAllText(Paths.ProtectedFile), Is.EqualTo("# mine\r\nexample.com\r\n"));
    }

    [Test]
    public void A_new_entry_is_written_with_its_names()
    {
        TrustStore store = new TrustStore(Paths);
        EntryResult result = store.Add(ListKind.Protected, ["https://kp.org/x = Kaiser Permanente, Permanente"]).Single();
        Assert.That(result.Written, Is.EqualTo("kp.org = Kaiser Permanente, Permanente"));
        Assert.That(File.ReadAllText(Paths.ProtectedFile), Is.EqualTo("kp.org = Kaiser Permanente, Permanente\n"));
    }

    [Test]
    public void An_edit_refuses_a_name_of_another_site_and_can_take_such_a_one_off()
    {
        File.WriteAllText(Paths.ProtectedFile, "paypal.com\nkp.org = Paypall\n");
        TrustStore store = new TrustStore(Paths);
        const string Entry = "kp.org = PayPal";
        EntryResult[] results = [.. store.Add(ListKind.Protected, [Entry]), .. store.Preview(ListKind.Protected, [Entry])];
        foreach (EntryResult result in results)
            Assert.That((result.Outcome, result.Refusal?.Code), Is.EqualTo((EntryOutcome.Refused, "imitates-another")));
        Assert.That(Outcomes(store.Remove(ListKind.Protected, ["kp.org = Paypall"])), Is.EqualTo(new[] { EntryOutcome.Removed }));
        Assert.That(store.Current.Faults, Is.Empty);
    }

    [Test]
    public void Known_names_are_offered_and_none_counts_by_itself()
    {
        TrustStore store = new TrustStore(Paths);
        Assert.That(store.Preview(ListKind.Protected, ["kp.org"]).Single().Offered, Does.Contain("Kaiser Permanente"));
        Assert.That(store.Add(ListKind.Protected, ["kp.org"]).Single().Offered, Does.Contain("Kaiser Permanente"));
        Assert.That(store.Current.Protected.Single().Written, Is.EqualTo("kp.org"));
        Assert.That(store.Current.Judge.CheckAddress("kaiserpermanente.net").Code, Is.Not.EqualTo(VerdictCode.Lookalike));
        Assert.That(store.Add(ListKind.Protected, ["kp.org = Kaiser Permanente"]).Single().Offered, Does.Not.Contain("Kaiser Permanente"));
        Assert.That(store.Preview(ListKind.Protected, ["kp.org"]).Single().Offered, Does.Not.Contain("Kaiser Permanente"));
    }

    [Test]
    public void Every_known_name_can_be_chosen()
    {
        int count = 0;
        foreach ((string domain, string name) in KnownNames.All())
        {
            count++;
            Assert.That(WrittenEntry.Parse(ListKind.Protected, $"{domain} = {name}", out WrittenEntry entry)?.Message, Is.Null);
            Assert.That(entry.Name, Is.EqualTo(domain));
        }
        Assert.That(count, Is.GreaterThan(5_000));
    }

    [Test]
    public void A_policy_s_names_meet_the_person_s()
    {
        File.WriteAllText(Paths.ProtectedFile, "kp.org = Permanente\n");
        File.WriteAllText(Paths.PolicyFile, """{"protected":{"domains":["kp.org = Kaiser Permanente"]}}""");
        TrustStore store = new TrustStore(Paths);
        ListEntry entry = store.Current.Protected.Single();
        Assert.That(entry.Written, Is.EqualTo("kp.org = Kaiser Permanente, Permanente"));
        Assert.That((entry.Source, entry.IsLocked), Is.EqualTo((EntrySource.MachinePolicy, true)));

        string version = store.Current.Version;
        File.WriteAllText(Paths.PolicyFile, """{"protected":{"mode":"replace","domains":["kp.org = Kaiser Permanente"]}}""");
        store = new TrustStore(Paths);
        Assert.That(store.Current.Protected.Single().Written, Is.EqualTo("kp.org = Kaiser Permanente"));
        Assert.That(store.Current.Version, Is.Not.EqualTo(version));
    }

    [TestCase("""{"protected":{"domains":["kp.org","kp.org = KP"]}}""", "protected.domains[1]", "KP is too short")]
    [TestCase("""{"protected":{"domains":["paypal.com","kp.org = PayPal"]}}""", "protected.domains[1]", "the name of paypal.com")]
    [TestCase("""{"knownSites":["kp.org = Kaiser Permanente"]}""", "knownSites[0]", "is not a site's name")]
    [TestCase("""{"knownSites":["gov.uk"]}""", "knownSites[0]", "is a public suffix")]
    [TestCase("""{"exempt":{"domains":["kp.org = Kaiser Permanente"]}}""", "exempt.domains[0]", "is not a site's name")]
    public void A_policy_s_fault_says_where(string policy, string where, string message)
    {
        File.WriteAllText(Paths.PolicyFile, policy);
        Fault fault = new TrustStore(Paths).Current.Faults.First(fault => fault.Code == FaultCode.PolicyInvalid);
        Assert.That(fault.Where, Does.EndWith(where));
        Assert.That(fault.Message, Does.Contain(message));
    }

    [Test]
    public void A_compiled_list_knows_the_names()
    {
        StringBuilder list = new StringBuilder("kp.org = Kaiser Permanente, Сбербанк\n");
        for (int i = 0; list.Length < TrustStore.CompileFrom; i++)
            list.Append(System.Globalization.CultureInfo.InvariantCulture, $"name-{i}.example.com\nnumber{i}.net\n");
        File.WriteAllText(Paths.ProtectedFile, list.ToString());
        _ = new TrustStore(Paths, clock: new LaterClock());
        TrustSnapshot trust = new TrustStore(Paths, clock: new LaterClock()).Current;
        Assert.That(trust.IsFromFile);
        Assert.That(trust.Find(ListKind.Protected, "kp.org")?.AlsoKnownAs, Is.EqualTo(new[] { "Kaiser Permanente", "Сбербанк" }));
        Assert.That(trust.Find(ListKind.Protected, "number1.net")?.AlsoKnownAs, Is.Empty);
        Assert.That(trust.Judge.CheckAddress("kaiserpermanente.net").Entry.ToString(), Is.EqualTo("kp.org"));
    }

    [Test]
    public void A_list_that_can_t_be_read_keeps_its_names()
    {
        File.WriteAllText(Paths.ProtectedFile, "kp.org = Kaiser Permanente\n");
        TrustStore store = new TrustStore(Paths);
        File.Delete(Paths.ProtectedFile);
        Directory.CreateDirectory(Paths.ProtectedFile);
        store.Refresh();
        Assert.That(store.Current.Protected.Single().Written, Is.EqualTo("kp.org = Kaiser Permanente"));
    }

    private static IEnumerable<EntryOutcome> Outcomes(IEnumerable<EntryResult> results) => results.Select(result => result.Outcome);
}
