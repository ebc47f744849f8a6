using System.Globalization;
using System.Text;

namespace UrlGuard.Installer.Filters;

/// <summary>
/// A response policy zone (draft-vixie-dnsop-dns-rpz): BIND, Knot Resolver, PowerDNS and Unbound read it. <c>CNAME .</c> answers
/// NXDOMAIN, <c>CNAME rpz-passthru.</c> lets through.
/// </summary>
internal sealed class RpzFormat : IFilterFormat
{
    /// <summary>Seconds: whoever is told that a name does not exist asks again as soon.</summary>
    private const int Lifetime = 300;

    /// <summary>Digits of the version that make a serial, which has 32 bits (RFC 1035, 3.3.13).</summary>
    private const int SerialDigits = 8;

    /// <inheritdoc/>
    public string Name => "rpz";

    /// <inheritdoc/>
    public FilterForm Form => FilterForm.Names;

    /// <inheritdoc/>
    public bool LetsThrough => true;

    /// <inheritdoc/>
    public string Comment => ";";

    /// <inheritdoc/>
    public IReadOnlyList<string> Use =>
        [
            "BIND: zone \"rpz.urlguard\" { type primary; file \"rpz.urlguard\"; }; and response-policy { zone \"rpz.urlguard\"; };",
            "Unbound: module-config: \"respip validator iterator\", and rpz: name: rpz.urlguard zonefile: rpz.urlguard",
            "the serial is made from the lists, not from a clock: it tells versions apart, but does not grow",
        ];

    /// <inheritdoc/>
    public void Append(StringBuilder text, FilterRules rules)
    {
        uint serial = uint.Parse(rules.Version.AsSpan(0, SerialDigits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
        text.Append(
            CultureInfo.InvariantCulture,
            $"$TTL {Lifetime}\n@ IN SOA localhost. nobody.invalid. {serial} 3600 600 86400 {Lifetime}\n@ IN NS localhost.\n"
        );
        foreach (string name in rules.LetThrough)
            Append(text, name, "rpz-passthru.");
        foreach (string name in rules.Blocked)
            Append(text, name, ".");
    }

    private static void Append(StringBuilder text, string name, string action) =>
        text.Append(CultureInfo.InvariantCulture, $"{name} IN CNAME {action}\n*.{name} IN CNAME {action}\n");
}
