using UrlGuard.Core.Lists;
using UrlGuard.Core.Names;
using UrlGuard.Core.Verdicts;
using UrlGuard.Trust.Entries;
using UrlGuard.Trust.Records;

namespace UrlGuard.Trust.Tests;

/// <summary>Records as the program makes them, of names that a test chooses.</summary>
internal static class RecordSamples
{
    internal static readonly DateTimeOffset Now = new(2026, 11, 30, 8, 0, 0, TimeSpan.Zero);

    private static readonly Judge Judge = new(
        new ProtectedDomains([EntryName.ToDomain("paypal.com")]),
        new Exemptions([]),
        Knowledge.BuiltIn
    );

    internal static KeptRecord Of(string address, PersonsWord? person = null)
    {
        Assert.That(WebAddress.TryParse(address, out HostName host), Is.EqualTo(UnjudgedReason.None), address);
        return RecordMaker.Make(new ToldName(host), Judge, Now, "1.0.0") with { Person = person };
    }

    internal static RecordChain Chain(params KeptRecord[] records) =>
        records.Aggregate(RecordChain.Empty, (chain, record) => chain.With(record));

    internal static RecordChain Chain(params string[] addresses) => Chain([.. addresses.Select(address => Of(address))]);
}
