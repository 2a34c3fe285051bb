using Nuke.Common;
using Nuke.Common.IO;
using Nuke.Common.Tooling;
using Nuke.Common.Tools.DotNet;

namespace Nuke.Components;

/// <summary>Packs the solution.</summary>
public interface IPack : ICompile, IHazArtifacts
{
    /// <summary>Where packages are written.</summary>
    AbsolutePath PackagesDirectory => ArtifactsDirectory / "packages";

    /// <summary>Packs; the summary says how many packages there are.</summary>
    Target Pack =>
        _ =>
            _.DependsOn(Compile)
                .Produces(PackagesDirectory / "*.nupkg")
                .Executes(() =>
                {
                    DotNetTasks.DotNetPack(x => x.Apply(PackSettingsBase).Apply(PackSettings));
                    ReportSummary(x =>
                    {
                        x["Packages"] = $"{PackagesDirectory.GlobFiles("*.nupkg").Count}";
                        return x;
                    });
                });

    /// <summary>What every pack has.</summary>
    sealed Configure<DotNetPackSettings> PackSettingsBase =>
        _ =>
            _.SetProject(Solution)
                .SetConfiguration(Configuration)
                .SetNoBuild(SucceededTargets.Any(x => x.Name == nameof(Compile)))
                .SetOutputDirectory(PackagesDirectory);

    /// <summary>What this build adds.</summary>
    Configure<DotNetPackSettings> PackSettings => _ => _;
}
