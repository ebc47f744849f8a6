using System.Text;
using UrlGuard.Installer.Tests.Support;

namespace UrlGuard.Installer.Tests;

/// <summary>
/// A list that can't be used and of which no good copy is known: nobody knows what it should have protected, so that no verb
/// answers as if nothing were wrong.
/// </summary>
internal sealed class UnknownListTests : SandboxFixture
{
    private const string Lists = Sandbox.Home + "/.config/urlguard/",
        State = Sandbox.Home + "/.local/state/urlguard/";

    private static readonly string[][] Verbs =
    [
        ["check", "paypa1.com"],
        ["check"],
        ["check", "-"],
        ["check", "--mail", "-"],
        ["filter", "hosts"],
        ["records", "add", "paypa1.com"],
    ];

    private static IEnumerable<string[]> VerbsOfNames => Verbs.Where(verb => !verb.Contains("--mail"));

    [Test]
    public async Task NothingIsJudged_WithoutAList(
        [ValueSource(nameof(Verbs))] string[] verb,
        [Values("folder", "link", "file for folder", "NUL")] string fault,
        [Values("protected.txt", "exempt.txt")] string name
    )
    {
        sandbox.Write(Lists + "protected.txt", "paypal.com\n");
        File.Delete(sandbox.On(Lists + name));
        Spoil(name, fault);
        UrlGuardProgram.Result result = await UrlGuardProgram.RunAsync(sandbox, "paypa1.com\n", verb);
        Assert.That((result.Status, result.Output), Is.EqualTo((2, "")), result.Error);
        Assert.That(result.Error, Does.Contain(name).And.Contain("nothing was judged"));
        Assert.That((await UrlGuardProgram.RunAsync(sandbox, "", "list")).Status, Is.EqualTo(2));
    }

    private void Spoil(string name, string fault)
    {
        switch (fault)
        {
            case "folder":
                sandbox.MakeFolder(Lists + name);
                break;
            case "link":
                File.CreateSymbolicLink(sandbox.On(Lists + name), name);
                break;
            case "NUL":
                File.WriteAllBytes(sandbox.On(Lists + name), Encoding.Unicode.GetBytes("paypal.com"));
                break;
            default:
                Directory.Delete(sandbox.On(Lists), recursive: true);
                sandbox.Write(Lists.TrimEnd('/'), "");
                break;
        }
    }

    [Test]
    public async Task WhereTheLastGoodCopyIsInForce_ItAnswers([ValueSource(nameof(VerbsOfNames))] string[] verb)
    {
        sandbox.Write(State + "protected.last-good.txt", "paypal.com\n");
        sandbox.Chmod(State + "protected.last-good.txt", "600");
        sandbox.MakeFolder(Lists + "protected.txt");
        UrlGuardProgram.Result result = await UrlGuardProgram.RunAsync(sandbox, "paypa1.com\n", verb);
        Assert.That(result.Status, Is.Zero, result.Error);
        Assert.That(result.Output, Does.Contain("paypa1"));
        Assert.That(result.Error, Does.Contain("protected.txt"));
    }

    [Test]
    public async Task ADamagedLine_LeavesTheOthersInForce()
    {
        sandbox.Write(Lists + "protected.txt", "paypal.com\n-bad-.com\n");
        UrlGuardProgram.Result result = await UrlGuardProgram.RunAsync(sandbox, null, "check", "paypa1.com");
        Assert.That(result.Status, Is.Zero);
        Assert.That(result.Output, Does.StartWith("paypa1.com\tlookalike"));
    }

    [Test]
    public async Task WithAListOfItsOwn_TheOthersDontMatter()
    {
        sandbox.MakeFolder(Lists + "protected.txt");
        sandbox.Write("/list.txt", "paypal.com\n");
        UrlGuardProgram.Result result = await UrlGuardProgram.RunAsync(
            sandbox,
            null,
            "check",
            "--protect",
            sandbox.On("/list.txt"),
            "paypa1.com"
        );
        Assert.That((result.Status, result.Error), Is.EqualTo((0, "")));
    }
}
