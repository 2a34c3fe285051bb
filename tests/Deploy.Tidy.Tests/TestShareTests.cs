using Deploy.Tidy.Tests.Sources;

namespace Deploy.Tidy.Tests;

/// <summary>How many lines of tests there are for each line of code.</summary>
public sealed class TestShareTests
{
    [Test]
    public void Tests_AgainstCode_AreCounted()
    {
        var code = Lines("src", "build", "samples");
        var tests = Lines("tests");
        TestContext.Out.WriteLine(
            $"{tests} lines of tests for {code} of code: {(double)tests / code:0.00}"
        );
        Assert.That((code, tests), Is.Not.EqualTo((0, 0)));
    }

    private static int Lines(params string[] folders) =>
        Repository.Code.Where(file => file.IsUnder(folders)).Sum(file => file.Lines.Count);
}
