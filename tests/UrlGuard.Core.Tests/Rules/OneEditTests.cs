using UrlGuard.Core.Rules;

namespace UrlGuard.Core.Tests.Rules;

/// <summary>Names one edit apart that are suspicious, and those that are words or numbers of their own.</summary>
internal sealed class OneEditTests
{
    [TestCase("paypaq.com", "paypal.com", true)]
    [TestCase("paypal.com", "paypal.com", false, TestName = "OneEdit: none")]
    [TestCase("payqaq.com", "paypal.com", false, TestName = "OneEdit: two")]
    // Words.
    [TestCase("cooking.com", "booking.com", false, TestName = "OneEdit: two words")]
    [TestCase("bookingx.com", "booking.com", true, TestName = "OneEdit: a word and none")]
    [TestCase("bookings.com", "booking.com", true, TestName = "OneEdit: its plural")]
    [TestCase("finance.ua", "binance.com", false, TestName = "OneEdit: a word under another suffix")]
    [TestCase("finance.com", "binance.com", true, TestName = "OneEdit: a word under the same suffix")]
    [TestCase("finance.top", "binance.com", true, TestName = "OneEdit: a word under a cheap suffix")]
    // Numbers.
    [TestCase("site45.com", "site35.com", false, TestName = "OneEdit: another number")]
    [TestCase("4site.com", "3site.com", false, TestName = "OneEdit: another number in front")]
    [TestCase("sitex5.com", "site35.com", true, TestName = "OneEdit: a letter for a digit")]
    [TestCase("site3x.com", "site35.com", true, TestName = "OneEdit: a letter for the last digit")]
    [TestCase("site355.com", "site35.com", true, TestName = "OneEdit: a digit more")]
    [TestCase("site3.com", "site35.com", true, TestName = "OneEdit: a digit less")]
    public void IsSuspicious(string host, string protectedName, bool isSuspicious) =>
        Assert.That(OneEdit.IsSuspicious(Given.Seen(host), Given.Real(protectedName), Sensitivity.Default), Is.EqualTo(isSuspicious));

    [TestCase("apypal", "paypal", true)]
    [TestCase("papyal", "paypal", true)]
    [TestCase("paypla", "paypal", true)]
    [TestCase("paypaq", "paypal", false)]
    [TestCase("qaypal", "paypal", false)]
    [TestCase("paypa", "paypal", false)]
    [TestCase("paypall", "paypal", false)]
    [TestCase("paypal", "paypal", false)]
    [TestCase("ab", "ba", true)]
    [TestCase("ab", "bc", false)]
    public void IsSwap_IsTwoNeighbours(string seen, string real, bool isSwap) =>
        Assert.That(OneEdit.IsSwap(seen, real), Is.EqualTo(isSwap));
}
