using Nuke.Common;
using Nuke.Common.ProjectModel;
using Nuke.Common.Tooling;
using Nuke.Common.Tools.DotNet;

namespace Nuke.Components;

/// <summary>Compiles the solution.</summary>
public interface ICompile : IRestore, IHazConfiguration
{
    /// <summary>Compiles, then publishes what <see cref="PublishConfigurations"/> names.</summary>
    Target Compile =>
        _ =>
            _.DependsOn(Restore)
                .WhenSkipped(DependencyBehavior.Skip)
                .Executes(() =>
                {
                    DotNetTasks.DotNetBuild(x =>
                        x.Apply(CompileSettingsBase).Apply(CompileSettings)
                    );
                    DotNetTasks.DotNetPublish(
                        x =>
                            x.Apply(PublishSettingsBase)
                                .Apply(PublishSettings)
                                .CombineWith(
                                    PublishConfigurations,
                                    (y, v) => y.SetProject(v.Project).SetFramework(v.Framework)
                                ),
                        PublishDegreeOfParallelism
                    );
                });

    /// <summary>What every compile has.</summary>
    sealed Configure<DotNetBuildSettings> CompileSettingsBase =>
        _ =>
            _.SetProjectFile(Solution)
                .SetConfiguration(Configuration)
                .When(IsServerBuild, x => x.EnableContinuousIntegrationBuild())
                .SetNoRestore(RunsInThisBuild(nameof(Restore)));

    /// <summary>What this build adds.</summary>
    Configure<DotNetBuildSettings> CompileSettings => _ => _;

    /// <summary>What every publish has.</summary>
    sealed Configure<DotNetPublishSettings> PublishSettingsBase =>
        _ =>
            _.SetConfiguration(Configuration)
                .EnableNoBuild()
                .EnableNoLogo()
                .When(IsServerBuild, x => x.EnableContinuousIntegrationBuild());

    /// <summary>What this build adds.</summary>
    Configure<DotNetPublishSettings> PublishSettings => _ => _;

    /// <summary>What is published; default nothing.</summary>
    IEnumerable<(Project Project, string Framework)> PublishConfigurations => [];

    /// <summary>How many are published at once. Default 10.</summary>
    int PublishDegreeOfParallelism => 10;

    private bool RunsInThisBuild(string target) => SucceededTargets.Any(x => x.Name == target);
}
