using Nuke.Common.Tooling;

namespace Nuke.Common.CI.GitHubActions;

/// <summary>Which submodules are checked out.</summary>
public enum GitHubActionsSubmodules
{
    /// <summary>None.</summary>
    [EnumValue("false")]
    False,

    /// <summary>The tree's own.</summary>
    [EnumValue("true")]
    True,

    /// <summary>All.</summary>
    [EnumValue("recursive")]
    Recursive,
}
