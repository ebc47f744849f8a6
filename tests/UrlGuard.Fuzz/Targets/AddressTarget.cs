using System.Text;
using UrlGuard.Core.Names;
using UrlGuard.Core.Verdicts;

namespace UrlGuard.Fuzz.Targets;

/// <summary>An address as a person types it, judged.</summary>
internal sealed class AddressTarget(bool isTwin) : IFuzzTarget
{
    private readonly Judge judge = Sites.Judge(isTwin);

    /// <inheritdoc/>
    public IReadOnlyList<string> Words { get; } =
    [
        .. Sites.Words,
        "http://",
        "https:",
        "//",
        "\\",
        "/",
        "?",
        "#",
        "user:pw@",
        " ",
        "\t",
        "javascript:",
        "file:///",
        "HTTP://",
        "%",
        "%00",
        "．",
    ];

    /// <inheritdoc/>
    public int MaxLength => 600;

    /// <inheritdoc/>
    public ulong Run(ReadOnlySpan<byte> input)
    {
        string address = Encoding.UTF8.GetString(input);
        Verdict verdict = judge.CheckAddress(address);
        UnjudgedReason reason = WebAddress.TryParse(address, out HostName host);
        if (reason != UnjudgedReason.None)
        {
            BrokenPromiseException.Unless(verdict.Reason == reason, "an address without a host is unjudged for that reason");
            return Outcome.Of(verdict);
        }
        string name = host.ToString();
        HostTarget.Examine(verdict, name);
        ulong outcome = Outcome.Of(verdict);
        BrokenPromiseException.Unless(Outcome.Of(judge.CheckHost(name.AsMemory())) == outcome, "the host alone gives the same verdict");
        BrokenPromiseException.Unless(
            HostName.TryCreate(name.AsMemory(), out HostName again) == UnjudgedReason.None && again.ToString() == name,
            "the host of a host is itself"
        );
        return Outcome.Of(name, outcome);
    }
}
