namespace UrlGuard.Installer.Tests.Support;

/// <summary>A host that is a shell script: says a hello, waits for the end of its input, says a status.</summary>
internal static class ScriptedHost
{
    public const string Hello = """{"type":"hello","protocol":1,"oldest":1,"version":"1.0.0","lists":"0"}""";

    /// <summary>Puts it where packages put the host.</summary>
    public static void Install(Sandbox sandbox, string hello = Hello, string dated = "2026-11-24", string faults = "") =>
        sandbox.Script(
            UrlGuard.Installer.Registration.HostProgram.PackagedPath,
            Say(hello)
                + "; cat >/dev/null; "
                + Say($$"""{"id":1,"type":"status","data":[{"name":"dated","version":"{{dated}}"}],"faults":[{{faults}}]}""")
        );

    private static string Say(string json) =>
        $@"printf '\{Convert.ToString(json.Length & 255, 8)}\{Convert.ToString(json.Length >> 8, 8)}\000\000%s' '{json}'";
}
