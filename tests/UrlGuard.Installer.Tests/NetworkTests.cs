using System.Diagnostics;
using UrlGuard.Installer.Tests.Support;
using UrlGuard.Tests;

namespace UrlGuard.Installer.Tests;

/// <summary>The command line makes no call that has to do with a network either, and starts nothing that does.</summary>
internal sealed class NetworkTests : SandboxFixture
{
    private static IEnumerable<string> Ways => NetworkWatch.Ways;

    [TestCaseSource(nameof(Ways))]
    public void EveryVerb_MakesNoNetworkCall(string way)
    {
        sandbox.MakeFolder("/home/ada/.config/chromium");
        sandbox.Write("/policy.json", """{"protected":{"domains":["example.com"]}}""");
        sandbox.Write("/other.json", """{"protected":{"domains":["example.org"]}}""");
        sandbox.Write("/history.txt", "https://examp1e.com/\nhttps://www.google.com/\n");
        sandbox.Write("/events.jsonl", "{}\n");
        sandbox.Write("/message.eml", "From: a@paypa1.com\nContent-Type: text/html\n\n<img src=https://example.com/>\n");
        string policy = sandbox.On("/policy.json");
        string[][] verbs =
        [
            ["add", "paypal.com", "example.org"],
            ["remove", "example.org"],
            ["add", "--exempt", "--force", "paypall.com"],
            ["list"],
            ["check", "paypa1.com", "www.google.com", "https://xn--pypal-4ve.com/x", "example.invalid"],
            ["check", "--mail", sandbox.On("/message.eml")],
            ["coverage", "paypal.com"],
            ["install", "--browser", "chromium"],
            ["doctor"],
            ["policy", "check", policy],
            ["policy", "show"],
            ["policy", "diff", policy, sandbox.On("/other.json")],
            ["policy", "build", policy, "--out", sandbox.On("/built")],
            ["policy", "dry-run", policy, "--history", sandbox.On("/history.txt")],
            ["policy", "report", sandbox.On("/events.jsonl")],
            ["records", "add", "https://paypa1.com/x", "--hop", "t.co"],
            ["records", "list"],
            ["records", "export", "--out", sandbox.On("/records")],
            ["records", "verify", sandbox.On("/records")],
            ["records", "delete", "--all", "--yes"],
            ["uninstall", "--purge"],
            ["--help"],
        ];
        Dictionary<string, string> outputs = [];
        foreach (string[] verb in verbs)
        {
            string line = string.Join(' ', verb);
            using NetworkWatch watch = new(way);
            (int status, outputs[line]) = Run(watch, verb);
            TestContext.Out.WriteLine($"{line}: {status}");
            Assert.That(watch.Seen(status), Is.Empty, line);
            Assert.That(status, Is.LessThan(64), line + "\n" + outputs[line]);
        }
        // Of a busy machine doctor may say that the host did not greet in time: it was started all the same.
        Assert.That(outputs["doctor"], Does.Match("handshake: |silent: "), "the host was started, and watched as well");
        Assert.That(outputs["check paypa1.com www.google.com https://xn--pypal-4ve.com/x example.invalid"], Does.Contain("lookalike"));
        Assert.That(Directory.Exists(sandbox.On("/built")));
    }

    private (int Status, string Output) Run(NetworkWatch watch, string[] verb)
    {
        (string program, string[] arguments) = watch.Wrap(UrlGuardProgram.Path, verb);
        ProcessStartInfo how = new(program, arguments) { RedirectStandardInput = true, RedirectStandardOutput = true };
        foreach (string variable in new[] { "XDG_CONFIG_HOME", "XDG_STATE_HOME" })
            how.Environment.Remove(variable);
        how.Environment["HOME"] = sandbox.On(Sandbox.Home);
        using Process process = Process.Start(how)!;
        process.StandardInput.Close();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output);
    }
}
