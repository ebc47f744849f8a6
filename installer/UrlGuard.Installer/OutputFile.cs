using System.Text;

namespace UrlGuard.Installer;

/// <summary>A file that a verb was asked to write: the old one or the whole new one, never a part.</summary>
internal static class OutputFile
{
    /// <summary>Replaces it.</summary>
    /// <exception cref="IOException">It can't be written; what was there is as it was.</exception>
    public static void Replace(string path, string text)
    {
        string temporary = Path.Combine(Path.GetDirectoryName(Path.GetFullPath(path))!, $".{Path.GetFileName(path)}.{Environment.ProcessId}.tmp");
        try
        {
            File.WriteAllText(temporary, text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
            File.Move(temporary, path, overwrite: true);
        }
        finally
        {
            File.Delete(temporary);
        }
    }
}
