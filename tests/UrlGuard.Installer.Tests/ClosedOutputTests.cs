using System.Diagnostics;
using UrlGuard.Installer.Tests.Support;

namespace UrlGuard.Installer.Tests;

/// <summary>Standard output or error that is closed, full, or that nobody reads: the program ends with a status that is documented.</summary>
internal sealed class ClosedOutputTests : SandboxFixture
{
    private const string List = Sandbox.Home + "/.config/urlguard/protected.txt";

    private static readonly string[] Verbs = ["add amazon.com", "check paypa1.com", "list", "--help", "no-such-verb"];

    // These compute for seconds where nothing is compiled ahead.
    private static readonly string[] Others =
    [
        "add --exempt amazon.com",
        "remove paypal.com",
        "check --explain paypa1.com",
        "check --format json paypa1.com",
        "coverage paypal.com",
        "filter hosts --most 3",
        "records add paypa1.com",
        "records list",
        "policy show",
        "doctor",
        "--version",
    ];

    private static readonly string[] Streams =
    [
        ">&-",
        "2>&-",
        ">&- 2>&-",
        "<&- >&- 2>&-",
        ">/dev/full",
        "2>/dev/full",
        ">/dev/full 2>/dev/full",
    ];

    private static IEnumerable<string[]> Cases =>
        [
            .. from verb in Verbs from streams in Streams select new[] { verb, streams },
            .. from verb in Others from streams in new[] { ">&- 2>&-", ">/dev/full" } select new[] { verb, streams },
        ];

    [SetUp]
    public void WriteList() => sandbox.Write(List, "paypal.com\n");

    [TestCaseSource(nameof(Cases))]
    public async Task NoVerbAborts(string verb, string streams)
    {
        (int status, string output, string error) = await RunAsync(verb, streams);
        Assert.That(status, verb == "doctor" ? Is.LessThan(30) : Is.AnyOf(0, 1, 2), output + error);
        if (verb is not ("no-such-verb" or "doctor" or "records list") && streams.StartsWith('>'))
            Assert.That(status, Is.EqualTo(1), "the answer could not be written");
        if (streams == ">&-")
            Assert.That(error, Does.Not.Contain("added").And.Not.Contain("lookalike").And.Not.Contain("defect"));
        Assert.That(sandbox.Read(List), Is.AnyOf("paypal.com\n", "paypal.com\namazon.com\n", ""), "no answer was written into a list");
    }

    [Test]
    public async Task ThatOutputIsClosed_IsSaid() =>
        Assert.That((await RunAsync("check paypa1.com", ">&-")).Error, Does.Contain("standard output is closed"));

    [TestCase("check")]
    [TestCase("check --mail -")]
    [TestCase("add -")]
    public async Task InputThatIsClosed_IsEmpty(string verb)
    {
        string output = (await RunAsync(verb, "<&-")).Output;
        Assert.That(output, Is.Empty, "/dev/urandom was read in its place, without an end");
    }

    [TestCase("check")]
    [TestCase("check -")]
    [TestCase("check --mail -")]
    [TestCase("add -")]
    [TestCase("remove -")]
    [TestCase("policy check -")]
    public async Task AFolderAsInput_CantBeUsed(string verb)
    {
        (int status, string output, string error) = await RunAsync(verb, "< /");
        Assert.That(output, Is.Empty);
        Assert.That(error, Does.EndWith("it is a folder\n"));
        Assert.That(status, Is.EqualTo(2));
    }

    private async Task<(int Status, string Output, string Error)> RunAsync(string verb, string streams)
    {
        ProcessStartInfo how = new("/bin/sh", ["-c", $"\"$0\" {verb} {streams}", UrlGuardProgram.Path])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (string variable in new[] { "XDG_CONFIG_HOME", "XDG_STATE_HOME" })
            how.Environment.Remove(variable);
        how.Environment["HOME"] = sandbox.On(Sandbox.Home);
        using Process process = Process.Start(how)!;
        process.StandardInput.Close();
        Task<string> output = process.StandardOutput.ReadToEndAsync(),
            error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, await output, await error);
    }
}
