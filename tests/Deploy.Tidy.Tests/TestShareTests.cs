using Deploy.Tidy.Tests.Sources;

namespace Deploy.Tidy.Tests;

/// <summary>What decides about traffic is tested by more lines than it has.</summary>
[Parallelizable(ParallelScope.All)]
public sealed class TestShareTests
{
    [TestCase("Deploy.Rollouts")]
    [TestCase("Deploy.Analysis")]
    [TestCase("Deploy.Conductor")]
    [TestCase("Deploy.Ledger")]
    public void Tests_OfWhatDecides_OutweighIt(string project) =>
        Assert.That(
            Lines($"tests/{project}.Tests"),
            Is.GreaterThan(Lines($"src/{project}")).And.GreaterThan(0)
        );

    private static int Lines(string folder) =>
        Repository.Code.Where(file => file.IsUnder(folder)).Sum(file => file.Lines.Count);
}
