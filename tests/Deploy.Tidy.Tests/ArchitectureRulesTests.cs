using Deploy.Tidy.Tests.Rules;
using Deploy.Tidy.Tests.Sources;

namespace Deploy.Tidy.Tests;

public sealed class ArchitectureRulesTests
{
    [TestCase(
        "Deploy.Conductor",
        "ProjectReference",
        "../Deploy.Rollouts/Deploy.Rollouts.csproj",
        0
    )]
    [TestCase("Deploy.Conductor", "ProjectReference", "..\\Deploy.Ledger\\Deploy.Ledger.csproj", 1)]
    [TestCase("Nuke.Engine", "ProjectReference", "../Deploy.Rollouts/Deploy.Rollouts.csproj", 1)]
    [TestCase("Deploy.Components", "ProjectReference", "../Nuke.Engine/Nuke.Engine.csproj", 0)]
    [TestCase("Deploy.Rollouts", "PackageReference", "Polly.Core", 1)]
    [TestCase("Deploy.Analysis", "PackageReference", "MathNet.Numerics", 0)]
    [TestCase("Deploy.Ledger", "FrameworkReference", "Microsoft.AspNetCore.App", 1)]
    [TestCase("Deploy.Host", "FrameworkReference", "Microsoft.AspNetCore.App", 0)]
    [TestCase("Deploy.Novelty", "PackageReference", "Polly.Core", 1)]
    public void Arrows_OfAProject_AreTheArchitectures(
        string project,
        string kind,
        string target,
        int findings
    ) =>
        Assert.That(
            Arrows
                .In(Project(project, $"<ItemGroup><{kind} Include='{target}'/></ItemGroup>"))
                .Count(),
            Is.EqualTo(findings)
        );

    [Test]
    public void Arrows_ThroughAProperty_AreSeenToo() =>
        Assert.That(
            Arrows
                .In(
                    Project(
                        "Deploy.Ledger",
                        "<PropertyGroup><X>../Nuke.Engine/Nuke.Engine.csproj</X></PropertyGroup>"
                            + "<ItemGroup><ProjectReference Include='$(X)'/></ItemGroup>"
                    )
                )
                .Single()
                .Seen,
            Is.EqualTo("Nuke.Engine")
        );

    [Test]
    public void Arrows_BrokenOnALine_NameItAndWhatIsAllowed() =>
        Assert.That(
            Arrows
                .In(Project("Deploy.Ledger", "\n<ProjectReference Include='../A/A.csproj'/>"))
                .Single()
                .ToString(),
            Is.EqualTo(
                "src/Deploy.Ledger/Deploy.Ledger.csproj:2: "
                    + "Deploy.Ledger → Deploy.Rollouts only; seen: A"
            )
        );

    [TestCase("src/A/A.csproj", 0)]
    [TestCase("src/B/B.csproj", 2)]
    public void SolutionProjects_AreThoseThatExist(string project, int findings) =>
        Assert.That(
            SolutionProjects
                .In(
                    new("Deploy.sln", "Project(\"{1}\") = \"A\", \"src\\A\\A.csproj\", \"{2}\""),
                    [project]
                )
                .Count(),
            Is.EqualTo(findings)
        );

    [TestCase("0001-a.md", "0002-b.md", 0)]
    [TestCase("0001-a.md", "0003-b.md", 1)]
    [TestCase("0001-a.md", "0001-b.md", 1)]
    [TestCase("0001-a.md", "second.md", 1)]
    public void Decisions_Numbers_AreUniqueAndGapless(string first, string second, int findings) =>
        Assert.That(Decisions.In([Record(first), Record(second)]).Count(), Is.EqualTo(findings));

    [Test]
    public void Decisions_WithoutConsequences_AreFound() =>
        Assert.That(
            Decisions
                .In([new("docs/adr/0001-a.md", "# A\n## Context\n## Decision\n")])
                .Single()
                .Limit,
            Is.EqualTo("a heading '## Consequences'")
        );

    [TestCase("[x](adr/0001-a.md)", 0)]
    [TestCase("[x](adr/0009-gone.md)", 1)]
    [TestCase("[x](../README.md) and [y](../GONE.md)", 1)]
    [TestCase("[x](#two-words)", 0)]
    [TestCase("[x](#three-words)", 1)]
    [TestCase("[x](adr/0001-a.md#a-title)", 0)]
    [TestCase("[x](https://example.org) and `[x](gone.md)`", 0)]
    public void Links_LeadToFilesAndHeadings(string line, int findings) =>
        Assert.That(
            Links.In(new("docs/a.md", $"# Two words\n{line}\n"), Read).Count(),
            Is.EqualTo(findings)
        );

    private static string? Read(string path) =>
        path is "docs/adr/0001-a.md" or "README.md" ? "# A title\n" : null;

    private static SourceFile Record(string name) =>
        new($"docs/adr/{name}", "# A\n## Context\n## Decision\n## Consequences\n");

    private static ProjectFile Project(string name, string inner) =>
        new(
            new($"src/{name}/{name}.csproj", $"<Project Sdk='Microsoft.NET.Sdk'>{inner}</Project>")
        );
}
