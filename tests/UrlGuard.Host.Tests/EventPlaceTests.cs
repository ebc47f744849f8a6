using System.Diagnostics;
using System.Text.Json;
using UrlGuard.Tests;

namespace UrlGuard.Host.Tests;

/// <summary>
/// The place for the events of all users of a machine, made as docs/examples says: everybody's helper appends, nobody reads, takes away or
/// puts another file there.
/// </summary>
[Thorough]
public sealed class EventPlaceTests
{
    /// <summary>The way to be other users: a namespace of one's own, for those that may not be them without.</summary>
    private static readonly string[] Privileged = Environment.IsPrivilegedProcess ? [] : ["unshare", "--map-root-user", "--map-auto", "--"];

    private static readonly string[] AsAnother = [.. Privileged, "setpriv", "--reuid=65534", "--regid=65534", "--clear-groups", "--"];

    private string root = null!;

    private string EventsFile => root + "/var/log/urlguard/events.jsonl";

    [SetUp]
    public void MakePlace()
    {
        root = Directory.CreateTempSubdirectory("urlguard-place-").FullName;
        string examples = Path.Combine(Repository.Root, "docs", "examples");
        Run(
            Privileged,
            $"""
            chmod 755 '{root}' && mkdir -p '{root}/etc/tmpfiles.d' '{root}/var/log'
            printf 'root:x:0:0::/:/bin/sh\n' > '{root}/etc/passwd' && printf 'root:x:0:\nadm:x:4:\n' > '{root}/etc/group'
            cp '{examples}/tmpfiles-urlguard.conf' '{root}/etc/tmpfiles.d/urlguard.conf'
            systemd-tmpfiles --create --root='{root}' urlguard.conf
            """
        );
        Assert.That(File.Exists(EventsFile));
    }

    [TearDown]
    public void RemovePlace() => Run(Privileged, $"chattr -a '{EventsFile}' 2>/dev/null; rm -rf '{root}'");

    [Test]
    public void AnotherUsersHelper_Appends()
    {
        using HostProcess host = new HostProcess(through: AsAnother);
        host.Ask(
            JsonSerializer.Serialize(
                new
                {
                    id = 1,
                    type = "policy",
                    managed = new { protectedList = 0, events = new { enabled = true, file = EventsFile } },
                }
            )
        );
        JsonElement reply = host.Ask("""{"id":2,"type":"event","kind":"warning-shown","host":"paypa1.com"}""");
        Assert.That(reply.GetProperty("written").GetBoolean(), host.Ask("""{"id":3,"type":"status"}""").GetRawText());
        Assert.That(Run(Privileged, $"cat '{EventsFile}'"), Does.Contain("warning-shown"));
    }

    [TestCase("cat {0}", "read")]
    [TestCase(": > {0}", "emptied")]
    [TestCase("rm -f {0}", "deleted")]
    [TestCase("mv {0} {0}.away", "renamed")]
    [TestCase("echo forged > $(dirname {0})/more.jsonl", "put beside it")]
    public void AnotherUser_DoesNoMoreThanAppend(string command, string what)
    {
        Run(Privileged, $"echo one >> '{EventsFile}'");
        string said = Run(AsAnother, $"({string.Format(null, command, $"'{EventsFile}'")}) && echo done; true");
        Assert.That(said, Does.Not.Contain("done"), what);
        Assert.That(Run(Privileged, $"cat '{EventsFile}'"), Is.EqualTo("one\n"));
    }

    private static string Run(string[] through, string script)
    {
        string[] command = [.. through, "sh", "-c", script];
        ProcessStartInfo how = new ProcessStartInfo(command[0], command[1..]) { RedirectStandardOutput = true };
        using Process process = Process.Start(how)!;
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.That(process.ExitCode, Is.Zero, script);
        return output;
    }
}
