using System.Text;

namespace UrlGuard.Installer.Tests.Support;

/// <summary>Draws a text that an expression matches, of the syntax that filters use.</summary>
/// <param name="expression">The expression.</param>
/// <param name="random">Draws.</param>
internal sealed class DrawnText(string expression, Random random)
{
    private const int MostTimes = 3;

    private int at;

    /// <summary>One of them.</summary>
    public string Next()
    {
        at = 0;
        return Choice();
    }

    private string Choice()
    {
        List<string> choices = [Row()];
        while (at < expression.Length && expression[at] == '|')
        {
            at++;
            choices.Add(Row());
        }
        return choices[random.Next(choices.Count)];
    }

    private string Row()
    {
        StringBuilder row = new();
        while (at < expression.Length && expression[at] is not ('|' or ')'))
        {
            int start = at;
            string piece = Piece();
            char sign = at < expression.Length ? expression[at] : ' ';
            if (sign is not ('?' or '*' or '+'))
            {
                row.Append(piece);
                continue;
            }
            int end = at + 1,
                times = sign == '?' ? random.Next(2) : random.Next(sign == '+' ? 1 : 0, MostTimes + 1);
            for (; times > 0; times--)
            {
                at = start;
                row.Append(Piece());
            }
            at = end;
        }
        return row.ToString();
    }

    private string Piece()
    {
        switch (expression[at++])
        {
            case '(':
                string choice = Choice();
                at++;
                return choice;
            case '[':
                return Letter();
            case '\\':
                return expression[at++].ToString();
            case '^':
                return "";
            default:
                return expression[at - 1].ToString();
        }
    }

    private string Letter()
    {
        List<char> letters = [];
        for (; expression[at] != ']'; at++)
        {
            letters.Add(expression[at]);
            if (expression[at + 1] != '-' || expression[at + 2] == ']')
                continue;
            for (char letter = (char)(expression[at] + 1); letter <= expression[at + 2]; letter++)
                letters.Add(letter);
            at += 2;
        }
        at++;
        return letters[random.Next(letters.Count)].ToString();
    }
}
