using UrlGuard.Trust.Entries;
using UrlGuard.Trust.Policies;

namespace UrlGuard.Trust.Tests;

/// <summary>
/// Tests which source wins. In the cases: u the person's list, m the machine's policy, b the browser's; a mode, then names.
/// </summary>
public sealed class TrustMergeTests
{
    [TestCase("u", "", "", "u:User")]
    [TestCase("u", "add x", "", "u:User x:MachinePolicy!")]
    [TestCase("u", "", "add x", "u:User x:BrowserPolicy!")]
    [TestCase("u", "add x", "add x y", "u:User x:MachinePolicy! y:BrowserPolicy!")]
    [TestCase("x", "add x", "", "x:MachinePolicy!", TestName = "an entry of both is the organisation's")]
    [TestCase("u", "replace x", "", "x:MachinePolicy!")]
    [TestCase("u", "", "replace x", "x:BrowserPolicy!")]
    [TestCase("u", "replace x", "add y", "x:MachinePolicy! y:BrowserPolicy!")]
    [TestCase("u", "replace", "", "u:User", TestName = "replacing by nothing would switch everything off")]
    [TestCase("u", "default x", "", "u:User")]
    [TestCase("", "default x", "", "x:MachinePolicy")]
    [TestCase("", "default x", "add x", "x:BrowserPolicy!", TestName = "locked beats default")]
    [TestCase("", "default x", "replace y", "y:BrowserPolicy!")]
    [TestCase("", "default x", "default y", "x:MachinePolicy y:BrowserPolicy")]
    [TestCase("", "", "", "")]
    public void Merge_Decides(string user, string machine, string browser, string expected)
    {
        IReadOnlyList<ListEntry> merged = TrustMerge.Merge(Names(user), List(machine), List(browser));
        Assert.That(
            string.Join(' ', merged.Select(entry => $"{entry.Name}:{entry.Source}{(entry.IsLocked ? "!" : "")}")),
            Is.EqualTo(expected)
        );
    }

    private static string[] Names(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static PolicyList List(string text) =>
        text.Length == 0 ? PolicyList.None : new PolicyList(Enum.Parse<PolicyMode>(Names(text)[0], ignoreCase: true), Names(text)[1..]);
}
