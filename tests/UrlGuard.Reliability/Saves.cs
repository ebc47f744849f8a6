using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;

namespace UrlGuard.Reliability;

/// <summary>
/// A person saves the list again and again with an editor, while three hosts add names all the time. What the person wrote is
/// to stay; so is each name whose addition began after a save and was answered.
/// </summary>
/// <param name="name">The scenario's name.</param>
/// <param name="fault">How the editor saves, in words.</param>
/// <param name="save">How it does: the file, the text, and how often it did before.</param>
internal sealed class Saves(string name, string fault, Action<string, string, int> save) : IScenario
{
    /// <summary>It truncates the file and writes it anew.</summary>
    internal static readonly Saves InPlace = new(
        "in-place-saves",
        "an editor overwrites the list in place while three hosts edit it",
        Overwrite
    );

    /// <summary>It writes another file and renames that over the list.</summary>
    internal static readonly Saves ByRename = new(
        "renaming-saves",
        "an editor replaces the list by renaming while three hosts edit it",
        Replace
    );

    private const int Hosts = 3,
        Own = 200;

    public string Name => name;

    public int Tries => 2000;

    public Outcome Run(int tries)
    {
        string[] own = [.. Enumerable.Range(0, Own).Select(number => $"my-own-site-{number:x}.com  # mine, number {number}")];
        using Home home = new Home(string.Join('\n', own) + "\n");
        ConcurrentDictionary<string, int> answers = new ConcurrentDictionary<string, int>();
        ConcurrentQueue<(long Begun, long Answered, string Name)> added = new ConcurrentQueue<(long Begun, long Answered, string Name)>();
        using CancellationTokenSource stop = new CancellationTokenSource();
        Task[] programs =
        [
            .. Enumerable
                .Range(0, Hosts)
                .Select(number => home.Start())
                .ToArray()
                .Select(
                    (host, number) =>
                        Task.Run(() =>
                        {
                            Random pause = new Random(number);
                            for (int edit = 0; !stop.IsCancellationRequested; edit++)
                            {
                                string name = $"added-{number}-{edit}.com";
                                long begun = Stopwatch.GetTimestamp();
                                string answer = host.Add(name);
                                answers.AddOrUpdate(answer, 1, (_, count) => count + 1);
                                if (answer == "added")
                                    added.Enqueue((begun, Stopwatch.GetTimestamp(), name));
                                Thread.Sleep(pause.Next(20));
                            }
                        })
                ),
        ];

        Random random = new Random(7);
        int lost = 0,
            undone = 0,
            torn = 0;
        for (int saves = 0; saves < tries; saves++)
        {
            // A person deletes what the programs added now and then; otherwise the list would only grow.
            string[] others =
            [
                .. File.ReadLines(home.ProtectedFile).Where(line => line.StartsWith("added-", StringComparison.Ordinal)).TakeLast(20),
            ];
            string mark = $"# save {saves.ToString(CultureInfo.InvariantCulture)}";
            save(home.ProtectedFile, string.Join('\n', [mark, .. own, .. others]) + "\n", saves);
            long saved = Stopwatch.GetTimestamp();
            Thread.Sleep(random.Next(60));

            long looked = Stopwatch.GetTimestamp();
            string text = File.ReadAllText(home.ProtectedFile);
            HashSet<string> lines = text.Split('\n').ToHashSet();
            if (own.Any(line => !lines.Contains(line)))
                lost++;
            else if (!lines.Contains(mark))
                undone++;
            else
                lost += added.Count(name => name.Begun > saved && name.Answered < looked && !lines.Contains(name.Name));
            if (
                !text.EndsWith('\n')
                || lines.Any(line => line.Length > 0 && line[0] != '#' && !line.Contains(".com", StringComparison.Ordinal))
            )
            {
                torn++;
            }

            added.Clear();
        }
        stop.Cancel();
        Task.WaitAll(programs);
        return new Outcome(
            fault,
            tries,
            lost,
            undone,
            torn,
            string.Join(", ", answers.OrderByDescending(answer => answer.Value).Select(answer => $"{answer.Key} {answer.Value}"))
        );
    }

    /// <summary>Half of the saves by the shell, whose open truncates; half in two writes with a moment between.</summary>
    private static void Overwrite(string file, string text, int saves)
    {
        if (saves % 2 == 0)
        {
            ProcessStartInfo start = new ProcessStartInfo("/bin/sh", ["-c", "cat > \"$1\"", "sh", file]) { RedirectStandardInput = true };
            using Process shell = Process.Start(start)!;
            shell.StandardInput.Write(text);
            shell.StandardInput.Close();
            shell.WaitForExit();
            return;
        }
        using FileStream stream = new FileStream(
            file,
            FileMode.Create,
            FileAccess.Write,
            FileShare.ReadWrite | FileShare.Delete,
            bufferSize: 0
        );
        byte[] bytes = System.Text.Encoding.UTF8.GetBytes(text);
        stream.Write(bytes, 0, bytes.Length / 2);
        stream.Write(bytes, bytes.Length / 2, bytes.Length - bytes.Length / 2);
    }

    private static void Replace(string file, string text, int saves)
    {
        File.WriteAllText(file + ".swp", text);
        File.Move(file + ".swp", file, overwrite: true);
    }
}
