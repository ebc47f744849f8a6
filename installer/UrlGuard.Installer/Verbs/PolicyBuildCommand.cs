using System.CommandLine;
using UrlGuard.Installer.Browsers;
using UrlGuard.Installer.Policies;

namespace UrlGuard.Installer.Verbs;

/// <summary><c>urlguard policy build</c>: writes an organisation's policy in the form of every browser and system.</summary>
internal static class PolicyBuildCommand
{
    /// <summary>Describes the verb.</summary>
    public static Command Create()
    {
        Argument<string> file = PolicyCommand.File();
        Option<string> output = new("--out")
        {
            Description = "the folder to write; one from an earlier build is replaced",
            HelpName = "DIR",
            Required = true,
        };
        Option<string[]> ids = new("--extension-id")
        {
            Description = "another id than the released one; once for the Chromium family, once for Firefox",
            HelpName = "ID",
        };
        ids.Validators.Add(given =>
        {
            foreach (string id in given.Tokens.Select(token => token.Value).Where(id => ExtensionId.Parse(id) is null))
                given.AddError($"{id} is no id of an extension: 32 letters a to p, or a name with @ or a GUID in braces for Firefox");
        });
        Option<string> updateUrl = new("--update-url")
        {
            Description = "where the Chromium family finds the extension and its updates: your own update manifest",
            HelpName = "URL",
            DefaultValueFactory = _ => InstallSource.ChromeWebStore,
        };
        Option<string?> addOnUrl = new("--xpi-url")
        {
            Description = "where Firefox finds the add-on; without it, its newest version at addons.mozilla.org",
            HelpName = "URL",
        };
        updateUrl.Validators.Add(given => RequireUrl(given.Tokens, given.AddError));
        addOnUrl.Validators.Add(given => RequireUrl(given.Tokens, given.AddError));
        Command verb = new(
            "build",
            "Writes one policy file as Chrome, Chromium, Edge, Brave and Firefox take it on Linux, Windows and macOS, with a "
                + "README that says where each file goes."
        )
        {
            file,
            output,
            ids,
            updateUrl,
            addOnUrl,
        };
        verb.SetAction(parsed =>
        {
            ExtensionId[] given = [.. (parsed.GetValue(ids) ?? []).Select(id => ExtensionId.Parse(id)!)];
            string IdOf(Flavour flavour) => given.LastOrDefault(id => id.Flavour == flavour)?.Id ?? InstallSource.KnownId(flavour);
            string addOn = IdOf(Flavour.Extensions),
                folder = parsed.GetRequiredValue(output);
            InstallSource source = new(
                IdOf(Flavour.Origins),
                parsed.GetRequiredValue(updateUrl),
                addOn,
                parsed.GetValue(addOnUrl) ?? InstallSource.AddOnStore(addOn),
                BrowserTable.Embedded.Host
            );
            IReadOnlyList<OutputEntry> files = PolicyBundle.Create(PolicyCommand.Read(parsed, file).Usable().Json(), source);
            OutputFolder.Replace(folder, files, PolicyBundle.IsIn);
            if (parsed.GetResult(updateUrl) is null or { Implicit: true } || parsed.GetValue(addOnUrl) is null)
            {
                parsed.InvocationConfiguration.Error.WriteLine(
                    "urlguard: browsers will look for the extension in the stores; --update-url and --xpi-url name your own "
                        + "distribution point"
                );
            }

            foreach (OutputEntry written in files)
                parsed.InvocationConfiguration.Output.WriteLine(Path.Combine(folder, written.Path));
            return ExitStatus.Done;
        });
        return verb;
    }

    private static void RequireUrl(IEnumerable<System.CommandLine.Parsing.Token> tokens, Action<string> error)
    {
        foreach (string text in tokens.Select(token => token.Value))
        {
            if (!Uri.TryCreate(text, UriKind.Absolute, out Uri? url) || url.Scheme is not ("https" or "http" or "file"))
                error($"{text} is no https:, http: or file: address");
        }
    }
}
