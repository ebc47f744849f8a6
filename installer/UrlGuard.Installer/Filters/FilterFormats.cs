namespace UrlGuard.Installer.Filters;

/// <summary>The table of all formats.</summary>
internal static class FilterFormats
{
    /// <summary>In the order of docs/devices.md.</summary>
    public static readonly IReadOnlyList<IFilterFormat> All =
    [
        new HostsFormat(),
        new DnsmasqFormat(),
        new UnboundFormat(),
        new RpzFormat(),
        new AdguardFormat(),
        new PiholeFormat(),
        new RspamdFormat(),
        new SpamAssassinFormat(),
    ];
}
