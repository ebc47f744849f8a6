namespace UrlGuard.Installer.Browsers;

/// <summary>One row of <c>browsers.json</c>: where one browser looks for manifests, on one system, in one scope.</summary>
/// <param name="Browser">The browser's name.</param>
/// <param name="System">The operating system.</param>
/// <param name="Scope">For whom.</param>
/// <param name="Folders">
/// Folders, in the order in which they are searched; may begin with a variable of <see cref="Machines.Machine.Resolve"/>.
/// Several when builds of the browser differ (Firefox: /usr/lib on Debian, /usr/lib64 on Fedora): each gets the manifest.
/// </param>
/// <param name="Keys">The same in the Windows registry: the manifest's path is the default value of KEY\HOST.</param>
/// <param name="Profiles">Folders that exist once this person has used the browser.</param>
/// <param name="Policies">Folders of the administrator's policies, with <c>managed/*.json</c> in them.</param>
/// <param name="PolicyFiles">The same in the Firefox family: one file, shared by all who set policies. Read, never written.</param>
internal sealed record Place(
    string Browser,
    Platform System,
    Scope Scope,
    string[]? Folders = null,
    string[]? Keys = null,
    string[]? Profiles = null,
    string[]? Policies = null,
    string[]? PolicyFiles = null
);
