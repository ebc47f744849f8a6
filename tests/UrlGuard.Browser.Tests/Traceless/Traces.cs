using System.Text;

namespace UrlGuard.Browser.Tests.Traceless;

/// <summary>Finds the files that hold a text.</summary>
internal static class Traces
{
    private static readonly EnumerationOptions Everything = new()
    {
        RecurseSubdirectories = true,
        AttributesToSkip = FileAttributes.ReparsePoint,
    };

    /// <summary>The files below a folder, hidden ones too, whose content or name has this text, in UTF-8 or UTF-16. Links are not followed.</summary>
    public static string[] Of(string text, string folder)
    {
        byte[][] forms = [Encoding.UTF8.GetBytes(text), Encoding.Unicode.GetBytes(text)];
        return
        [
            .. from path in Directory.EnumerateFiles(folder, "*", Everything)
            let content = File.ReadAllBytes(path)
            where path.Contains(text, StringComparison.Ordinal) || forms.Any(form => content.AsSpan().IndexOf(form) >= 0)
            select Path.GetRelativePath(folder, path),
        ];
    }
}
