namespace Deploy.Rollouts.Tests;

public sealed class RolloutIdTests
{
    [TestCase("production-7", "production", 7)]
    [TestCase("staging-eu-2-113", "staging-eu-2", 113)]
    [TestCase("p-2147483647", "p", int.MaxValue)]
    public void Parse_WhatPeopleType_IsEnvironmentAndNumber(
        string text,
        string environment,
        int number
    ) =>
        Assert.That(
            RolloutId.Parse(text),
            Is.EqualTo(new RolloutId(EnvironmentName.Parse(environment), number))
        );

    [TestCase("")]
    [TestCase("production")]
    [TestCase("-7")]
    [TestCase("production-")]
    [TestCase("production-0")]
    [TestCase("production-x")]
    [TestCase("production- 7")]
    [TestCase("production-+7")]
    [TestCase("production-2147483648")]
    [TestCase("Production-7")]
    public void Parse_AnythingElse_IsRefused(string text) =>
        Assert.That(() => RolloutId.Parse(text), Throws.TypeOf<FormatException>());

    [Test]
    public void ToString_OfAnId_IsReadAgain() =>
        Assert.That(
            RolloutId.Parse(RolloutId.Parse("production-7").ToString()),
            Is.EqualTo(RolloutId.Parse("production-7"))
        );
}
