using System.Text.RegularExpressions;

namespace UrlGuard.Installer.Browsers;

/// <summary>An extension that may start the host.</summary>
/// <param name="Id">As the browser writes it.</param>
/// <param name="Flavour">Which family of browsers knows it by this id.</param>
/// <param name="Channel">Where that build comes from: development, firefox, a store, self-hosted, given on the command line.</param>
internal sealed partial record ExtensionId(string Id, Flavour Flavour, string Channel)
{
    /// <summary>As it stands in a manifest. The closing slash is needed: without it Chromium refuses the whole manifest.</summary>
    public string Entry => Flavour is Flavour.Origins ? $"chrome-extension://{Id}/" : Id;

    /// <summary>Reads an id a person typed. Its form tells the family; null when it is neither.</summary>
    public static ExtensionId? Parse(string id) =>
        ChromiumForm().IsMatch(id) ? new(id, Flavour.Origins, "command line")
        : FirefoxForm().IsMatch(id) ? new(id, Flavour.Extensions, "command line")
        : null;

    // 32 hexadecimal digits written with a-p (Chromium's crx_file/id_util).
    [GeneratedRegex(@"\A[a-p]{32}\z")]
    private static partial Regex ChromiumForm();

    // Firefox takes an e-mail-like name or a GUID (toolkit/components/extensions/schemas/manifest.json, "ExtensionID").
    [GeneratedRegex(@"\A(\{[0-9a-fA-F]{8}-([0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12}\}|[A-Za-z0-9\-._]*@[A-Za-z0-9\-._]+)\z")]
    private static partial Regex FirefoxForm();
}
