using System.Text;
using UrlGuard.Core.Images;
using UrlGuard.Core.Verdicts;

namespace UrlGuard.Trust.Compiled;

/// <summary>All that lists are made from, as bytes; null where there is no such file or policy.</summary>
/// <param name="Protected">The person's protected.txt.</param>
/// <param name="Exempt">The person's exempt.txt.</param>
/// <param name="Machine">The machine's policy.</param>
/// <param name="Browser">The browser's policy.</param>
internal sealed record TrustInputs(byte[]? Protected, byte[]? Exempt, byte[]? Machine, byte[]? Browser)
{
    /// <summary>The machine's last good policy, where it decides; empty where there is none.</summary>
    internal byte[]? MachineLastGood { get; init; }

    /// <summary>The browser's last good policy, where it decides; empty where there is none.</summary>
    internal byte[]? BrowserLastGood { get; init; }

    /// <summary>The inputs that could not be read. A list's last good copy stands in its place.</summary>
    internal IReadOnlyList<Fault> Unreadable { get; init; } = [];

    /// <summary>
    /// Changes with every build and with the data built in: no other may read what one compiled, so that no change of a rule
    /// or an index needs somebody to think of a version.
    /// </summary>
    internal static ulong Program { get; } =
        ImageHash.Of(
            typeof(Judge).Module.ModuleVersionId.ToByteArray(),
            ImageHash.Of(typeof(TrustInputs).Module.ModuleVersionId.ToByteArray())
        );

    /// <summary>The hash of a text, going on from another.</summary>
    internal static ulong Hash(string text, ulong hash) => ImageHash.Of(Encoding.UTF8.GetBytes(text), hash);

    /// <summary>The same inputs, the same key.</summary>
    internal ulong Key()
    {
        ulong key = Program;
        foreach (byte[]? input in new[] { Protected, Exempt, Machine, Browser, MachineLastGood, BrowserLastGood })
            key = ImageHash.Of(input, ImageHash.Of([input is null ? (byte)0 : (byte)1], key));
        foreach (Fault fault in Unreadable)
            key = Hash($"{fault.Code} {fault.Where} {fault.Message}", key);
        return key;
    }
}
