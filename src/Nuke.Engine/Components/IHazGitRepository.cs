using Nuke.Common;
using Nuke.Common.Git;

namespace Nuke.Components;

/// <summary>A build of a git repository.</summary>
public interface IHazGitRepository : INukeBuild
{
    /// <summary>The repository of the root directory.</summary>
    [GitRepository]
    [Required]
    GitRepository GitRepository => TryGetValue(() => GitRepository)!;
}
