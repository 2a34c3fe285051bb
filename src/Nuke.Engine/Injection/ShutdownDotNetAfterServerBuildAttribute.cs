using Nuke.Common.Execution;
using Nuke.Common.Tools.DotNet;

namespace Nuke.Common.CI;

/// <summary>
/// Ends the compiler's and MSBuild's servers after a build on a build server, so that they do not
/// keep files of its workspace open.
/// </summary>
public class ShutdownDotNetAfterServerBuildAttribute : BuildExtensionAttributeBase, IOnBuildFinished
{
    /// <inheritdoc/>
    public void OnBuildFinished()
    {
        if (Build.IsServerBuild)
        {
            // A server that does not end must not fail a build that is done.
            DotNetTasks.DotNet($"build-server shutdown", exitHandler: x => x.ExitCode);
        }
    }
}
