using Nuke.Common;

namespace Nuke.Components;

/// <summary>A build with a configuration.</summary>
public interface IHazConfiguration : INukeBuild
{
    /// <summary>Default: Debug here, Release on a build server.</summary>
    [Parameter("How projects are built. Default is 'Debug' here and 'Release' on a server.")]
    Configuration Configuration =>
        TryGetValue(() => Configuration)
        ?? (IsLocalBuild ? Configuration.Debug : Configuration.Release);
}
