using UrlGuard.Core.Rules;

namespace UrlGuard.Core.Tests.Rules;

/// <summary>Names that are the same at a glance, at, under and over the lengths from which that counts.</summary>
internal sealed class GlanceTests
{
    [TestCase("accc.com", "aeec.com", true, TestName = "Glance: 4 letters under the same suffix")]
    [TestCase("acc.com", "aec.com", false, TestName = "Glance: 3 letters")]
    [TestCase("aceqxyzu.net", "aecgxyzu.com", true, TestName = "Glance: 8 letters under another suffix")]
    [TestCase("aceqxyz.net", "aecgxyz.com", false, TestName = "Glance: 7 letters under another suffix")]
    [TestCase("aceqxyz.com", "aecgxyz.com", true, TestName = "Glance: 7 letters under the same suffix")]
    [TestCase("aceqxyz.com", "aecgxys.com", false, TestName = "Glance: another letter")]
    [TestCase("ccccxy.com", "eeeexy.com", true, TestName = "Glance: two thirds differ")]
    [TestCase("cccccx.com", "eeeeex.com", false, TestName = "Glance: more than two thirds differ")]
    public void IsSame(string host, string protectedName, bool isSame) =>
        Assert.That(Glance.IsSame(Given.Seen(host), Given.Real(protectedName), Sensitivity.Default), Is.EqualTo(isSame));

    /// <summary>Everyday words are their owners', other words are not.</summary>
    [TestCase("care.com", "eane.com", false)]
    [TestCase("cane.com", "eare.com", true)]
    public void IsSame_OfAnEverydayWord(string host, string protectedName, bool isSame) =>
        Assert.That(Glance.IsSame(Given.Seen(host), Given.Real(protectedName), Sensitivity.Default), Is.EqualTo(isSame));
}
