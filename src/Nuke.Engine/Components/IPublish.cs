using Nuke.Common;
using Nuke.Common.IO;
using Nuke.Common.Tooling;
using Nuke.Common.Tools.DotNet;

namespace Nuke.Components;

/// <summary>Pushes the packages to a feed.</summary>
public interface IPublish : IPack, ITest
{
    /// <summary>The feed; default the one that the package settings of the tree name.</summary>
    [Parameter("The feed to push to.")]
    string? NuGetSource => TryGetValue(() => NuGetSource);

    /// <summary>The key for the feed.</summary>
    [Parameter("The key for the feed.")]
    [Secret]
    string? NuGetApiKey => TryGetValue(() => NuGetApiKey);

    /// <summary>The packages to push.</summary>
    IEnumerable<AbsolutePath> PushPackageFiles => PackagesDirectory.GlobFiles("*.nupkg");

    /// <summary>How many are pushed at once. Default 5.</summary>
    int PushDegreeOfParallelism => 5;

    /// <summary>Whether the rest is pushed after a failure. Default true.</summary>
    bool PushCompleteOnFailure => true;

    /// <summary>Pushes every package.</summary>
    Target Publish =>
        _ =>
            _.DependsOn(Test, Pack)
                .Requires(() => NuGetApiKey)
                .Executes(() =>
                    DotNetTasks.DotNetNuGetPush(
                        x =>
                            x.Apply(PushSettingsBase)
                                .Apply(PushSettings)
                                .CombineWith(
                                    PushPackageFiles,
                                    (y, v) => y.SetTargetPath(v).Apply(PackagePushSettings, v)
                                ),
                        PushDegreeOfParallelism,
                        PushCompleteOnFailure
                    )
                );

    /// <summary>What every push has.</summary>
    sealed Configure<DotNetNuGetPushSettings> PushSettingsBase =>
        _ => _.SetSource(NuGetSource).SetApiKey(NuGetApiKey);

    /// <summary>What this build adds.</summary>
    Configure<DotNetNuGetPushSettings> PushSettings => _ => _;

    /// <summary>What this build adds for a package.</summary>
    Configure<DotNetNuGetPushSettings, AbsolutePath> PackagePushSettings => (x, _) => x;
}
