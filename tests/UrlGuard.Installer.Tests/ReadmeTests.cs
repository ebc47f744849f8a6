using System.Text.RegularExpressions;
using UrlGuard.Installer.Tests.Support;
using UrlGuard.Tests;

namespace UrlGuard.Installer.Tests;

/// <summary>README's samples of <c>check</c> and <c>coverage</c> are what the program prints.</summary>
internal sealed partial class ReadmeTests : SandboxFixture
{
    /// <summary>The line that stands for lines left out.</summary>
    private const string LeftOut = "…\n";

    private static readonly Dictionary<string, string> Samples = Sample()
        .Matches(File.ReadAllText(Path.Join(Repository.Root, "README.md")))
        .ToDictionary(match => match.Groups["command"].Value, match => match.Groups["output"].Value);

    private static IEnumerable<string> Commands => Samples.Keys;

    [Test]
    public void Samples_AreOfBothVerbs() =>
        Assert.That(
            Commands.Select(command => Command().Match(command).Groups["arguments"].Value.Split(' ')[0]),
            Is.EqualTo(new[] { "check", "check", "coverage" })
        );

    [TestCaseSource(nameof(Commands))]
    public async Task Sample_IsWhatTheProgramPrints(string command)
    {
        sandbox.Write(Sandbox.Home + "/list.txt", "paypal.com\namazon.com\n");
        Match parts = Command().Match(command);
        UrlGuardProgram.Result result = await UrlGuardProgram.RunInAsync(
            sandbox.On(Sandbox.Home),
            sandbox,
            parts.Groups["input"].Value + "\n",
            parts.Groups["arguments"].Value.Split(' ')
        );
        Assert.That(result.Status, Is.Zero, result.Error);
        string[] sample = Samples[command].Split(LeftOut);
        string printed = result.Output.TrimEnd('\n') + "\n";
        if (sample is [string whole])
            Assert.That(printed, Is.EqualTo(whole));
        else
            Assert.That(printed, Does.StartWith(sample[0]).And.EndsWith(sample[^1]));
    }

    [GeneratedRegex(@"^```\n\$ (?<command>.+)\n(?<output>(?:.*\n)+?)```$", RegexOptions.Multiline)]
    private static partial Regex Sample();

    [GeneratedRegex(@"^(?:echo (?<input>\S+) \| )?urlguard (?<arguments>.+)$")]
    private static partial Regex Command();
}
