using System.CommandLine;
using UrlGuard.Core.Similarity;

namespace UrlGuard.Installer.Verbs;

/// <summary>Options and arguments that take one of a few words. The parser's own sentence for another one does not say of which.</summary>
internal static class Choice
{
    /// <summary>Lets an option take these words only.</summary>
    public static void Among(Option option, params string[] words)
    {
        option.CompletionSources.Add(words);
        option.Validators.Add(given =>
        {
            foreach (string word in given.Tokens.Select(token => token.Value).Except(words))
                given.AddError(Sentence(option.Name, word, words));
        });
    }

    /// <summary>Lets an argument take these words only.</summary>
    public static void Among(Argument argument, params string[] words)
    {
        argument.CompletionSources.Add(words);
        argument.Validators.Add(given =>
        {
            foreach (string word in given.Tokens.Select(token => token.Value).Except(words))
                given.AddError(Sentence(argument.Name, word, words));
        });
    }

    private static string Sentence(string place, string word, string[] words) =>
        $"{place}: {word} is none of {string.Join(", ", words)}{NearestWord.Question(word, words)}";
}
