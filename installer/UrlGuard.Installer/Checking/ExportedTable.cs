using System.Globalization;
using UrlGuard.Trust.Files;

namespace UrlGuard.Installer.Checking;

/// <summary>
/// Tells a password manager's export, or another table or program's file, from the texts that <see cref="PastedText"/> reads: in such a
/// file a word with a dot may be a password, and the site of nobody.
/// </summary>
internal static class ExportedTable
{
    /// <summary>No column's name is longer.</summary>
    private const int LongestName = 40;

    /// <summary>Two cells without a name above them may be a site and its rank.</summary>
    private const int FewestCells = 3;

    private static readonly char[] Separators = [',', ';', '\t', '|'];

    /// <summary>Names of a password's column, letters only, in the languages of the pages and of some exports.</summary>
    private static readonly HashSet<string> Secrets =
    [
        .. "password passwords pass passwd pwd loginpassword passphrase pin otp otpauth otpurl totp logintotp".Split(' '),
        .. "passwort kennwort motdepasse contraseña contrasena senha palavrapasse wachtwoord hasło lösenord adgangskode".Split(' '),
        .. "passord salasana heslo jelszó şifre пароль 密码 密碼 パスワード 비밀번호 पासवर्ड كلمةالمرور كلمةالسر".Split(' '),
    ];

    /// <summary>Names of these and of the columns beside them, by the exports of fifteen managers.</summary>
    private static readonly HashSet<string> Columns =
    [
        .. Secrets,
        .. "username usernames user login loginname loginusername username2 email benutzer benutzername utilisateur".Split(' '),
        .. "identifiant usuario usuário utilizador utente gebruikersnaam логин 用户名 用戶名 ユーザー名 اسمالمستخدم".Split(' '),
        .. "url urls uri loginuri loginurl website websiteaddress weburl webaddress matchurl additionalurls".Split(' '),
        .. "httprealm formactionorigin cardholdername grouping reprompt".Split(' '),
    ];

    /// <summary>The sentence with which a whole text is refused. No cell of it is named: it may be a password.</summary>
    public static Refusal Refuse() =>
        new(
            "standard input looks like a password manager's export or another table, where not every word with a dot is a site: "
                + "nothing was taken from it. Import it on the options page, or hand over the column of addresses alone",
            ExitStatus.Unusable
        );

    /// <summary>True of a line that no list of sites has.</summary>
    public static bool Has(string line)
    {
        // UTF-16 that is read as something else has a NUL beside each letter, and what is left of its mark in front.
        string text = line.Replace("\0", "", StringComparison.Ordinal).TrimStart(' ', '\t', '\uFEFF', '\uFFFD').TrimEnd();
        if (IsOfProgram(text))
            return true;
        text = PastedText.WithoutComment(text).TrimEnd();
        if (IsLabelled(text) || Separators.Any(separator => IsRow(text, separator)))
            return true;
        string[] words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length > 1 && words.All(word => Columns.Contains(Name(word)));
    }

    /// <summary>True of JSON, RTF, markup or an archive; not of a link in Markdown or a dot in brackets.</summary>
    private static bool IsOfProgram(string text) =>
        text.StartsWith('{')
        || text.StartsWith("<?", StringComparison.Ordinal)
        || text.StartsWith("<!", StringComparison.Ordinal)
        || text.Contains("</", StringComparison.Ordinal)
        || text.StartsWith("PK\u0003\u0004", StringComparison.Ordinal)
        || (text.StartsWith('[') && text[1..].TrimStart() is "" or ['{' or '[' or '"', ..]);

    /// <summary>True of <c>Password: x</c>, as notes have it, and of <c>me@a.com:x</c>.</summary>
    private static bool IsLabelled(string text)
    {
        int sign = text.AsSpan().IndexOfAny(':', '=');
        if (sign < 1 || sign + 1 == text.Length)
            return false;
        string label = text[..sign];
        return Secrets.Contains(Name(label))
            || (text[sign] == ':' && text[sign + 1] != ' ' && label.Contains('@', StringComparison.Ordinal));
    }

    private static bool IsRow(string text, char separator)
    {
        string[] cells = text.Split(separator);
        return cells.Length > 1 && (cells.Any(cell => Columns.Contains(Name(cell))) || (separator != '|' && IsNameless(cells)));
    }

    /// <summary>
    /// True of a row of a table without names above it, as Keeper writes: something that is neither a site nor a number stands beside a
    /// site. Prose has a space behind its commas, and what a site is also known as stands behind a sign.
    /// </summary>
    private static bool IsNameless(string[] cells) =>
        cells.Length >= FewestCells
        && !cells.Skip(1).Any(cell => cell.StartsWith(' '))
        && !cells[0].Contains('=', StringComparison.Ordinal)
        && cells.Any(HasDot)
        && cells.Any(cell => cell.Any(char.IsLetter) && !HasDot(cell));

    private static bool HasDot(string cell) =>
        cell.AsSpan().ContainsAny('.', '。', '．') || cell.Contains("[dot]", StringComparison.Ordinal);

    private static string Name(string cell) => cell.Length > LongestName ? "" : string.Concat(cell.Where(IsOfName)).ToLowerInvariant();

    private static bool IsOfName(char c) =>
        char.IsLetterOrDigit(c) || char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;
}
