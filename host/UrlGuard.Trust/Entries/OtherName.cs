using UrlGuard.Core.Names;

namespace UrlGuard.Trust.Entries;

/// <summary>A name by which a protected domain is also known, by one carrier.</summary>
/// <param name="Domain">The entry's name.</param>
/// <param name="Name">The name.</param>
/// <param name="Code">The code of a fault in it: that of a list's line, or that of a policy.</param>
/// <param name="Where">The place where it is written, for faults: file and line, or the policy's key.</param>
public sealed record OtherName(string Domain, AlsoKnownAs Name, string Code, string Where);
