using UrlGuard.Installer.Browsers;
using UrlGuard.Installer.Machines;
using UrlGuard.Installer.Registration;
using UrlGuard.Trust;

namespace UrlGuard.Installer.Doctor;

/// <summary>
/// All checks, in the order in which a person would look: what keeps everything from being checked, then what is in force, the worst
/// first.
/// </summary>
internal static class Examination
{
    /// <summary>Examines a computer. Always answers: a check that breaks is a failed check.</summary>
    public static async Task<Report> RunAsync(BrowserTable table, Machine machine, TimeProvider time)
    {
        List<Finding> findings = [];
        Survey? survey = null;
        await TryAsync(
            "browsers",
            () =>
            {
                survey = new Survey(table, machine, time);
                findings.AddRange(BrowserChecks.Present(survey));
                return Task.CompletedTask;
            }
        );
        if (survey is not null)
        {
            await TryAsync("manifest", () => Add(ManifestChecks.Manifests(survey)));
            await TryEachAsync("registered", browser => ManifestChecks.Registered(survey, browser));
            foreach (Scope scope in new[] { Scope.User, Scope.System })
                await TryAsync("installed", () => Add(ReceiptChecks.Examine(survey, scope)));
            await TryEachAsync("browser-policy", browser => BrowserChecks.Policies(survey, browser));
            await TryEachAsync("apparmor", browser => AppArmorChecks.Examine(survey, browser));
            await TryAsync("rights", () => Add(RightsChecks.Examine(survey)));
            foreach (string path in survey.HostPaths)
            {
                await TryAsync("host", () => Add([HostChecks.Executable(survey, path)]));
                if (survey.MayStart(path))
                    await TryAsync("handshake", async () => findings.AddRange(await HostChecks.HandshakeAsync(survey, path)));
            }
            await TryEachAsync("extension", browser => ExtensionChecks.Examine(survey, browser));
        }
        await TryAsync("lists", () => Add(ListChecks.Examine(machine, survey)));
        if (findings.Exists(finding => finding.Code == FaultCode.ReportOnly))
            findings.RemoveAll(finding => finding.Check == "mode"); // they say what is stopped
        CommandWords words = CommandWords.On(machine);
        return new(findings.Count(finding => !finding.Ok), [.. findings.Select(WithCommands)]);

        Finding WithCommands(Finding finding) =>
            finding with
            {
                Message = words.In(finding.Message),
                Remedy = finding.Remedy is { } remedy ? words.In(remedy) : null,
            };

        Task Add(IEnumerable<Finding> found)
        {
            findings.AddRange(found);
            return Task.CompletedTask;
        }

        async Task TryEachAsync(string check, Func<Browser, IEnumerable<Finding>> examine)
        {
            foreach (Browser browser in survey!.Present)
                await TryAsync(check, () => Add(examine(browser)), browser.Title);
        }

        async Task TryAsync(string check, Func<Task> run, string? of = null)
        {
            try
            {
                await run();
            }
            catch (Exception e) when (e is not OutOfMemoryException)
            {
                findings.Add(Finding.Broken(check, of, e.GetBaseException().Message));
            }
        }
    }
}
