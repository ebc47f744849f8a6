using UrlGuard.Core.Likeness;

namespace UrlGuard.Core.Tests.Likeness;

/// <summary>Edits of a name, letter by letter, found with weights that prefer the fewest.</summary>
public sealed class NoisyCopyTests
{
    private static readonly string[] Looks = ["il1", "o0", "s5"];

    private static readonly string[] Digits = ["3e", "4a", "7t", "8b", "6b", "9g", "2z"];

    private static readonly string[] Glances = ["ce", "bd", "gq", "mn", "nr", "uv", "vy", "hn", "ft", "ij", "pq", "lt"];

    private const string Vowels = "aeiouy",
        Letters = "abcdefghijklmnopqrstuvwxyz0123456789";

    [TestCase("paypal", "paypal", "")]
    [TestCase("paypal", "paypa1", "Look")]
    [TestCase("google", "g00gle", "Look2")]
    [TestCase("worn", "vvom", "LookPair2")]
    [TestCase("wave", "vvave", "LookPair")]
    [TestCase("dam", "clam", "LookPair")]
    [TestCase("dam", "ciam", "LookPair")]
    [TestCase("dam", "c1am", "LookPair")]
    [TestCase("clam", "dam", "LookPair")]
    [TestCase("vvave", "wave", "LookPair")]
    [TestCase("corner", "comer", "LookPair")]
    [TestCase("paypal", "p\u0430ypal", "ForeignLetter")]
    [TestCase("paypal", "p\u0430yp\u0430l", "ForeignLetter2")]
    [TestCase("paypal", "payppal", "Doubled")]
    [TestCase("google", "gogle", "Undoubled")]
    [TestCase("paypal", "aypal", "Lost")]
    [TestCase("paypal", "payal", "Lost")]
    [TestCase("paypal", "paypa", "Lost")]
    [TestCase("paypal", "papyal", "Swapped")]
    [TestCase("paypal", "apypal", "Swapped")]
    [TestCase("paypal", "paypla", "Swapped")]
    [TestCase("paypal", "payxpal", "Inserted")]
    [TestCase("paypal", "paxypxal", "Inserted2")]
    [TestCase("paypal", "pay-pal", "HyphenInside")]
    [TestCase("paypal", "pay.pal", "DotInside")]
    [TestCase("paypal.com", "paypal.com", "")]
    [TestCase("paypal.com", "paypal-com", "DotAsHyphen")]
    [TestCase("paypal.com", "paypalcom", "DotLost")]
    [TestCase("paypal.com", "paypal.co", "Lost")]
    [TestCase("paypal", "pay-al", "Lost HyphenInside")]
    [TestCase("paypal.com", "paypal.ocm", "Swapped")]
    public void Find_SaysWhatHappened(string name, string seen, string edits) =>
        Assert.That(Plain.Say(Whole(name, seen)), Is.EqualTo(edits));

    /// <summary>Nothing of the copy can stand for what no letter can be read of.</summary>
    [TestCase("paypal", "pay\u4e2dpal", 4, "Lost3")]
    [TestCase("paypal", "\u4e2dpaypal", 1, "")]
    public void Find_ReadsNothingIntoWhatIsUnreadable(string name, string seen, int start, string edits)
    {
        Copy copy = Whole(name, seen);
        Assert.That((copy.Start, Plain.Say(copy)), Is.EqualTo((start, edits)));
    }

    /// <summary>Each letter and digit for each other: its kind is that of the pair, whatever stands around it.</summary>
    [Test]
    public void Find_OfOneLetterForAnother_SaysItsKind()
    {
        foreach (char real in Letters)
        {
            Assert.That(
                Letters.Select(seen => (seen, Plain.Say(Between("kxz".First(other => other != real && other != seen), real, seen)))),
                Is.EqualTo(Letters.Select(seen => (seen, seen == real ? "" : KindOf(real, seen)))),
                $"{real}"
            );
        }

        static Copy Between(char other, char real, char seen) => Whole($"{other}{real}{other}", $"{other}{seen}{other}");

        static string KindOf(char real, char seen) =>
            Looks.Any(alike => alike.Contains(real, StringComparison.Ordinal) && alike.Contains(seen, StringComparison.Ordinal)) ? "Look"
            : char.IsAsciiDigit(seen) ? (Digits.Contains($"{seen}{real}") ? "DigitForLetter" : "OtherDigit")
            : Glances.Contains($"{real}{seen}") || Glances.Contains($"{seen}{real}") ? "Glance"
            : Vowels.Contains(real, StringComparison.Ordinal) && Vowels.Contains(seen, StringComparison.Ordinal) ? "Vowel"
            : "OtherLetter";
    }

    /// <summary>A hyphen of the name's own costs nothing at its place; elsewhere, and too many or too few, are counted.</summary>
    [TestCase("t-online", "t-online", "", 0)]
    [TestCase("t-online", "tonline", "", 1)]
    [TestCase("t-online", "t--online", "", 1)]
    [TestCase("t-online", "to-nline", "HyphenInside", 1)]
    [TestCase("t-on-line", "tonline", "", 2)]
    [TestCase("paypal", "pay-pal", "HyphenInside", 0)]
    [TestCase("paypal", "pay--pal", "HyphenInside", 1)]
    public void Find_CountsHyphens(string name, string seen, string edits, int moved)
    {
        Copy copy = Whole(name, seen);
        Assert.That((Plain.Say(copy), copy.MovedHyphens), Is.EqualTo((edits, moved)));
    }

    [TestCase("paypal", "paypal", 0, 6)]
    [TestCase("paypal", "my-paypal-login", 3, 9)]
    [TestCase("paypal", "mypaypallogin", 2, 8)]
    [TestCase("paypal", "paypal.login", 0, 6)]
    [TestCase("paypal", "loginpaypal", 5, 11)]
    public void Find_SaysWhereTheCopyStands(string name, string seen, int start, int end) =>
        Assert.That(
            Find(name, seen).Where(copy => copy.Edits.Sum() == 0).Select(copy => (copy.Start, copy.End)),
            Is.EqualTo(new[] { (start, end) })
        );

    /// <summary>Four copies, the one with the fewest edits first; the one that ends with the text is always among them.</summary>
    [Test]
    public void Find_GivesTheBestFourAndTheLast()
    {
        List<Copy> copies = Find("paypal", "paypal-paypa1-payqa1-qaiqa1-paypal-qwxwqwxw");
        Assert.That(copies.Select(copy => copy.End), Is.EqualTo(new[] { 43, 6, 34, 13, 5 }));
        Assert.That(copies[1..].Select(Plain.Say), Is.EqualTo(new[] { "", "", "Look", "Lost" }));
    }

    /// <summary>From a place on, nothing in front of it has a part in a copy.</summary>
    [TestCase("paypal", "paypal", 1, "1..6 Lost")]
    [TestCase("paypal", "paypal", 3, "3..6 Lost3")]
    [TestCase("paypal", "pay-paypal", 4, "4..10 ")]
    [TestCase("modem", "rnodem", 1, "1..6 Glance")]
    [TestCase("apple", "paple", 1, "1..5 Undoubled")]
    [TestCase("t-online", "t-online", 1, "2..8 Lost")]
    public void Find_FromAPlaceOn(string name, string seen, int from, string expected)
    {
        Copy copy = Find(name, seen, from).Single(copy => copy.End == seen.Length);
        Assert.That($"{copy.Start}..{copy.End} {Plain.Say(copy)}", Is.EqualTo(expected));
    }

    /// <summary>The copy that ends where the text does, which is there however dear it is.</summary>
    private static Copy Whole(string name, string seen)
    {
        List<Copy> copies = Find(name, seen);
        int end = new ChosenText(seen, 0).Letters.Length;
        return copies.Single(copy => copy.End == end);
    }

    private static List<Copy> Find(string name, string seen, int from = 0)
    {
        ChosenText text = new ChosenText(seen, 0);
        string[] parts = name.Split('.', 2);
        CopyPattern label = CopyPattern.Of(parts[0]);
        return NoisyCopy.Find(
            parts.Length == 1 ? label : label.With(parts[1]),
            text,
            from,
            new HonestReading(text, HonestModel.BuiltIn),
            Plain.Even
        );
    }
}
