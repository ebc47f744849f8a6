using System.CommandLine;
using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace UrlGuard.Installer;

/// <summary>
/// Standard input, output and error. The only type that touches <see cref="Console"/>; verbs write to the output and error of
/// the configuration they are invoked with, so that a test reads what a person would.
/// </summary>
[SuppressMessage("ApiDesign", "RS0030", Justification = "The one wrapper around the console.")]
internal class Terminal : InvocationConfiguration, IDisposable
{
    /// <summary>UTF-8 without a byte order mark, LF, whatever the locale: other programs read this (CONTRACT.md).</summary>
    public Terminal()
    {
        Output = Writer(Console.OpenStandardOutput());
        Error = Writer(Console.OpenStandardError());
        EnableDefaultExceptionHandler = false; // it prints a stack trace; UrlGuardCommand says what happened in words
    }

    /// <summary>Opens standard input.</summary>
    public virtual Stream OpenInput() => Console.OpenStandardInput();

    /// <inheritdoc/>
    public void Dispose()
    {
        Output.Dispose();
        Error.Dispose();
        GC.SuppressFinalize(this);
    }

    private static StreamWriter Writer(Stream stream) =>
        new(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { AutoFlush = true, NewLine = "\n" };
}
