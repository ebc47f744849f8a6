using System.Text;
using UrlGuard.Driving;

namespace UrlGuard.Browser.Tests;

/// <summary>Everything that helps to understand a failure on another machine.</summary>
internal static class Diagnosis
{
    private const string Shown = "({ url: location.href, data: { ...document.body.dataset }, text: document.body.innerText.slice(-2500) })";

    /// <summary>Chromium says on dozens of lines that a machine has no D-Bus and no graphics processor.</summary>
    private static readonly string[] Noise = ["dbus/", "shared_image/"];

    public static async Task<string> OfAsync(
        IEnumerable<Tab> tabs,
        IEnumerable<IPage> pages,
        CountingServer server,
        ThrowAwayHome home,
        string? browserLog
    )
    {
        StringBuilder text = new StringBuilder();
        foreach (Tab tab in tabs)
            text.AppendLine($"tab: {tab}");
        foreach (IPage page in pages)
        {
            try
            {
                text.AppendLine($"page: {await page.EvaluateAsync(Shown)}");
            }
            catch (RemoteException gone)
            {
                text.AppendLine($"page: {gone.Message}");
            }
        }
        foreach (SeenRequest request in server.Requests)
            text.AppendLine($"server: {request}");
        if (Directory.Exists(home.State))
        {
            // Not the compiled lists beside them, which are bytes.
            foreach (
                string? log in Directory
                    .EnumerateFiles(home.State, "*", SearchOption.AllDirectories)
                    .Where(file => Path.GetExtension(file) is ".log" or ".jsonl")
            )
            {
                text.AppendLine($"host log {log}:\n{await File.ReadAllTextAsync(log)}");
            }
        }
        IEnumerable<string> told = (browserLog ?? "")
            .Split('\n')
            .Where(line => !Noise.Any(part => line.Contains(part, StringComparison.Ordinal)));
        return text.AppendLine($"browser:\n{string.Join('\n', told)}").ToString();
    }
}
