using Nuke.Common;
using Nuke.Common.IO;

namespace Nuke.Components;

/// <summary>A build with a change log.</summary>
public interface IHazChangelog : INukeBuild
{
    /// <summary>The file; default <c>CHANGELOG.md</c> under the root.</summary>
    AbsolutePath ChangelogFile => RootDirectory / "CHANGELOG.md";
}
