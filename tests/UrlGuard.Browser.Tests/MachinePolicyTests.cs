namespace UrlGuard.Browser.Tests;

public sealed class MachinePolicyTests(BrowserSetUp setUp) : PolicyTests(setUp)
{
    private protected override Situation Situation => new() { MachinePolicy = Policy };

    private protected override string Source => "machine-policy";
}
