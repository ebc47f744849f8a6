using System.CommandLine;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using Microsoft.Win32.SafeHandles;

namespace UrlGuard.Installer;

/// <summary>
/// Standard input, output and error. The only type that touches <see cref="Console"/>; verbs write to the output and error of
/// the configuration they are invoked with, so that a test reads what a person would.
/// </summary>
[SuppressMessage("ApiDesign", "RS0030", Justification = "The one wrapper around the console.")]
internal sealed class Terminal : InvocationConfiguration, IDisposable
{
    /// <summary>Handles that are open as long as the program runs.</summary>
    private static readonly List<SafeFileHandle> Held = [];

    /// <summary>UTF-8 without a byte order mark, LF, whatever the locale: other programs read this.</summary>
    public Terminal()
    {
        bool[] closed = HoldClosed();
        Output = Writer(new TerminalStream(closed[1] ? null : Open(1, Console.OpenStandardOutput), isQuiet: false));
        Error = Writer(new TerminalStream(closed[2] ? null : Open(2, Console.OpenStandardError), isQuiet: true));
        EnableDefaultExceptionHandler = false; // it prints a stack trace; CommandLine says what happened in words
    }

    /// <summary>Opens standard input; one that is closed is empty.</summary>
    /// <exception cref="Refusal">It is a folder (<c>&lt; FOLDER</c>), which can't be read.</exception>
    [SuppressMessage("Performance", "CA1822", Justification = "Standard input is part of the terminal that a verb is given.")]
    public Stream OpenInput()
    {
        if (!OperatingSystem.IsWindows() && Directory.Exists("/dev/stdin"))
            throw new Refusal("standard input: it is a folder", ExitStatus.Unusable);
        return IsOwn(0) ? Stream.Null : Console.OpenStandardInput();
    }

    /// <summary>True when a person can be asked.</summary>
    [SuppressMessage("Performance", "CA1822", Justification = "Standard input is part of the terminal that a verb is given.")]
    public bool IsAnswered => !Console.IsInputRedirected && !Console.IsOutputRedirected;

    /// <summary>Asks a question; no is the answer unless it is yes.</summary>
    public bool Ask(string question)
    {
        Output.Write($"{question} [y/N] ");
        using StreamReader input = new(OpenInput());
        return input.ReadLine()?.Trim() is "y" or "Y" or "yes";
    }

    /// <summary>
    /// True when a person looks at the output and has not declined colour (no-color.org). Old consoles of Windows show the codes.
    /// </summary>
    [SuppressMessage("Performance", "CA1822", Justification = "Standard output is part of the terminal that a verb is given.")]
    public bool WantsColour =>
        !Console.IsOutputRedirected
        && !OperatingSystem.IsWindows()
        && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"))
        && Environment.GetEnvironmentVariable("TERM") is not (null or "" or "dumb");

    /// <summary>True when a person looks at standard error, on a terminal that can go back in a line.</summary>
    [SuppressMessage("Performance", "CA1822", Justification = "Standard error is part of the terminal that a verb is given.")]
    public bool ShowsProgress => !Console.IsErrorRedirected && Environment.GetEnvironmentVariable("TERM") is not (null or "" or "dumb");

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (TextWriter writer in new[] { Output, Error })
        {
            try
            {
                writer.Dispose();
            }
            catch (IOException)
            {
                // Nobody reads any more; the write that found it out has been reported.
            }
        }
    }

    /// <summary>
    /// Finds which of standard input, output and error were closed (<c>&gt;&amp;-</c>), and keeps their numbers: the next file that is
    /// opened, perhaps a list to be changed, would have the number that answers are written to.
    /// </summary>
    private static bool[] HoldClosed()
    {
        bool[] closed = new bool[3];
        for (int number = 0; OperatingSystem.IsLinux() && number < closed.Length; number++)
        {
            if (new FileInfo($"/proc/self/fd/{number}").LinkTarget is not null)
                continue;
            // The system gives the lowest number that is free (open(2)); another one means that /proc is not there, and nothing is closed.
            SafeFileHandle held = File.OpenHandle("/dev/null", FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite);
            closed[number] = held.DangerousGetHandle() == number;
            Held.Add(held);
        }
        return closed;
    }

    /// <summary>
    /// True where this program opened a number itself: it has O_CLOEXEC (open(2)), which nothing that a program is given can have.
    /// The runtime takes the number of a closed input before the program begins, and its /dev/urandom was judged without an end.
    /// </summary>
    private static bool IsOwn(int number)
    {
        const int CloseOnExec = 0x80000;
        string facts = $"/proc/self/fdinfo/{number}";
        return OperatingSystem.IsLinux()
            && File.Exists(facts)
            && File.ReadLines(facts).FirstOrDefault(line => line.StartsWith("flags:", StringComparison.Ordinal)) is { } flags
            && (Convert.ToInt64(flags["flags:".Length..].Trim(), fromBase: 8) & CloseOnExec) != 0;
    }

    /// <summary>
    /// Opens standard output. The console's own stream swallows "broken pipe" (ConsolePal.Unix), and `check | head` would judge
    /// on to the end of its input. A file stream does not, but it keeps its own position in a file, which other programs that
    /// append to it need to share.
    /// </summary>
    private static Stream Open(int descriptor, Func<Stream> openConsole)
    {
        if (OperatingSystem.IsWindows())
            return openConsole();
        FileStream direct = new(new SafeFileHandle(descriptor, ownsHandle: false), FileAccess.Write, bufferSize: 0);
        return direct.CanSeek ? openConsole() : direct;
    }

    private static StreamWriter Writer(Stream stream) =>
        new(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { AutoFlush = true, NewLine = "\n" };
}
