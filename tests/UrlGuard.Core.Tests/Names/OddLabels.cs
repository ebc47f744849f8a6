using CsCheck;

namespace UrlGuard.Core.Tests.Names;

/// <summary>Labels that browsers visit and that no name server needs to have.</summary>
internal static class OddLabels
{
    private static readonly Gen<string> Text = CsCheck.Gen.String[
        CsCheck.Gen.Char["abcdefghijklmnopqrstuvwxyz0123456789-_ !\"$&'()*+,;=`{}~"],
        0,
        12
    ];

    /// <summary>One label.</summary>
    internal static Gen<string> Gen =>
        CsCheck.Gen.OneOf(
            Text,
            Text.Select(text => "xn--" + text),
            CsCheck.Gen.Int[60, 70].Select(length => new string('x', length)),
            CsCheck.Gen.Int[250, 300].Select(length => string.Concat(Enumerable.Repeat("y.", length / 2)) + "y"),
            CsCheck.Gen.OneOf(
                "",
                "-",
                "a%2Ab",
                "a%20b",
                "xn--",
                "xn--a",
                "xn--pypal-4ve",
                "com",
                "www",
                "paypal",
                "paypal.com",
                "ebay.com",
                "ebay",
                "login",
                "1",
                "0x7f",
                "localhost"
            )
        );

    /// <summary>The same as Chromium's parser gives it (measured, 156).</summary>
    internal static string InChromium(string host) =>
        host.Replace("*", "%2A", StringComparison.Ordinal).Replace(" ", "%20", StringComparison.Ordinal);

    /// <summary>Nothing, in half of all cases, or some with their dots.</summary>
    internal static Gen<string> InFront =>
        CsCheck.Gen.OneOf(CsCheck.Gen.Const(""), Gen.Array[1, 3].Select(labels => string.Join('.', labels) + "."));
}
