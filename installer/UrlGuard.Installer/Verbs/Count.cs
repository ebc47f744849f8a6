using System.CommandLine;
using System.Globalization;

namespace UrlGuard.Installer.Verbs;

/// <summary>Options that take a number of things.</summary>
internal static class Count
{
    /// <summary>Describes one.</summary>
    /// <param name="name">Its name, with the hyphens.</param>
    /// <param name="description">What is counted.</param>
    /// <returns>The option; without a value where it is not given.</returns>
    public static Option<int?> Of(string name, string description) =>
        new(name)
        {
            Description = description,
            HelpName = "N",
            CustomParser = given =>
            {
                string text = given.Tokens[0].Value;
                if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number > 0)
                    return number;
                given.AddError($"{name} {text}: not a number from 1 on");
                return null;
            },
        };
}
