using UrlGuard.Core.Explanations;

namespace UrlGuard.Core.Tests.Explanations;

/// <summary>Places and numbers in words, and more differences than anybody remembers.</summary>
public sealed class SpokenCountsTests
{
    [TestCase(1, "first")]
    [TestCase(2, "second")]
    [TestCase(3, "third")]
    [TestCase(4, "fourth")]
    [TestCase(5, "fifth")]
    [TestCase(6, "sixth")]
    [TestCase(7, "seventh")]
    [TestCase(8, "eighth")]
    [TestCase(9, "ninth")]
    [TestCase(10, "tenth")]
    [TestCase(11, "eleventh")]
    [TestCase(12, "twelfth")]
    [TestCase(13, "thirteenth")]
    [TestCase(14, "fourteenth")]
    [TestCase(15, "fifteenth")]
    [TestCase(16, "sixteenth")]
    [TestCase(17, "seventeenth")]
    [TestCase(18, "eighteenth")]
    [TestCase(19, "nineteenth")]
    [TestCase(20, "twentieth")]
    [TestCase(21, "21st")]
    [TestCase(22, "22nd")]
    [TestCase(23, "23rd")]
    [TestCase(24, "24th")]
    [TestCase(101, "101st")]
    [TestCase(110, "110th")]
    [TestCase(111, "111th")]
    [TestCase(112, "112th")]
    [TestCase(113, "113th")]
    [TestCase(114, "114th")]
    [TestCase(122, "122nd")]
    public void APlace_IsSaidAsPeopleSayIt(int place, string said)
    {
        string before = new('x', place - 1);
        Assert.That(Say(before + "qzz", before + "bzz"), Is.EqualTo($"The {said} letter is the letter Q, not the letter B."));
    }

    [TestCase("аааа", "aaaa", "All four letters are Cyrillic.")]
    [TestCase("аааааааааааа", "aaaaaaaaaaaa", "All twelve letters are Cyrillic.")]
    [TestCase("ааааааааааааа", "aaaaaaaaaaaaa", "All 13 letters are Cyrillic.")]
    [TestCase("раураl", "paypal", "Five letters are Cyrillic.")]
    [TestCase("аа-аа", "aa-aa", "All four letters are Cyrillic.")]
    [TestCase("аа1аа", "aa1aa", "All four letters are Cyrillic.")]
    public void ManyLettersOfOneScript_AreSaidTogether(string seen, string real, string said) =>
        Assert.That(Say(seen, real), Is.EqualTo(said));

    [TestCase(
        "ааа",
        "aaa",
        "The third letter is the Cyrillic small letter A (U+0430), not the letter A.",
        TestName = "no more than are said one by one"
    )]
    [TestCase("аααа", "aaaa", "One more letter differs.", TestName = "two scripts")]
    [TestCase("áááá", "aaaa", "One more letter differs.", TestName = "Latin letters")]
    [TestCase("ааааlogin", "aaaa", "Two more letters differ.", TestName = "letters of one script, and others added")]
    [TestCase("1111c", "illic", "One more letter differs.", TestName = "digits")]
    [TestCase("qqqqq", "bbbbb", "Two more letters differ.", TestName = "letters of our own script")]
    public void ManyOtherDifferences_AreCountedAfterTheFirst(string seen, string real, string end)
    {
        string said = Say(seen, real);
        Assert.That(said, Does.StartWith("The first letter is the ").And.EndsWith(" " + end));
        Assert.That(said.Split(". ", StringSplitOptions.RemoveEmptyEntries), Has.Length.EqualTo(end.Contains("more") ? 4 : 3));
    }

    [TestCase("paypal-1", "paypal", "A hyphen and the digit one are added after the sixth letter.")]
    [TestCase("paypalusk", "paypal", "The letters U, S and K are added after the sixth letter.")]
    [TestCase("paypal", "paypalusk", "The letters U, S and K are missing after the sixth letter.")]
    [TestCase("paypalshow", "paypal", "\"show\" is added after the sixth letter.")]
    [TestCase("paypal", "paypalshow", "\"show\" is missing after the sixth letter.")]
    [TestCase("9paypalu", "9paypal", "The letter U is added after the seventh character.")]
    [TestCase("paypaly", "paypal", "The letter Y is added after the sixth letter.")]
    [TestCase("paypal", "paypal", "")]
    public void LettersSideBySide_AreOneDifference(string seen, string real, string said) => Assert.That(Say(seen, real), Is.EqualTo(said));

    [Test]
    public void ADigitAndANumber_AreWords()
    {
        string[] words = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];
        for (int digit = 0; digit <= 9; digit++)
            Assert.That(Say($"x{digit}x", "xqx"), Is.EqualTo($"The second letter is the digit {words[digit]}, not the letter Q."));
        for (int letters = 4; letters < words.Length; letters++)
            Assert.That(Say(new string('а', letters), new string('a', letters)), Is.EqualTo($"All {words[letters]} letters are Cyrillic."));
    }

    [Test]
    public void APart_IsNamed_UnlessItIsTheSame()
    {
        Assert.That(
            SpokenDifference.SayIn("paypall", Alignment.Align("paypall", "paypal")),
            Is.EqualTo("In paypall, the seventh letter, L, repeats the sixth.")
        );
        Assert.That(SpokenDifference.SayIn("paypal", Alignment.Align("paypal", "paypal")), Is.Empty);
    }

    private static string Say(string seen, string real) => SpokenDifference.Say(Alignment.Align(seen, real));
}
