using Nuke.Common.Execution;

namespace Nuke.Common.Tools.DotNet;

/// <summary>
/// Gives <c>dotnet</c> commands the verbosity of the build, where their settings name none.
/// </summary>
public class DotNetVerbosityMappingAttribute : BuildExtensionAttributeBase, IOnBuildInitialized
{
    /// <inheritdoc/>
    public void OnBuildInitialized(
        IReadOnlyCollection<ExecutableTarget> executableTargets,
        IReadOnlyCollection<ExecutableTarget> executionPlan
    ) =>
        BuildSession.Current.DotNetVerbosity = NukeBuild.Verbosity switch
        {
            Verbosity.Quiet => DotNetVerbosity.quiet,
            Verbosity.Minimal => DotNetVerbosity.minimal,
            Verbosity.Normal => DotNetVerbosity.normal,
            Verbosity.Verbose => DotNetVerbosity.diagnostic,
        };
}
