using System.Globalization;

namespace UrlGuard.Installer;

/// <summary>A bar on a terminal's standard error; nothing where nobody looks.</summary>
/// <param name="error">Standard error.</param>
/// <param name="isShown">Whether it is a terminal.</param>
internal sealed class ProgressBar(TextWriter error, bool isShown) : IDisposable
{
    private const int Width = 30,
        TitleWidth = 36;
    private const string ToEndOfLine = "\e[K";
    private string title = "";
    private long shown = -1;

    /// <summary>Begins something else.</summary>
    public void Begin(string what)
    {
        title = what.Length > TitleWidth ? "…" + what[^(TitleWidth - 1)..] : what;
        shown = -1;
        Show(0, 1);
    }

    /// <summary>Says how far it is; written when a percent more is done.</summary>
    public void Show(long done, long all)
    {
        long percent = all <= 0 ? 100 : Math.Clamp(100 * done / all, 0, 100);
        if (!isShown || percent == shown)
            return;
        shown = percent;
        int full = (int)(percent * Width / 100);
        error.Write(
            string.Create(
                CultureInfo.InvariantCulture,
                $"\r[{new string('#', full)}{new string('.', Width - full)}] {percent, 3} %  {title}{ToEndOfLine}"
            )
        );
    }

    /// <summary>Takes the bar away.</summary>
    public void Dispose()
    {
        if (isShown)
            error.Write($"\r{ToEndOfLine}");
    }
}
