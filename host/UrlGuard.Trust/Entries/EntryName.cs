using UrlGuard.Core.Names;

namespace UrlGuard.Trust.Entries;

/// <summary>From what a person or an administrator writes to the name of an entry.</summary>
public static class EntryName
{
    /// <summary>
    /// Reads one entry. A protected entry is reduced to its registrable domain; an exemption stays the host it is, so that it
    /// excuses no more than was meant.
    /// </summary>
    /// <param name="kind">The list it is for.</param>
    /// <param name="text">A URL, a host, in any case and any script.</param>
    /// <param name="name">The name, A-label form.</param>
    public static UnjudgedReason TryParse(ListKind kind, string text, out string name)
    {
        name = "";
        UnjudgedReason reason = WebAddress.TryParse(text, out HostName host);
        if (reason == UnjudgedReason.None && !host.IsWellFormed)
            reason = UnjudgedReason.BadName;
        if (reason == UnjudgedReason.None)
            reason = RegistrableDomain.TryCreate(host, out RegistrableDomain domain) is var none && none != UnjudgedReason.None
                ? none
                : Take(kind == ListKind.Protected ? domain.ToString() : host.ToString(), out name);
        return reason;
    }

    /// <summary>The same, for a protected entry, as the judge takes it.</summary>
    public static RegistrableDomain ToDomain(string name)
    {
        _ = HostName.TryCreate(name.AsMemory(), out HostName host);
        _ = RegistrableDomain.TryCreate(host, out RegistrableDomain domain);
        return domain;
    }

    /// <summary>Why an entry can't be used, for people.</summary>
    public static string Explain(UnjudgedReason reason, string text) => reason switch
    {
        UnjudgedReason.PublicSuffix => $"{text} is a public suffix, not a site",
        UnjudgedReason.IpAddress => $"{text} is an IP address; only names can be imitated",
        UnjudgedReason.Localhost => $"{text} is this machine itself",
        UnjudgedReason.SingleLabel => $"{text} is not a full name; one with a dot is needed, such as example.com",
        UnjudgedReason.NotWeb => $"{text} is not a web address",
        _ => $"{text} is not a site's name",
    };

    private static UnjudgedReason Take(string value, out string name)
    {
        name = value;
        return UnjudgedReason.None;
    }
}
