using Nuke.Common;
using Nuke.Common.ProjectModel;

namespace Nuke.Components;

/// <summary>A build of one solution.</summary>
public interface IHazSolution : INukeBuild
{
    /// <summary>The solution in the root directory.</summary>
    [Solution]
    [Required]
    Solution Solution => TryGetValue(() => Solution)!;
}
