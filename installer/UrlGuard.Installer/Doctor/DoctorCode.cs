namespace UrlGuard.Installer.Doctor;

/// <summary>
/// Codes of the faults that <c>doctor</c> can find, beside those of lists and policy (<see cref="Trust.FaultCode"/>). Each has
/// its remedy in docs/troubleshooting.md. Codes are only ever added.
/// </summary>
internal static class DoctorCode
{
    /// <summary>No browser that is known.</summary>
    public const string NoBrowser = "no-browser";

    /// <summary>A browser that is a Flatpak, which can't start the host.</summary>
    public const string BrowserInFlatpak = "browser-in-flatpak";

    /// <summary>A Firefox that is a Flatpak, and could start the host through a service of the desktop if the way were open.</summary>
    public const string FlatpakProxyClosed = "flatpak-proxy-closed";

    /// <summary>A profile of AppArmor that keeps Firefox from starting the host.</summary>
    public const string BlockedByAppArmor = "blocked-by-apparmor";

    /// <summary>A browser that is a Snap in which the host is not known to start.</summary>
    public const string BrowserInSnap = "browser-in-snap";

    /// <summary>A manifest that can't be read.</summary>
    public const string ManifestUnreadable = "manifest-unreadable";

    /// <summary>A manifest that a browser would refuse.</summary>
    public const string ManifestInvalid = "manifest-invalid";

    /// <summary>A manifest that leaves one of the extension's ids out.</summary>
    public const string ManifestIdMissing = "manifest-id-missing";

    /// <summary>A manifest that others may write.</summary>
    public const string ManifestWritable = "manifest-writable";

    /// <summary>A browser that knows no host.</summary>
    public const string NotRegistered = "not-registered";

    /// <summary>Manifests of one browser that name different hosts.</summary>
    public const string ManifestConflict = "manifest-conflict";

    /// <summary>A policy forbids the host.</summary>
    public const string DisabledByPolicy = "disabled-by-policy";

    /// <summary>A policy hides manifests in the person's own folders.</summary>
    public const string UserHostsHidden = "user-hosts-hidden";

    /// <summary>A policy forbids the extension.</summary>
    public const string ExtensionBlocked = "extension-blocked";

    /// <summary>A browser's policy file that can't be read.</summary>
    public const string BrowserPolicyUnreadable = "browser-policy-unreadable";

    /// <summary>A policy file installs the extension, and another one undoes it.</summary>
    public const string ForcelistOverruled = "forcelist-overruled";

    /// <summary>Others may write a policy that counts for everybody on this computer.</summary>
    public const string PolicyWritable = "policy-writable";

    /// <summary>The host that a manifest names is not there.</summary>
    public const string HostMissing = "host-missing";

    /// <summary>The host may not be executed.</summary>
    public const string HostNotExecutable = "host-not-executable";

    /// <summary>Others may change the host.</summary>
    public const string HostWritable = "host-writable";

    /// <summary>The system refuses to start the host.</summary>
    public const string NotStartable = "not-startable";

    /// <summary>The host started and did not say hello.</summary>
    public const string Silent = "silent";

    /// <summary>The host did not speak the protocol.</summary>
    public const string BadFrames = "bad-frames";

    /// <summary>The host speaks only protocols that are too old.</summary>
    public const string HostTooOld = "host-too-old";

    /// <summary>The host speaks only protocols that are newer than this program's.</summary>
    public const string HostTooNew = "host-too-new";

    /// <summary>The host is of another release than this program.</summary>
    public const string HostVersion = "host-version";

    /// <summary>The host's built-in data is old.</summary>
    public const string DataOld = "data-old";

    /// <summary>Nobody's lists can be found.</summary>
    public const string NoHome = "no-home";

    /// <summary>Somebody else may write the person's lists.</summary>
    public const string ListsWritable = "lists-writable";

    /// <summary>A browser's profiles don't have the extension.</summary>
    public const string ExtensionAbsent = "extension-absent";

    /// <summary>The extension is switched off in a profile.</summary>
    public const string ExtensionDisabled = "extension-disabled";

    /// <summary>The extension is of another release than the host.</summary>
    public const string ExtensionVersion = "extension-version";

    /// <summary>A profile whose extensions can't be read.</summary>
    public const string ProfileUnreadable = "profile-unreadable";

    /// <summary>Others may write the record of an installation.</summary>
    public const string ReceiptWritable = "receipt-writable";

    /// <summary>The record of an installation can't be read.</summary>
    public const string ReceiptUnreadable = "receipt-unreadable";

    /// <summary>A check could not be made.</summary>
    public const string CheckBroken = "check-broken";
}
