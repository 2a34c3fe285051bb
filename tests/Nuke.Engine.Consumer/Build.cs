using System;
using System.Linq;
using Nuke.Common;
using Nuke.Common.CI;
using Nuke.Common.CI.GitHubActions;
using Nuke.Common.Execution;
using Nuke.Common.Git;
using Nuke.Common.IO;
using Nuke.Common.ProjectModel;
using Nuke.Common.Tooling;
using Nuke.Common.Tools.DotNet;
using Nuke.Common.Utilities.Collections;
using Serilog;
using static Nuke.Common.EnvironmentInfo;
using static Nuke.Common.IO.PathConstruction;
using static Nuke.Common.Tools.DotNet.DotNetTasks;

[GitHubActions(
    "continuous",
    GitHubActionsImage.UbuntuLatest,
    AutoGenerate = false,
    On = new[] { GitHubActionsTrigger.Push },
    InvokedTargets = new[] { nameof(Test), nameof(Pack) },
    ImportSecrets = new[] { nameof(NuGetApiKey) }
)]
[ShutdownDotNetAfterServerBuild]
class Build : NukeBuild
{
    public static int Main() => Execute<Build>(x => x.Compile);

    [Parameter("Configuration to build - Default is 'Debug' (local) or 'Release' (server)")]
    readonly Configuration Configuration = IsLocalBuild
        ? Configuration.Debug
        : Configuration.Release;

    [Parameter("The feed's key")]
    [Secret]
    readonly string NuGetApiKey = null!;

    [Parameter]
    readonly string NuGetSource = "local-feed";

    [Solution]
    readonly Solution Solution = null!;

    [GitRepository]
    [Optional]
    readonly GitRepository? GitRepository;

    AbsolutePath SourceDirectory => RootDirectory / "src";
    AbsolutePath ArtifactsDirectory => RootDirectory / "artifacts";
    AbsolutePath PackagesDirectory => ArtifactsDirectory / "packages";

    Target Clean =>
        _ =>
            _.Before(Restore)
                .Executes(() =>
                {
                    SourceDirectory
                        .GlobDirectories("**/bin", "**/obj")
                        .ForEach(x => x.DeleteDirectory());
                    ArtifactsDirectory.CreateOrCleanDirectory();
                });

    Target Restore =>
        _ =>
            _.Executes(() =>
            {
                DotNetRestore(_ => _.SetProjectFile(Solution));
            });

    Target Compile =>
        _ =>
            _.DependsOn(Restore)
                .Executes(() =>
                {
                    Log.Information(
                        "Building {Name} on {Branch}",
                        Solution.Name,
                        GitRepository?.Branch ?? "no branch"
                    );
                    DotNetBuild(_ =>
                        _.SetProjectFile(Solution)
                            .SetConfiguration(Configuration)
                            .SetAssemblyVersion("1.2.0")
                            .When(IsServerBuild, _ => _.EnableContinuousIntegrationBuild())
                            .EnableNoRestore()
                    );
                });

    Target Test =>
        _ =>
            _.DependsOn(Compile)
                .ProceedAfterFailure()
                .Executes(() =>
                {
                    DotNetTest(_ =>
                        _.SetConfiguration(Configuration)
                            .EnableNoBuild()
                            .CombineWith(
                                Solution.GetAllProjects("*.Tests"),
                                (_, v) =>
                                    _.SetProjectFile(v).AddLoggers($"trx;LogFileName={v.Name}.trx")
                            )
                    );
                });

    Target Pack =>
        _ =>
            _.DependsOn(Compile)
                .Produces(PackagesDirectory / "*.nupkg")
                .Executes(() =>
                {
                    DotNetPack(_ =>
                        _.SetProject(Solution)
                            .SetConfiguration(Configuration)
                            .SetVersion("1.2.3")
                            .SetOutputDirectory(PackagesDirectory)
                            .EnableNoBuild()
                            .EnableNoRestore()
                    );
                    ReportSummary(_ =>
                        _.AddPair(
                            "Packages",
                            PackagesDirectory.GlobFiles("*.nupkg").Count.ToString()
                        )
                    );
                });

    Target Publish =>
        _ =>
            _.DependsOn(Pack)
                .Requires(() => NuGetApiKey)
                .OnlyWhenDynamic(() => PackagesDirectory.GlobFiles("*.nupkg").Any())
                .Executes(() =>
                {
                    DotNetNuGetPush(
                        _ =>
                            _.SetSource(RootDirectory / NuGetSource)
                                .SetApiKey(NuGetApiKey)
                                .CombineWith(
                                    PackagesDirectory.GlobFiles("*.nupkg"),
                                    (_, v) => _.SetTargetPath(v)
                                ),
                        degreeOfParallelism: 2,
                        completeOnFailure: true
                    );
                });

    Target Describe =>
        _ =>
            _.Executes(() =>
            {
                Assert.NotNull(Solution);
                DotNet($"--version", workingDirectory: RootDirectory);
                Log.Information("Working in {Directory} on {Platform}", WorkingDirectory, Platform);
            });
}
