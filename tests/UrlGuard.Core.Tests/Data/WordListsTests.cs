using UrlGuard.Core.Data;

namespace UrlGuard.Core.Tests.Data;

/// <summary>Bait at the ends of a label, and rests that are bait through and through.</summary>
public sealed class WordListsTests
{
    [TestCase("kwant", "kwant")]
    [TestCase("loginkwant", "kwant")]
    [TestCase("kwantlogin", "kwant")]
    [TestCase("login-kwant", "kwant")]
    [TestCase("kwant--login", "kwant")]
    [TestCase("login--kwant-secure", "kwant")]
    [TestCase("appkwant", "kwant", TestName = "WithoutBait: a word of three letters")]
    [TestCase("inkwant", "inkwant", TestName = "WithoutBait: a word of two letters stays")]
    [TestCase("kwantin", "kwantin", TestName = "WithoutBait: a word of two letters stays behind, too")]
    [TestCase("-kwant", "-kwant", TestName = "WithoutBait: a hyphen that no word leaves stays")]
    [TestCase("app", "app", TestName = "WithoutBait: a word alone stays")]
    [TestCase("", "")]
    public void WithoutBait(string label, string rest) => Assert.That(WordLists.WithoutBait(label).ToString(), Is.EqualTo(rest));

    [TestCase("login", true)]
    [TestCase("in", true)]
    [TestCase("loginsecure", true)]
    [TestCase("login-secure", true)]
    [TestCase("loginloginlogin", true)]
    [TestCase("7login7", true)]
    [TestCase("login-7-secure", true)]
    [TestCase("loginin", true, TestName = "IsAllBait: two letters are enough")]
    [TestCase("7", true)]
    [TestCase("-", true)]
    [TestCase("", true)]
    [TestCase("loginx", false)]
    [TestCase("xlogin", false)]
    [TestCase("loginxsecure", false)]
    [TestCase("logi", false)]
    public void IsAllBait(string text, bool isBait) => Assert.That(WordLists.IsAllBait(text), Is.EqualTo(isBait));

    /// <summary>Longer than a label, as far as the words go: the room for it is another.</summary>
    [TestCase(12, 3, false)]
    [TestCase(12, 4, false)]
    [TestCase(13, 0, true)]
    [TestCase(40, 0, true)]
    public void IsAllBait_OfManyWords(int words, int letters, bool isBait) =>
        Assert.That(WordLists.IsAllBait(string.Concat(Enumerable.Repeat("login", words)) + new string('q', letters)), Is.EqualTo(isBait));

    [TestCase("", true)]
    [TestCase("in", true, TestName = "IsAllGluedBait: two letters alone")]
    [TestCase("login", true)]
    [TestCase("7login", true)]
    [TestCase("loginsecure", true)]
    [TestCase("loginin", false, TestName = "IsAllGluedBait: two letters glued")]
    [TestCase("in7", false, TestName = "IsAllGluedBait: two letters and a digit")]
    [TestCase("77", false)]
    [TestCase("-", false)]
    [TestCase("qq", false)]
    [TestCase("loginq", false)]
    public void IsAllGluedBait(string text, bool isBait) => Assert.That(WordLists.IsAllGluedBait(text), Is.EqualTo(isBait));

    [TestCase("login", true)]
    [TestCase("loginqqq", true, TestName = "HasBaitAtAnEnd: three letters beside it")]
    [TestCase("loginqqqq", false, TestName = "HasBaitAtAnEnd: four letters that are no word")]
    [TestCase("qqqlogin", true, TestName = "HasBaitAtAnEnd: three letters in front")]
    [TestCase("qqqqlogin", false, TestName = "HasBaitAtAnEnd: four letters in front that are no word")]
    [TestCase("loginflower", true)]
    [TestCase("flowerlogin", true)]
    [TestCase("login-flower", true)]
    [TestCase("flower-login", true)]
    [TestCase("loginsecureverify", true)]
    [TestCase("qqqloginqqq", false)]
    [TestCase("flower", false)]
    [TestCase("qqapp", false, TestName = "HasBaitAtAnEnd: a word of three letters says nothing")]
    [TestCase("7login-7", true)]
    [TestCase("77", true)]
    [TestCase("-", true)]
    [TestCase("", false)]
    public void HasBaitAtAnEnd(string text, bool hasBait) => Assert.That(WordLists.HasBaitAtAnEnd(text), Is.EqualTo(hasBait));
}
