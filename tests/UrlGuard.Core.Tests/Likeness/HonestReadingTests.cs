using System.Text;
using UrlGuard.Core.Data;
using UrlGuard.Core.Likeness;

namespace UrlGuard.Core.Tests.Likeness;

/// <summary>The cheapest way to read a text, with a model of a few words and letters that cost all the same.</summary>
public sealed class HonestReadingTests
{
    private const int Letter = 40 * HonestModel.SignStep,
        Glue = HonestModel.Glue,
        Hyphen = HonestModel.Hyphen,
        Login = HonestModel.Word + 100,
        Pay = HonestModel.Word + 200,
        UnknownWww = HonestModel.UnknownPiece + 4 * Letter;

    private static readonly HonestModel Model = new(
        Text("login\t100", "pay\t200"),
        Text([.. AllPairs()]),
        Text("bank\t1", "shop"),
        Text("haus")
    );

    private static IEnumerable<TestCaseData> Totals() =>
        [
            new("login", Login),
            new("loginpay", Login + Glue + Pay),
            new("login-pay", Login + Hyphen + Pay),
            new("login.pay", Login + Pay),
            new("login--pay", Login + 2 * Hyphen + Pay),
            new("bank", HonestModel.Word + HonestModel.EverydayUnseen),
            new("shop", HonestModel.Word + HonestModel.OrdinaryUnseen),
            new("haus", HonestModel.Word + HonestModel.OrdinaryUnseen),
            new("7", HonestModel.Number + HonestModel.Digit),
            new("77", HonestModel.Number + 2 * HonestModel.Digit),
            new("login7", Login + Glue + HonestModel.Number + HonestModel.Digit),
            new("www-login", UnknownWww + Hyphen + Login),
            new("login.www.pay", Login + UnknownWww + Pay),
            new("x", Unknown(1)),
            new("loginx", Login + Glue + Unknown(1)),
            new("\u0430", Unknown(1) + HonestModel.Foreign),
            new("lo\u0261in", Login + HonestModel.Foreign),
            new(new string('x', HonestModel.LongestPiece), Unknown(HonestModel.LongestPiece)),
            new(new string('x', HonestModel.LongestPiece + 1), Unknown(1) + Glue + Unknown(HonestModel.LongestPiece)),
        ];

    [TestCaseSource(nameof(Totals))]
    public void Total_IsWhatTheCheapestReadingCosts(string text, int total)
    {
        HonestReading reading = Read(text);
        Assert.That((reading.Total, reading.UpTo(text.Length), reading.From(0)), Is.EqualTo((total, total, total)));
    }

    /// <summary>In front of everything else it says nothing.</summary>
    [TestCase("www.login", Login)]
    [TestCase("www.www.login", UnknownWww + Login)]
    [TestCase("wwwlogin", UnknownWww + Glue + Login)]
    public void Total_OfWwwInFront_IsThatOfTheRest(string text, int total) => Assert.That(Read(text).Total, Is.EqualTo(total));

    /// <summary>The price on either side of a place: glue counts with the piece behind it.</summary>
    [TestCase("login-pay", 5, Login, Hyphen + Pay)]
    [TestCase("login-pay", 6, Login + Hyphen, Pay)]
    [TestCase("login-pay", 0, 0, Login + Hyphen + Pay)]
    [TestCase("login-pay", 9, Login + Hyphen + Pay, 0)]
    [TestCase("loginpay", 5, Login, Pay)]
    [TestCase("login.pay", 5, Login, Pay)]
    [TestCase("login.pay", 6, Login, Pay)]
    public void UpToAndFrom_CostWhatStandsOnEitherSide(string text, int at, int upTo, int from)
    {
        HonestReading reading = Read(text);
        Assert.That((reading.UpTo(at), reading.From(at)), Is.EqualTo((upTo, from)));
    }

    [TestCase("loginpay", "login:Word pay:Word")]
    [TestCase("login-pay", "login:Word pay:Word")]
    [TestCase("login.77.x", "login:Word 77:Number x:Unknown")]
    [TestCase("payq7", "pay:Word q7:Unknown")]
    [TestCase("bankhausshop", "bank:Word haus:Word shop:Word")]
    public void BeforeAndBehind_GiveThePiecesWithoutSeparators(string text, string pieces)
    {
        HonestReading reading = Read(text);
        Assert.That(Say(reading.Behind(0)), Is.EqualTo(pieces));
        Assert.That(Say(reading.Before(text.Length).Reverse()), Is.EqualTo(pieces));
        Assert.That(reading.Behind(text.Length).Concat(reading.Before(0)), Is.Empty);

        string Say(IEnumerable<(int Start, int End, PieceKind Kind)> all) =>
            string.Join(' ', all.Select(piece => $"{text[piece.Start..piece.End]}:{piece.Kind}"));
    }

    private static int Unknown(int letters) => HonestModel.UnknownPiece + (letters + 1) * Letter;

    private static HonestReading Read(string text) => new(new ChosenText(text, 0), Model);

    private static IEnumerable<string> AllPairs()
    {
        const string Symbols = "0123456789^abcdefghijklmnopqrstuvwxyz";
        string row = new((char)(HonestModel.FirstSign + Letter / HonestModel.SignStep), HonestModel.Symbols);
        return from one in Symbols from two in Symbols select $"{one}{two}\t{row}";
    }

    private static SortedText Text(params string[] lines) => SortedText.Of(Encoding.ASCII.GetBytes(string.Join('\n', lines) + "\n"));
}
