using System.Runtime.InteropServices;
using UrlGuard.Core.Images;
using UrlGuard.Core.Verdicts;

namespace UrlGuard.Fuzz;

/// <summary>Hashes of the results of inputs: the same in every process, which <see cref="HashCode"/> is not.</summary>
internal static class Outcome
{
    internal static ulong Of(ReadOnlySpan<char> text, ulong hash = 0) => ImageHash.Of(MemoryMarshal.AsBytes(text), hash);

    internal static ulong Of(long number, ulong hash = 0) => ImageHash.Of(MemoryMarshal.AsBytes(new ReadOnlySpan<long>(in number)), hash);

    /// <summary>All that a person is told.</summary>
    internal static ulong Of(Verdict verdict)
    {
        ulong hash = Of(((long)verdict.Code << 16) | ((long)verdict.Reason << 8) | (long)verdict.Kind);
        hash = Of(verdict.Entry.Span, Of(verdict.Site.Span, hash));
        return verdict.Evidence is { } evidence ? Of(evidence.Spoken, Of(evidence.Distance ?? -1, hash)) : hash;
    }
}
