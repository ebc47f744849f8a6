namespace UrlGuard.Trust.Entries;

/// <summary>The reason why a text can't be an entry.</summary>
/// <param name="Code">As on the wire (docs/protocol.md, protected-add).</param>
/// <param name="Message">In English, with what was written.</param>
public sealed record EntryRefusal(string Code, string Message);
