namespace Deploy.Rollouts.Tests;

public sealed class EnvironmentNameTests
{
    [TestCase("dev")]
    [TestCase("p")]
    [TestCase("production-eu-west-1")]
    [TestCase("a2345678901234567890123456789012")]
    public void Parse_AProperName_IsThatName(string text) =>
        Assert.That(EnvironmentName.Parse(text).ToString(), Is.EqualTo(text));

    [TestCase("")]
    [TestCase("Dev")]
    [TestCase("1dev")]
    [TestCase("-dev")]
    [TestCase("de v")]
    [TestCase("dev\n")]
    [TestCase("../dev")]
    [TestCase("dév")]
    [TestCase("a23456789012345678901234567890123")]
    public void Parse_AnythingElse_IsRefusedWithTheRule(string text) =>
        Assert.That(
            () => EnvironmentName.Parse(text),
            Throws.TypeOf<FormatException>().With.Message.Contains("1 to 32 lower-case")
        );

    [Test]
    public void Equality_OfTheSameText_Holds() =>
        Assert.That(
            new[] { "dev", "dev", "staging" }.Select(EnvironmentName.Parse).Distinct(),
            Has.Exactly(2).Items
        );
}
