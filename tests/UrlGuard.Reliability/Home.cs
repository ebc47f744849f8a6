using System.Diagnostics;

namespace UrlGuard.Reliability;

/// <summary>A person's folders, thrown away afterwards. Every host that is started in it goes with it.</summary>
internal sealed class Home : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("urlguard-reliability-").FullName;
    private readonly List<RunningHost> hosts = [];

    internal Home(string list)
    {
        Directory.CreateDirectory(Config);
        File.WriteAllText(ProtectedFile, list);
    }

    internal string Config => Path.Combine(folder, "config", "urlguard");

    internal string State => Path.Combine(folder, "state", "urlguard");

    internal string ProtectedFile => Path.Combine(Config, "protected.txt");

    /// <summary>The folder of all of it.</summary>
    internal string Folder => folder;

    /// <summary>Starts a host that has these lists, and waits for its hello.</summary>
    /// <param name="through">A command that starts it in other circumstances.</param>
    internal RunningHost Start(params IReadOnlyList<string> through)
    {
        RunningHost host = new RunningHost(Path.Combine(folder, "config"), Path.Combine(folder, "state"), through);
        hosts.Add(host);
        return host;
    }

    /// <summary>Starts <c>urlguard</c>, of the same folder as the host, on these lists.</summary>
    internal Process Command(params IReadOnlyList<string> arguments)
    {
        string program = Path.Combine(Path.GetDirectoryName(RunningHost.Executable)!, "urlguard");
        ProcessStartInfo start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["XDG_CONFIG_HOME"] = Path.Combine(folder, "config");
        start.Environment["XDG_STATE_HOME"] = Path.Combine(folder, "state");
        return Process.Start(start)!;
    }

    public void Dispose()
    {
        hosts.ForEach(host => host.Dispose());
        Directory.Delete(folder, recursive: true);
    }
}
