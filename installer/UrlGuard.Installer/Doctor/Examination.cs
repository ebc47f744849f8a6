using UrlGuard.Installer.Browsers;
using UrlGuard.Installer.Machines;

namespace UrlGuard.Installer.Doctor;

/// <summary>All checks, in the order in which a person would look.</summary>
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
            await TryAsync("registered", () => Add(ManifestChecks.Registered(survey)));
            await TryAsync("installed", () => Add(ReceiptChecks.Examine(survey)));
            await TryAsync("browser-policy", () => Add(BrowserChecks.Policies(survey)));
            await TryAsync("rights", () => Add(RightsChecks.Examine(survey)));
            foreach (string path in survey.HostPaths)
            {
                await TryAsync("host", () => Add([HostChecks.Executable(survey, path)]));
                if (survey.MayStart(path))
                    await TryAsync("handshake", async () => findings.AddRange(await HostChecks.HandshakeAsync(survey, path)));
            }
            await TryAsync("extension", () => Add(ExtensionChecks.Examine(survey)));
        }
        await TryAsync("lists", () => Add(ListChecks.Examine(machine)));
        return new(findings.Count(finding => !finding.Ok), findings);

        Task Add(IEnumerable<Finding> found)
        {
            findings.AddRange(found);
            return Task.CompletedTask;
        }

        async Task TryAsync(string check, Func<Task> run)
        {
            try
            {
                await run();
            }
            catch (Exception e) when (e is not OutOfMemoryException)
            {
                findings.Add(
                    Finding.Bad(
                        check,
                        DoctorCode.CheckBroken,
                        $"{check} could not be checked: {e.GetBaseException().Message}",
                        "Mend that first, then ask again."
                    )
                );
            }
        }
    }
}
