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

    /// <summary>Starts a host that has these lists, and waits for its hello.</summary>
    internal RunningHost Start()
    {
        var host = new RunningHost(Path.Combine(folder, "config"), Path.Combine(folder, "state"));
        hosts.Add(host);
        return host;
    }

    public void Dispose()
    {
        hosts.ForEach(host => host.Dispose());
        Directory.Delete(folder, recursive: true);
    }
}
