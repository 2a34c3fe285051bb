using Nuke.Common.Tooling;

namespace Nuke.Common.CI.GitHubActions;

/// <summary>What the token of a workflow may touch.</summary>
public enum GitHubActionsPermissions
{
    /// <summary>The scope <c>actions</c>.</summary>
    [EnumValue("actions")]
    Actions,

    /// <summary>The scope <c>checks</c>.</summary>
    [EnumValue("checks")]
    Checks,

    /// <summary>The scope <c>contents</c>.</summary>
    [EnumValue("contents")]
    Contents,

    /// <summary>The scope <c>deployments</c>.</summary>
    [EnumValue("deployments")]
    Deployments,

    /// <summary>The scope <c>id-token</c>.</summary>
    [EnumValue("id-token")]
    IdToken,

    /// <summary>The scope <c>issues</c>.</summary>
    [EnumValue("issues")]
    Issues,

    /// <summary>The scope <c>discussions</c>.</summary>
    [EnumValue("discussions")]
    Discussions,

    /// <summary>The scope <c>packages</c>.</summary>
    [EnumValue("packages")]
    Packages,

    /// <summary>The scope <c>pages</c>.</summary>
    [EnumValue("pages")]
    Pages,

    /// <summary>The scope <c>pull-requests</c>.</summary>
    [EnumValue("pull-requests")]
    PullRequests,

    /// <summary>The scope <c>repository-projects</c>.</summary>
    [EnumValue("repository-projects")]
    RepositoryProjects,

    /// <summary>The scope <c>security-events</c>.</summary>
    [EnumValue("security-events")]
    SecurityEvents,

    /// <summary>The scope <c>statuses</c>.</summary>
    [EnumValue("statuses")]
    Statuses,
}
