using System.Text;
using UrlGuard.Core.Names;
using UrlGuard.Trust.Policies;

namespace UrlGuard.Host.Events;

/// <summary>The part of a name that an event may hold.</summary>
internal sealed class EventNames
{
    private readonly byte[]? key;

    internal EventNames(EffectivePolicy policy)
    {
        Form = policy.Get(PolicyKeys.EventsHostNames);
        key = policy.Get(PolicyKeys.EventsKey) is { } text ? Encoding.UTF8.GetBytes(text) : null;
        if (Form == EventHostNames.KeyedHash && key is null)
            Form = EventHostNames.None; // a hash without a key could be looked up in a list of all names
    }

    /// <summary>The form that the policy wants, where its key allows that.</summary>
    internal EventHostNames Form { get; }

    /// <summary>The host, where it may be told.</summary>
    internal string? Host(string host) => Form == EventHostNames.Full ? host : null;

    /// <summary>Its site, where that may be told.</summary>
    internal string? Site(string site) => Form is EventHostNames.Full or EventHostNames.RegistrableDomain ? site : null;

    /// <summary>The site's hash, where that is what may be told.</summary>
    internal string? Hash(string site) =>
        Form == EventHostNames.KeyedHash ? Convert.ToHexStringLower(KeyedHash.HmacSha256(key!, Encoding.ASCII.GetBytes(site))) : null;

    /// <summary>The registrable domain of a host; the host itself where it has none.</summary>
    internal static string SiteOf(string host) =>
        HostName.TryCreate(host.AsMemory(), out HostName name) == UnjudgedReason.None
        && RegistrableDomain.TryCreate(name, out RegistrableDomain domain) == UnjudgedReason.None
            ? domain.ToString()
            : host;
}
