using System.Text.Json.Nodes;
using UrlGuard.Driving;

namespace UrlGuard.Browser.Tests.Traceless;

/// <summary>A record from the warning to its deletion, as a person makes one.</summary>
public sealed class RecordTests(BrowserSetUp setUp) : BrowserFixture(setUp)
{
    [Test]
    public async Task AScam_IsKeptExportedVerifiedAndDeleted_AndNothingIsLeft()
    {
        // What nothing else has: in the host, in the address behind it, and in what is typed.
        string own = Guid.NewGuid().ToString("n"),
            behind = Guid.NewGuid().ToString("n"),
            statement = $"They asked for my card {Guid.NewGuid():n}",
            host = $"login-{own}.paypa1.com";
        // Two sites redirect there, each with something in its address.
        string[] hops = [$"http://t-{own}.example.org/{behind}", $"http://ads-{own}.example.org/{behind}"];
        Browser.Web.Redirect(hops[0], hops[1]);
        Browser.Web.Redirect(hops[1], $"http://{host}/{behind}?{behind}");
        IPage warning = await Browser.OpenLookalikeAsync(hops[0]);
        await warning.ClickAsync("#keep-record");
        await warning.UntilAsync("location.pathname === '/help.html' && !document.querySelector('#kept').hidden", GuardedBrowser.Deadline);

        IPage records = await Browser.OpenOwnAsync("records.html");
        await records.UntilAsync("!!document.querySelector('#list > li')", GuardedBrowser.Deadline);
        Assert.That(await records.TextAsync("#list h3"), Does.Contain($"login-{own}[.]paypa1[.]com").And.Contain("paypal.com"));
        Assert.That(
            await records.ReadAsync("JSON.stringify(JSON.parse(document.querySelector('#list pre').textContent).hops)"),
            Is.EqualTo($"""["t-{own}[.]example[.]org","ads-{own}[.]example[.]org"]""")
        );
        await records.ClickAsync("#list [data-act=recordsComplete]");
        await records.UntilAsync("document.querySelector('#site-field').hidden", GuardedBrowser.Deadline);
        await records.ClickAsync("#statement");
        await records.TypeAsync(statement);
        await records.ClickAsync("#keep");
        await records.UntilAsync($"document.querySelector('#list').innerText.includes('{statement}')", GuardedBrowser.Deadline);
        Assert.That(await records.TextAsync("#holds code"), Does.Match("^[0-9a-f]{64}$"));

        using (ThrowAwayFolder export = new())
        {
            await SavePreviewAsync(records, export.Path);
            (int status, string output) = await VerifyAsync(export.Path);
            Assert.That(status, Is.Zero, output);
            Assert.That(output, Does.Contain(await records.TextAsync("#holds code")));
            Assert.That(Traces.Of(statement, export.Path), Is.Not.Empty);
            Assert.That(Traces.Of(behind, export.Path), Is.Empty, "neither path nor query");
            Assert.That(await File.ReadAllTextAsync(Path.Combine(export.Path, "stix.json")), Does.Contain("\"indicator\""));
        }
        Assert.That(Traces.Of(own, Browser.Home.State), Has.Some.EndsWith("records.jsonl"), "it would be found");

        await records.ClickAsync("#list [data-act=recordsDelete]");
        await records.ClickAsync("#list [data-act=recordsDelete][data-sure]");
        await records.UntilAsync("!document.querySelector('#none').hidden", GuardedBrowser.Deadline);
        await Browser.CloseBrowserAsync();
        Assert.Multiple(() =>
        {
            Assert.That(OwnFiles.With(own, Browser), Is.Empty);
            Assert.That(OwnFiles.With(behind, Browser), Is.Empty);
            Assert.That(Traces.Of(statement, Browser.Home.Path), Is.Empty, "not in the browser's own files either");
        });
    }

    /// <summary>Writes what the page shows: the very bytes that it saves.</summary>
    private static async Task SavePreviewAsync(IPage records, string folder)
    {
        await records.ClickAsync("#preview");
        await records.UntilAsync("!document.querySelector('#save').hidden", GuardedBrowser.Deadline);
        string shown = await records.ReadAsync(
            """
            JSON.stringify(Object.fromEntries([...document.querySelectorAll('#files details')]
              .map(file => [file.querySelector('summary').textContent, file.querySelector('pre').textContent])))
            """
        );
        foreach ((string name, JsonNode? text) in JsonNode.Parse(shown)!.AsObject())
            await File.WriteAllTextAsync(Path.Combine(folder, name), (string)text!);
    }

    private static async Task<(int Status, string Output)> VerifyAsync(string folder)
    {
        System.Diagnostics.ProcessStartInfo how = new(Programs.CommandLine, ["records", "verify", folder])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using System.Diagnostics.Process verify = System.Diagnostics.Process.Start(how)!;
        Task<string> error = verify.StandardError.ReadToEndAsync();
        string output = await verify.StandardOutput.ReadToEndAsync();
        await verify.WaitForExitAsync();
        return (verify.ExitCode, output + await error);
    }
}
