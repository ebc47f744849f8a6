using System.CommandLine;
using UrlGuard.Core.Lists;
using UrlGuard.Installer.Checking;
using UrlGuard.Installer.Filters;
using UrlGuard.Installer.Machines;

namespace UrlGuard.Installer.Verbs;

/// <summary><c>urlguard filter</c>: the lists in a form that a resolver or a mail server reads.</summary>
internal static class FilterCommand
{
    /// <summary>Describes the verb.</summary>
    public static Command Create()
    {
        string[] names = [.. FilterFormats.All.Select(format => format.Name)];
        Argument<string> format = new("FORMAT") { Description = "what reads it", HelpName = string.Join('|', names) };
        format.AcceptOnlyFromAmong(names);
        Option<string[]> protect = ListOptions.Protect(
            "a list of protected domains, one a line, # for comments; your own lists and policies are then not read"
        );
        Option<string[]> exempt = ListOptions.Exempt();
        Option<string?> file = new("--out")
        {
            Description = "write it there, whole or not at all; else standard output",
            HelpName = "FILE",
        };
        Option<int?> most = new("--most")
        {
            Description =
                $"most rules that block; without it all expressions, or {FilterMaker.NamesOfASite} names of each site, the likeliest first",
            HelpName = "N",
        };
        most.Validators.Add(given =>
        {
            if (given.Tokens is [{ Value: var text }] && (!int.TryParse(text, out int number) || number < 1))
                given.AddError($"--most {text}: not a number from 1 on");
        });
        Command verb = new("filter", "Writes your lists for a resolver or a mail server: docs/devices.md says which device that serves.")
        {
            format,
            protect,
            exempt,
            file,
            most,
        };
        verb.SetAction(parsed =>
        {
            IFilterFormat chosen = FilterFormats.All.Single(one => one.Name == parsed.GetRequiredValue(format));
            InvocationConfiguration console = parsed.InvocationConfiguration;
            string[] files = parsed.GetValue(protect) ?? [],
                exemptFiles = parsed.GetValue(exempt) ?? [];
            CheckedLists lists =
                files.Length > 0
                    ? CheckLists.FromFiles([], files, exemptFiles, Knowledge.BuiltIn, console.Error)
                    : CheckLists.Own(PersonalFiles.Paths(), exemptFiles, useKnownSites: true, console.Error);
            FilterMaker maker = new(lists);
            FilterRules rules = maker.Make(chosen.Form, parsed.GetValue(most));
            string text = FilterText.Of(chosen, rules, maker.Share, lists.Domains.All.Count);
            if (parsed.GetValue(file) is { } path)
                OutputFile.Replace(path, text);
            else
                console.Output.Write(text);
            return ExitStatus.Done;
        });
        return verb;
    }
}
