using System.CommandLine;
using UrlGuard.Installer.Filters;

namespace UrlGuard.Installer.Verbs;

/// <summary><c>urlguard filter</c>: the lists in a form that a resolver or a mail server reads.</summary>
internal static class FilterCommand
{
    /// <summary>Describes the verb.</summary>
    public static Command Create()
    {
        string[] names = [.. FilterFormats.All.Select(format => format.Name)];
        Argument<string> format = new("FORMAT") { Description = "what reads it", HelpName = string.Join('|', names) };
        Choice.Among(format, names);
        Option<string[]> protect = ListOptions.Protect(
            "a list of protected domains, one a line, # for comments; your own lists and policies are then not read"
        );
        Option<string[]> exempt = ListOptions.Exempt();
        Option<string?> file = OutputOptions.Out("write it there, whole or not at all; else standard output");
        Option<int?> most = Count.Of(
            "--most",
            $"most rules that block; without it all expressions, or {FilterMaker.NamesOfASite} names of each site, the likeliest first"
        );
        Option<bool> follow = new("--follow") { Description = "go on: write the file anew whenever a list changes, until stopped" };
        Command verb = new("filter", "Writes your lists for a resolver or a mail server: docs/devices.md says which device that serves.")
        {
            format,
            protect,
            exempt,
            file,
            most,
            follow,
        };
        verb.Validators.Add(given =>
        {
            if (given.GetValue(follow) && given.GetValue(file) is null)
                given.AddError("--follow needs --out: there is no file to write anew");
        });
        verb.SetAction(
            async (parsed, cancelled) =>
            {
                IFilterFormat chosen = FilterFormats.All.Single(one => one.Name == parsed.GetRequiredValue(format));
                InvocationConfiguration console = parsed.InvocationConfiguration;
                FilterSource source = new(parsed.GetValue(protect) ?? [], parsed.GetValue(exempt) ?? [], console.Error);
                if (parsed.GetValue(follow))
                {
                    await source.FollowAsync(chosen, parsed.GetValue(most), parsed.GetValue(file)!, cancelled);
                    return ExitStatus.Done;
                }
                OutputOptions.Write(parsed, file, source.Make(chosen, parsed.GetValue(most), parsed.GetValue(file)));
                return ExitStatus.Done;
            }
        );
        return verb;
    }
}
