using UrlGuard.Core.Lists;
using UrlGuard.Core.Verdicts;
using UrlGuard.Trust.Files;

namespace UrlGuard.Installer.Mail;

/// <summary>Judges one message.</summary>
internal static class MailCheck
{
    /// <summary>Judges what a file or a pipe holds.</summary>
    /// <exception cref="Refusal">It can't be read, or is no message.</exception>
    public static MailReport Of(Judge judge, Knowledge knowledge, string path, Func<Stream> openInput)
    {
        MailReport report = new(judge, knowledge);
        if (!new MessageReader(report).TryRead(Read(path, openInput)))
            throw new Refusal($"{path}: it is no message: no header can be read", ExitStatus.Unusable);
        return report;
    }

    private static byte[] Read(string path, Func<Stream> openInput)
    {
        try
        {
            if (path != "-")
                return LimitedFile.ReadGiven(path);
            using Stream input = openInput();
            return LimitedFile.ReadToEnd(input);
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            throw new Refusal($"{path}: {unreadable.Message}", ExitStatus.Unusable);
        }
    }
}
