using System.Diagnostics;
using UrlGuard.Driving;

namespace UrlGuard.Browser.Tests;

/// <summary>UrlGuard.Try as <c>dotnet run</c> starts it in a checkout.</summary>
public sealed class TryTests
{
    [TestCase("chromium", "planned")]
    [TestCase("firefox", "blocking")]
    public async Task Try_ShowsTheWarning_AndLeavesTheScreenshotOnly(string browser, string mode)
    {
        using ThrowAwayFolder temporary = new();
        string picture = Path.Combine(temporary.Path, "warning.png");

        (int status, string? output) = await RunAsync(
            temporary.Path,
            path: null,
            "--headless",
            "--browser",
            browser,
            "--screenshot",
            picture
        );

        Assert.That(status, Is.Zero, output);
        Assert.That(
            Facts(output),
            Is.SupersetOf(
                new Dictionary<string, string>
                {
                    ["opened"] = "http://paypa1.com/",
                    ["verdict"] = "lookalike",
                    ["kind"] = "homoglyph",
                    ["target"] = "paypal.com",
                    ["requests"] = "0 reached the lookalike's server",
                    ["mode"] = mode,
                }
            ),
            output
        );
        Assert.That(File.ReadAllBytes(picture).Take(4), Is.EqualTo("\u0089PNG".Select(letter => (byte)letter)));
        Assert.That(Directory.GetFileSystemEntries(temporary.Path), Is.EqualTo(new[] { picture }), "nothing else stays");
    }

    [Test]
    public async Task Try_WithoutAnyBrowserOrApt_SaysSo()
    {
        using ThrowAwayFolder empty = new();

        (int status, string? output) = await RunAsync(empty.Path, path: empty.Path);

        Assert.That(status, Is.EqualTo(3), output);
        Assert.That(output, Does.Contain("install Chromium or Firefox"));
    }

    private static async Task<(int Status, string Output)> RunAsync(string temporary, string? path, params string[] arguments)
    {
        ProcessStartInfo start = new(Path.Combine(TestContext.CurrentContext.TestDirectory, "UrlGuard.Try"), arguments)
        {
            WorkingDirectory = Programs.Root,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["TMPDIR"] = temporary;
        if (path is not null)
            start.Environment["PATH"] = path;
        using Process process = Process.Start(start)!;
        Task<string> errors = process.StandardError.ReadToEndAsync();
        string output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, output + await errors);
    }

    private static Dictionary<string, string> Facts(string output) =>
        output
            .Split('\n')
            .Where(line => line.Length > 14 && line[..14].TrimEnd() is { } name && !name.Contains(' ') && line[13] == ' ')
            .ToDictionary(line => line[..14].TrimEnd(), line => line[14..].Trim());
}
