namespace UrlGuard.Trust.Records;

/// <summary>
/// The place of deleted records. It keeps the hash of the last of them, so that what follows still hangs together with
/// exports from before; the random id in a record keeps that hash from being guessed.
/// </summary>
/// <param name="Deleted">When, UTC.</param>
/// <param name="Count">How many records there were.</param>
/// <param name="Last">The hash of the last of them.</param>
/// <param name="Previous">The hash of the entry before the first of them.</param>
public sealed record RecordGap(string Deleted, int Count, string Last, string Previous);
