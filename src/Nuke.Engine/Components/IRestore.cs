using Nuke.Common;
using Nuke.Common.Tooling;
using Nuke.Common.Tools.DotNet;

namespace Nuke.Components;

/// <summary>Restores the packages of the solution.</summary>
public interface IRestore : IHazSolution
{
    /// <summary>Whether sources that cannot be reached are ignored.</summary>
    [Parameter("Ignores sources that cannot be reached during Restore.")]
    bool IgnoreFailedSources => TryGetValue<bool?>(() => IgnoreFailedSources) ?? false;

    /// <summary>Restores.</summary>
    Target Restore =>
        _ =>
            _.Executes(() =>
                DotNetTasks.DotNetRestore(x => x.Apply(RestoreSettingsBase).Apply(RestoreSettings))
            );

    /// <summary>What every restore has.</summary>
    sealed Configure<DotNetRestoreSettings> RestoreSettingsBase =>
        _ => _.SetProjectFile(Solution).SetIgnoreFailedSources(IgnoreFailedSources);

    /// <summary>What this build adds.</summary>
    Configure<DotNetRestoreSettings> RestoreSettings => _ => _;
}
