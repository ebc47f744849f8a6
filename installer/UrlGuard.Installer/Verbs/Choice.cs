using System.CommandLine;
using System.CommandLine.Parsing;
using UrlGuard.Core.Similarity;

namespace UrlGuard.Installer.Verbs;

/// <summary>Options and arguments that take one of a few words. The parser's own sentence for another one does not say of which.</summary>
internal static class Choice
{
    /// <summary>Lets an option take these words only.</summary>
    public static void Among(Option option, params string[] words)
    {
        option.CompletionSources.Add(words);
        option.Validators.Add(given => Check(given, option.Name, words));
    }

    /// <summary>Lets an argument take these words only.</summary>
    public static void Among(Argument argument, params string[] words)
    {
        argument.CompletionSources.Add(words);
        argument.Validators.Add(given => Check(given, argument.Name, words));
    }

    private static void Check(SymbolResult given, string place, string[] words)
    {
        foreach (string word in given.Tokens.Select(token => token.Value).Except(words))
            given.AddError($"{place}: {word} is none of {string.Join(", ", words)}{NearestWord.Question(word, words)}");
    }
}
