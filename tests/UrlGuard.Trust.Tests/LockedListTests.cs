using UrlGuard.Trust.Entries;

namespace UrlGuard.Trust.Tests;

/// <summary>A list that an organisation has locked: page, popup and command line add to it and remove from it nothing.</summary>
public sealed class LockedListTests : TrustFixture
{
    [TestCase("""{"lockExemptions":true}""", ListKind.Exempt)]
    [TestCase("""{"exempt":{"mode":"replace","domains":["a.example"]}}""", ListKind.Exempt)]
    [TestCase("""{"protected":{"mode":"replace","domains":["a.example"]}}""", ListKind.Protected)]
    public void ALockedList_IsNotEdited_AndSaysWhy(string policy, ListKind kind)
    {
        string file = kind == ListKind.Exempt ? Paths.ExemptFile : Paths.ProtectedFile;
        File.WriteAllText(file, "mine.example\n");
        File.WriteAllText(Paths.PolicyFile, policy);
        TrustStore store = new TrustStore(Paths);
        EntryResult[] results =
        [
            .. store.Add(kind, ["new.example"]),
            .. store.Preview(kind, ["new.example"]),
            .. store.Remove(kind, ["mine.example"]),
        ];
        Assert.That(results.Select(result => (result.Outcome, result.IsListLocked)), Is.All.EqualTo((EntryOutcome.Locked, true)));
        Assert.That(File.ReadAllText(file), Is.EqualTo("mine.example\n"));
    }

    [Test]
    public void AnEntryOfAnOrganisation_IsLocked_AndTheListIsNot()
    {
        File.WriteAllText(Paths.PolicyFile, """{"protected":{"mode":"add","domains":["a-bank.example"]}}""");
        EntryResult result = new TrustStore(Paths).Remove(ListKind.Protected, ["a-bank.example"]).Single();
        Assert.That((result.Outcome, result.IsListLocked), Is.EqualTo((EntryOutcome.Locked, false)));
    }
}
