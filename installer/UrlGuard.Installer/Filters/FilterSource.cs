using UrlGuard.Core.Images;
using UrlGuard.Core.Lists;
using UrlGuard.Installer.Checking;
using UrlGuard.Installer.Machines;
using UrlGuard.Trust;
using UrlGuard.Trust.Files;

namespace UrlGuard.Installer.Filters;

/// <summary>The lists that a filter is made of, now and after each change.</summary>
/// <param name="protect">Files of protected domains; without any, the person's own lists and the machine's policy.</param>
/// <param name="exempt">Files of exemptions.</param>
/// <param name="error">Told of faults.</param>
internal sealed class FilterSource(string[] protect, string[] exempt, TextWriter error)
{
    /// <summary>The time between two looks at the lists, of the second within which a file is to be what they say.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    /// <summary>Makes the file's text.</summary>
    /// <param name="format">The syntax.</param>
    /// <param name="most">Most rules that block.</param>
    /// <param name="path">The file that it is to replace, if any.</param>
    /// <exception cref="Refusal">A list can't be used, or has no site any more although the file is made of some.</exception>
    public string Make(IFilterFormat format, int? most, string? path = null)
    {
        CheckedLists lists = Open(error);
        if (lists.Domains.All.Count == 0 && path is not null && CanBeReadAgain(path) && FilterText.IsOfSites(path))
        {
            throw new Refusal(
                $"{path} stays as it is: it is made of protected sites, and now there is none; delete it first if that is meant",
                ExitStatus.Unusable
            );
        }
        return Make(format, new FilterMaker(format.Form, format.LetsThrough), most, lists);
    }

    private CheckedLists Open(TextWriter told) =>
        protect.Length > 0
            ? CheckLists.FromFiles([], protect, exempt, Knowledge.BuiltIn, told)
            : CheckLists.Own(PersonalFiles.Paths(), exempt, useKnownSites: true, told);

    private static string Make(IFilterFormat format, FilterMaker maker, int? most, CheckedLists lists) =>
        FilterText.Of(format, maker.Make(lists, most), lists.Domains.All.Count);

    /// <summary>
    /// Writes the file now and after each change of a list. A list that can't be used leaves the file as it is, and is told of once.
    /// </summary>
    /// <exception cref="Refusal">A list is a pipe: it can be read only once.</exception>
    public async Task FollowAsync(IFilterFormat format, int? most, string path, CancellationToken cancelled)
    {
        RefusePipes();
        OutputFile.DeleteLeftOver(path);
        FilterMaker maker = new(format.Form, format.LetsThrough);
        ulong? made = null;
        string text = "";
        bool isWritten = false;
        string? said = null;
        while (!cancelled.IsCancellationRequested)
        {
            // The lists are read between two looks at them that are the same. Else a list that goes to and fro counts as made although
            // what was read was the other one, and stays so. What changes while the file is made is seen at the next look.
            ulong state = State();
            try
            {
                if (state != made && OpenFilled() is var lists && State() == state)
                    (text, made, isWritten) = (Make(format, maker, most, lists), state, false);
                if (made is not null && (!isWritten || !File.Exists(path)))
                {
                    OutputFile.Renew(path, text);
                    isWritten = true;
                }
                said = null;
            }
            catch (Exception fault) when (fault is Refusal or IOException or UnauthorizedAccessException)
            {
                if (said != fault.Message)
                    error.WriteLine($"urlguard: {path} stays as it is: {said = fault.Message}");
            }
            await Task.Delay(Pause, cancelled).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <summary>Many editors empty a file before they fill it: at no moment may that open the way.</summary>
    private CheckedLists OpenFilled()
    {
        RefusePipes(); // one may have taken a list's place since
        CheckedLists lists = Open(TextWriter.Null);
        return lists.Domains.All.Count > 0 ? lists : throw new Refusal("no site is protected");
    }

    private void RefusePipes()
    {
        foreach (string list in Files().Where(list => !CanBeReadAgain(list)))
            throw new Refusal($"{list}: it is no file, and --follow reads a list again and again", ExitStatus.Unusable);
    }

    private static bool CanBeReadAgain(string list) =>
        !OperatingSystem.IsLinux() || !File.Exists(list) || FileStatus.Of(list).Type == FileType.Regular;

    /// <summary>A number that is another when a list is.</summary>
    private ulong State()
    {
        ulong hash = 0;
        foreach (string path in Files())
            hash = ImageHash.Of(Read(path), ImageHash.Of([], hash));
        return hash;
    }

    private IEnumerable<string> Files()
    {
        if (protect.Length > 0)
            return protect.Concat(exempt);
        TrustPaths paths = PersonalFiles.Paths();
        return exempt.Concat([paths.ProtectedFile, paths.ExemptFile, paths.PolicyFile]);
    }

    private static byte[] Read(string path)
    {
        try
        {
            return CanBeReadAgain(path) ? LimitedFile.ReadGiven(path) : [];
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }
}
