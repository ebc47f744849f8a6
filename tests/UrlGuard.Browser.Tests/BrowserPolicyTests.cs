namespace UrlGuard.Browser.Tests;

public sealed class BrowserPolicyTests(BrowserSetUp setUp) : PolicyTests(setUp)
{
    private protected override Situation Situation => new() { BrowserPolicy = Policy };

    private protected override string Source => "browser-policy";
}
