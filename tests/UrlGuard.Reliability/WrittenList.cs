namespace UrlGuard.Reliability;

/// <summary>A person's list with comments, to which programs add names; says what of it is gone.</summary>
internal sealed class WrittenList
{
    private const int Own = 100;

    /// <summary>With more added names the list is begun anew: writing long lists is not what is tried.</summary>
    private const int Most = 100;

    private readonly string[] own = [.. Enumerable.Range(0, Own).Select(number => $"my-own-site-{number:x}.com  # mine, number {number}")];
    private readonly HashSet<string> acknowledged = [];

    internal WrittenList() => Home = new Home(Text);

    internal Home Home { get; }

    private string Text => string.Join('\n', own) + "\n";

    /// <summary>Notes a name of which a program said that it is added.</summary>
    internal void Acknowledge(string name) => acknowledged.Add(name);

    /// <summary>Looks at the list while no program runs.</summary>
    /// <param name="sent">Every name that was ever sent begins so.</param>
    /// <returns>Lines that are gone, and whether there is any that nobody wrote.</returns>
    internal (int Lost, int Torn) Look(string sent)
    {
        string text = File.ReadAllText(Home.ProtectedFile);
        HashSet<string> lines = [.. text.Split('\n')];
        int lost = own.Concat(acknowledged).Count(line => !lines.Contains(line));
        int torn =
            text.EndsWith('\n')
            && lines.All(line =>
                line.Length == 0
                || own.Contains(line)
                || (line.StartsWith(sent, StringComparison.Ordinal) && line.EndsWith(".com", StringComparison.Ordinal))
            )
                ? 0
                : 1;
        if (lost > 0 || torn > 0 || acknowledged.Count > Most)
        {
            File.WriteAllText(Home.ProtectedFile, Text);
            acknowledged.Clear();
        }
        return (lost, torn);
    }
}
