using Nuke.Common;
using Nuke.Common.IO;
using Nuke.Common.ProjectModel;
using Nuke.Common.Tooling;
using Nuke.Common.Tools.DotNet;

namespace Nuke.Components;

/// <summary>Runs the tests of the solution.</summary>
public interface ITest : ICompile, IHazArtifacts
{
    /// <summary>Where results are written.</summary>
    AbsolutePath TestResultDirectory => ArtifactsDirectory / "test-results";

    /// <summary>How many projects are tested at once. Default 1.</summary>
    int TestDegreeOfParallelism => 1;

    /// <summary>The projects with tests.</summary>
    IEnumerable<Project> TestProjects { get; }

    /// <summary>
    /// Tests every project; the counts appear in the summary, also after a failure.
    /// </summary>
    Target Test =>
        _ =>
            _.DependsOn(Compile)
                .Produces(TestResultDirectory / "*.trx")
                .Executes(() =>
                {
                    try
                    {
                        DotNetTasks.DotNetTest(
                            x =>
                                x.Apply(TestSettingsBase)
                                    .Apply(TestSettings)
                                    .CombineWith(
                                        TestProjects,
                                        (y, v) =>
                                            y.Apply(TestProjectSettingsBase, v)
                                                .Apply(TestProjectSettings, v)
                                    ),
                            TestDegreeOfParallelism,
                            completeOnFailure: true
                        );
                    }
                    finally
                    {
                        ReportSummary(x => TestCounts.Read(TestResultDirectory, x));
                    }
                });

    /// <summary>What every test run has.</summary>
    sealed Configure<DotNetTestSettings> TestSettingsBase =>
        _ =>
            _.SetConfiguration(Configuration)
                .SetNoBuild(SucceededTargets.Any(x => x.Name == nameof(Compile)));

    /// <summary>What every project's run has.</summary>
    sealed Configure<DotNetTestSettings, Project> TestProjectSettingsBase =>
        (_, v) =>
            _.SetProjectFile(v)
                .SetResultsDirectory(TestResultDirectory)
                .AddLoggers($"trx;LogFileName={v.Name}.trx");

    /// <summary>What this build adds.</summary>
    Configure<DotNetTestSettings> TestSettings => _ => _;

    /// <summary>What this build adds for a project.</summary>
    Configure<DotNetTestSettings, Project> TestProjectSettings => (x, _) => x;
}
