using UrlGuard.Fuzz.Targets;

namespace UrlGuard.Fuzz;

/// <summary>Every target, by the name of its folder in the corpus.</summary>
internal static class FuzzTargets
{
    internal static IReadOnlyDictionary<string, Func<bool, IFuzzTarget>> All { get; } =
        new SortedDictionary<string, Func<bool, IFuzzTarget>>(StringComparer.Ordinal)
        {
            ["address"] = isTwin => new AddressTarget(isTwin),
            ["frame"] = isTwin => new FrameTarget(isTwin),
            ["header"] = _ => new HeaderTarget(),
            ["host"] = isTwin => new HostTarget(isTwin),
            ["image"] = _ => new ImageTarget(),
            ["json"] = _ => new JsonTarget(),
            ["list"] = _ => new ListTarget(),
            ["policy"] = _ => new PolicyTarget(),
            ["suffix"] = _ => new SuffixTarget(),
        };
}
