using UrlGuard.Installer.Checking;
using UrlGuard.Installer.Tests.Support;
using UrlGuard.Tests;

namespace UrlGuard.Installer.Tests;

/// <summary>A password manager's export on standard input: nothing of it joins a list, and nothing of it is printed.</summary>
internal sealed class ExportedTableTests : SandboxFixture
{
    /// <summary>Exports with the columns that the managers write; what nobody may read is an address with <c>secret</c> in it.</summary>
    private static readonly string[] Exports =
    [
        "name,url,username,password,note\nBank,https://bank.example/login,me,secret.example,\n", // Chrome, Edge, Brave, Opera, Vivaldi
        "\"url\",\"username\",\"password\",\"httpRealm\",\"formActionOrigin\",\"guid\",\"timeCreated\",\"timeLastUsed\"\r\n"
            + "\"https://a.example\",\"me\",\"secret.example\",,\"https://a.example\",\"{1}\",\"1\",\"1\"\r\n", // Firefox
        "Title,URL,Username,Password,Notes,OTPAuth\na,https://a.example/,me,secret.example,,otpauth://secret.example\n", // Safari
        "Title,Url,Username,Password,OTPAuth,Favorite,Archived,Tags,Notes\na,https://a.example,me,secret.example,,false,false,,\n", // 1Password
        "folder,favorite,type,name,notes,fields,reprompt,login_uri,login_username,login_password,login_totp\n"
            + ",,login,x,secret.example,,0,https://a.example,me,pw,\n", // Bitwarden
        """{"encrypted":false,"folders":[],"items":[{"type":1,"login":{"uris":[{"uri":"https://a.example"}],"password":"secret.example"} }]}""",
        "{\n  \"encrypted\": false,\n  \"items\": [\n    {\"login\": {\"password\": \"secret.example\"}}\n  ]\n}\n", // Bitwarden, as it writes
        "username,username2,username3,title,password,note,url,category,otpUrl\nme,,,a,secret.example,,https://a.example,,\n", // Dashlane
        "\"Bank\",\"Username\",\"me\",\"Password\",\"secret.example\",\"Website\",\"https://a.example\"\n", // Enpass
        "{\"items\":[{\"title\":\"a\",\"fields\":[{\"type\":\"password\",\"value\":\"secret.example\"}]}]}", // Enpass, JSON
        "\"Account\",\"Login Name\",\"Password\",\"Web Site\",\"Comments\"\n\"a\",\"me\",\"secret.example\",\"https://a.example\",\"\"\n", // KeePass
        "<?xml version=\"1.0\"?>\n<KeePassFile><Value>secret.example</Value></KeePassFile>\n", // KeePass, XML
        "\"Group\",\"Title\",\"Username\",\"Password\",\"URL\",\"Notes\",\"TOTP\",\"Icon\",\"Last Modified\",\"Created\"\n"
            + "\"Root\",\"x\",\"me\",\"secret.example\",\"a.example\",\"\",\"\",\"0\",\"\",\"\"\n", // KeePassXC
        "\"Gruppe\",\"Titel\",\"Benutzername\",\"Passwort\",\"Notizen\"\n\"Root\",\"a.example\",\"me\",\"secret.example\",\"\"\n", // the same
        "Work,a,me@secret.example,pw,https://a.example,,\n", // Keeper, which writes no names of columns
        "[{\"title\":\"a\",\"password\":\"secret.example\"}]", // Keeper, JSON
        "url,username,password,totp,extra,name,grouping,fav\nhttps://a.example,me,secret.example,,,a,,0\n", // LastPass
        "name,url,additional_urls,username,password,note,cardholdername,cardnumber,cvc,pin,expirydate,zipcode,folder,type\n"
            + "a,https://a.example,,me,secret.example,,,,,,,,,password\n", // NordPass
        "type,name,url,email,username,password,note,totp,createTime,modifyTime,vault\nlogin,a,https://a.example,,me,secret.example,,,1,1,P\n",
        "Name,Url,MatchUrl,Login,Pwd,Note,Folder,RfFieldsV2\na,https://a.example/x,https://a.example,me,secret.example,,,\n", // RoboForm
    ];

    /// <summary>And as they are spoiled, or written by hand.</summary>
    private static readonly string[] Others =
    [
        "user,password\nme,secret.example\n",
        "sep=;\nuser;password\nme;secret.example",
        "user|password\nme|secret.example",
        "user\tpassword\nme\tsecret.example",
        "username password url\nme secret.example https://a.example",
        "https://a.example,me,secret.example\n",
        "a.example\nb.example\nc.example,me,secret.example",
        "Название;Логин;Пароль\na.example;me;secret.example",
        "Website;Login;Passwort\nhttps://a.example;ich;secret.example\n",
        "Website: https://a.example\nPassword: secret.example\n",
        "Password = secret.example\nURL = https://a.example",
        "me@a.example:secret.example",
        "[\n{\"url\": \"https://a.example\", \"password\": \"secret.example",
        "{\\rtf1 a.example secret.example}",
        "<pwlist>\n<password>secret.example</password>\n</pwlist>",
        "\uFEFF\r\n\"url\",\"password\"\r\n\"https://a.example\",\"secret.example\"\r\n",
    ];

    /// <summary>Lines of rows that nothing marks as such, and of lists; the extension's test of plain lists reads the same file.</summary>
    private static IEnumerable<TestCaseData> PastedRows() =>
        from row in Repository.Corpus("pasted-rows.tsv")
        select new TestCaseData(row[1].Replace("\\t", "\t", StringComparison.Ordinal), row[0]);

    [TestCaseSource(nameof(PastedRows))]
    public async Task ARow_OfSiteLoginAndPassword_AddsNothing(string line, string expected)
    {
        UrlGuardProgram.Result result = await UrlGuardProgram.RunAsync(sandbox, line + "\n", "add", "-");
        if (expected == "list")
            Assert.That(result.Status, Is.Zero, result.Error);
        else
            Assert.That((result.Status, result.Output), Is.EqualTo((2, "")));
        Assert.That(result.Output + result.Error, Does.Not.Contain("secret"));
    }

    private static readonly string[] Lists =
    [
        "paypal.com, amazon.com; kp.org = Kaiser Permanente, Kaiser, Permanente",
        "kp.org=Kaiser Permanente,Kaiser,Permanente",
        "1. hxxps://a[.]example, \"b.example\" # password, user, url",
        "3,c.example",
        "1,c.example,2026",
        "a.example,b.example,c.example,d[dot]example",
        "Please protect paypal.com, my bank, my mail, and github.com",
        "Me <me@a.example>; you@b.example",
        "mailto:c@d.example",
        "passwords.google.com",
        "- [a.example](https://a.example)",
        "[a.example](https://a.example), [1] b.example",
        "<b.example>; a.example",
        "0.0.0.0 a.example b.example",
        "||a.example^$third-party|x",
        "nothing here",
        "My banks:",
        "a.example:8443",
        "",
    ];

    [Test]
    public async Task AnExport_IsRefusedAsAWhole_AndNothingOfItIsPrinted(
        [ValueSource(nameof(Exports))] string text,
        [Values("add", "check")] string verb
    )
    {
        await RefuseAsync(verb, text);
        Assert.That((await UrlGuardProgram.RunAsync(sandbox, "", "list")).Output, Is.Empty);
    }

    [TestCase("remove", "\"url\",\"password\"\n\"https://a.example\",\"secret.example\"")]
    [TestCase("add", "a.example\nb.example\nc.example,me,secret.example")]
    public Task AnExport_IsRefused_ByEachVerb_AndBehindAList(string verb, string text) => RefuseAsync(verb, text);

    [TestCaseSource(nameof(Others))]
    public void AnExport_ThatIsSpoiled_IsKnownByALine(string text) => Assert.That(text.Split('\n').Any(ExportedTable.Has));

    private async Task RefuseAsync(string verb, string text)
    {
        UrlGuardProgram.Result result = await UrlGuardProgram.RunAsync(sandbox, text, verb, "-");
        Assert.That((result.Status, result.Output), Is.EqualTo((2, "")));
        Assert.That(result.Error, Does.Contain("Import it on the options page").And.Not.Contain("secret").And.Not.Contain("example"));
    }

    [TestCaseSource(nameof(Exports))]
    public void AnExport_IsKnownByItsFirstLine_SoThatNothingIsAnsweredBefore(string text) =>
        Assert.That(ExportedTable.Has(text.Split('\n')[0]));

    [Test]
    public void AnExport_InUtf16_IsKnownTo_AReaderOfUtf8() =>
        Assert.That(ExportedTable.Has("\uFFFD\uFFFDu\0r\0l\0,\0p\0a\0s\0s\0w\0o\0r\0d\0"));

    [TestCaseSource(nameof(Lists))]
    public void AListOfSites_IsNone(string line) => Assert.That(ExportedTable.Has(line), Is.False);
}
