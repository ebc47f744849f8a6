using UrlGuard.Driving;

namespace UrlGuard.Browser.Tests;

/// <summary>Each task of a person, done with the keyboard alone.</summary>
public sealed class KeyboardTests(BrowserSetUp setUp) : BrowserFixture(setUp)
{
    [Test]
    public async Task Protect_Remove_AndUndo()
    {
        IPage options = await Browser.OpenOwnAsync("options.html");
        await options.UntilListedAsync("paypal.com");

        await options.TabToAsync("#add-name");
        await options.TypeAsync("https://www.Woodgrove-Bank.com/login");
        await options.UntilAsync(
            "document.querySelector('#add-preview').innerText.includes('woodgrove-bank.com')",
            GuardedBrowser.Deadline
        );
        Assert.That(await File.ReadAllTextAsync(Browser.Home.ProtectedFile), Does.Not.Contain("woodgrove"), "a preview changes nothing");
        await options.PressOnAsync("#add-button");
        await options.UntilListedAsync("woodgrove-bank.com");

        await options.PressOnAsync("li[data-name='woodgrove-bank.com'] .remove");
        await options.UntilAsync("!document.querySelector(\"li[data-name='woodgrove-bank.com']\")", GuardedBrowser.Deadline);
        Assert.That(await File.ReadAllTextAsync(Browser.Home.ProtectedFile), Does.Not.Contain("woodgrove"));
        Assert.That((bool?)await options.EvaluateAsync("document.activeElement !== document.body"), Is.True, "the focus is not lost");

        await options.PressOnAsync("#protected-undo-button", "Shift+Tab"); // it stands over the list
        await options.UntilListedAsync("woodgrove-bank.com");
        Assert.That(await File.ReadAllTextAsync(Browser.Home.ProtectedFile), Does.Contain("woodgrove-bank.com"));

        await options.PressOnAsync("li[data-name='woodgrove-bank.com'] .remove"); // as it was, for the next case
        await options.UntilAsync("!document.querySelector(\"li[data-name='woodgrove-bank.com']\")", GuardedBrowser.Deadline);
    }

    [Test]
    public async Task Import_IsPreviewed_ThenMerged()
    {
        IPage options = await Browser.OpenOwnAsync("options.html");
        await options.UntilListedAsync("paypal.com");
        await options.PressOnAsync("nav a[href='#find']");

        // The browser's own window for choosing a file is not a page: the file is put there as if it had been chosen.
        await options.EvaluateAsync(
            """
            (() => {
              const files = new DataTransfer();
              files.items.add(new File(['url,username,password\nhttps://contoso.com/login,me,s3cret.example\nhttps://paypal.com/,me,x\n'], 'passwords.csv'));
              const input = document.querySelector('#import-file');
              input.files = files.files;
              input.dispatchEvent(new Event('change'));
            })()
            """
        );
        await options.UntilAsync("document.querySelector('#proposal-groups').innerText.includes('contoso.com')", GuardedBrowser.Deadline);
        Assert.That(await File.ReadAllTextAsync(Browser.Home.ProtectedFile), Does.Not.Contain("contoso"), "nothing is added unasked");
        Assert.That(await options.TextAsync("#proposal"), Does.Not.Contain("s3cret"), "no password is looked at");

        await options.PressOnAsync("#proposal-commit");

        await options.UntilAsync("document.querySelector('#proposal-result').innerText", GuardedBrowser.Deadline);
        string[] listed = await File.ReadAllLinesAsync(Browser.Home.ProtectedFile);
        Assert.That(listed, Does.Contain("contoso.com").And.Contain("paypal.com").And.Contain("example.com"));
    }

    [Test]
    public async Task Bypass_AndBack()
    {
        IPage page = await Browser.OpenLookalikeAsync("http://paypal.co/bypass");
        await page.PressOnAsync("#continue-once");
        await page.UntilArrivedAsync("http://paypal.co/bypass");

        IPage popup = await Browser.OpenPopupAsync("http://paypal.co/bypass");
        await popup.UntilAsync("!document.querySelector('#undo-bypass').hidden", GuardedBrowser.Deadline);
        await popup.PressOnAsync("#undo-bypass");
        await page.UntilWarnedAsync();
    }

    [Test]
    public async Task Exempt_FromThePopup_AndBack()
    {
        IPage page = await Browser.OpenLookalikeAsync("http://paypla.com/exempt");
        IPage popup = await Browser.OpenPopupAsync(await page.UrlAsync());
        await popup.UntilAsync("document.querySelector('#standing').dataset.verdict === 'lookalike'", GuardedBrowser.Deadline);

        await popup.PressOnAsync("#exempt");

        await popup.UntilAsync("document.querySelector('#standing').dataset.verdict === 'exempt'", GuardedBrowser.Deadline);
        await page.UntilArrivedAsync("http://paypla.com/exempt"); // the warning leads on by itself

        IPage options = await Browser.OpenOwnAsync("options.html#exempt");
        await options.UntilAsync("!!document.querySelector('#exempt-list > li[data-name=\"paypla.com\"]')", GuardedBrowser.Deadline);
        await options.PressOnAsync("li[data-name='paypla.com'] .remove");
        await page.UntilWarnedAsync();
    }

    [Test]
    public async Task LinkIsChecked_BeforeItIsOpened()
    {
        IPage popup = await Browser.OpenOwnAsync("popup.html#check=");
        await popup.TabToAsync("#check-text");
        await popup.TypeAsync("paypa1.com/login");
        await popup.PressAsync("Enter");
        await popup.UntilAsync("document.querySelector('#standing').dataset.verdict === 'lookalike'", GuardedBrowser.Deadline);
        Assert.That(await popup.TextAsync("#standing"), Does.Contain("paypal.com"));
        Assert.That(Browser.Server.CountFor("paypa1.com"), Is.Zero);
    }

    [Test]
    public async Task Sample_LooksLikeAWarning_AndLeadsBack()
    {
        IPage welcome = await Browser.OpenOwnAsync("welcome.html");
        await welcome.UntilHelperIsAsync("connected");
        await welcome.PressOnAsync("#try-sample");
        await welcome.UntilWarnedAsync();
        Assert.That(await welcome.TextAsync("#sample"), Is.Not.Empty);
        await welcome.PressOnAsync("#never-warn");
        await welcome.UntilAsync("!!document.querySelector('#try-sample')", GuardedBrowser.Deadline);
        Assert.That(
            File.Exists(Browser.Home.ExemptFile) ? await File.ReadAllTextAsync(Browser.Home.ExemptFile) : "",
            Does.Not.Contain("mybank")
        );
    }
}
