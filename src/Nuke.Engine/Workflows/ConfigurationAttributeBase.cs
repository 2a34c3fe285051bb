using Nuke.Common.Execution;
using Nuke.Common.IO;

namespace Nuke.Common.CI;

/// <summary>The base of attributes that write a build server's file from the build.</summary>
public abstract class ConfigurationAttributeBase : BuildExtensionAttributeBase
{
    /// <summary>
    /// Whether each local build rewrites the file when it is stale, and a build on a server fails.
    /// Default true.
    /// </summary>
    public bool AutoGenerate { get; set; } = true;

    /// <summary>The name for <c>--generate-configuration</c>.</summary>
    public abstract string Id { get; }

    /// <summary>The file.</summary>
    public abstract AbsolutePath ConfigurationFile { get; }

    internal abstract string Generate(IReadOnlyCollection<ExecutableTarget> targets);
}
