using UrlGuard.Core.Lists;
using UrlGuard.Core.Verdicts;

namespace UrlGuard.Installer.Checking;

/// <summary>The lists that a verb was given, and the judge of them.</summary>
/// <param name="Judge">Judges by them.</param>
/// <param name="Domains">What is protected.</param>
/// <param name="Exemptions">What is never warned about.</param>
/// <param name="Knowledge">What is known of honest names.</param>
/// <param name="WriteVersion">Writes <see cref="Version"/>: a check of many names has no use for it, and is not to wait for it.</param>
internal sealed record CheckedLists(
    Judge Judge,
    ProtectedDomains Domains,
    Exemptions Exemptions,
    Knowledge Knowledge,
    Func<string> WriteVersion
)
{
    /// <summary>16 hexadecimal digits: of a person's own lists those of the protocol's hello.</summary>
    public string Version => WriteVersion();
}
