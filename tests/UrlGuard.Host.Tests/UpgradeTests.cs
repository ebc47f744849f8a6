using System.Text.Json;
using UrlGuard.Protocol;

namespace UrlGuard.Host.Tests;

/// <summary>A host that runs while another version is installed over it.</summary>
public sealed class UpgradeTests
{
    private string folder = null!;
    private string program = null!;

    [SetUp]
    public void CopyTheProgram()
    {
        folder = Directory.CreateTempSubdirectory("urlguard-upgrade-").FullName;
        string source = Path.GetDirectoryName(HostProcess.Executable)!;
        // Published it is one file; the build beside the tests has libraries.
        foreach (
            string file in Directory
                .EnumerateFiles(source)
                .Where(file => Path.GetExtension(file) is ".dll" or ".json" || file == HostProcess.Executable)
        )
        {
            File.Copy(file, Path.Combine(folder, Path.GetFileName(file)));
        }

        program = Path.Combine(folder, Path.GetFileName(HostProcess.Executable));
    }

    [TearDown]
    public void RemoveIt() => Directory.Delete(folder, recursive: true);

    [TestCase(true)]
    [TestCase(false)]
    public void AHostWhoseFileIsReplacedOrGone_SaysSoOnce_AndAnswersUntilItsPortCloses(bool isReplaced)
    {
        using HostProcess host = new HostProcess(executable: program);
        Assert.That(host.Read().Text("type"), Is.EqualTo("hello"));
        if (isReplaced)
        {
            File.WriteAllText(program + ".new", "another version");
            File.Move(program + ".new", program, overwrite: true);
        }
        else
        {
            File.Delete(program);
        }
        JsonElement notice = host.Read();
        Assert.That(notice.Text("type"), Is.EqualTo("superseded"));
        Assert.That(notice.TryGetProperty("id", out _), Is.False);

        Assert.That(host.Ask("""{"id":1,"type":"check","host":"paypa1.com"}""").Text("verdict"), Is.EqualTo("lookalike"));
        Assert.That(host.Ask("""{"id":2,"type":"protected-add","names":["example.com"]}""").GetProperty("id").GetInt32(), Is.EqualTo(2));
        (IReadOnlyList<string> rest, int exitCode) = host.Finish();
        Assert.That(exitCode, Is.Zero);
        Assert.That(rest, Has.None.Contains("superseded"));
        Assert.That(host.ReadLog(), Does.Contain("Another version was installed"));
    }

    [Test]
    public void Hello_TellsTheRangeOfProtocols()
    {
        using HostProcess host = new HostProcess();
        JsonElement hello = host.Read();
        Assert.That(
            hello.GetProperty("oldest").GetInt32(),
            Is.EqualTo(ProtocolNumber.Oldest).And.AtMost(hello.GetProperty("protocol").GetInt32())
        );
    }
}
