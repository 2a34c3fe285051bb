using Nuke.Common.Execution;
using Nuke.Common.IO;

namespace Nuke.Common.CI.GitHubActions;

/// <summary>
/// Writes <c>.github/workflows/name.yml</c>: one job per image that runs the named targets.
/// Triggers are either short, <see cref="On"/>, or detailed, the properties that start with On.
/// </summary>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true)]
public class GitHubActionsAttribute : ConfigurationAttributeBase
{
    /// <summary>Names the workflow and its machines.</summary>
    public GitHubActionsAttribute(
        string name,
        GitHubActionsImage image,
        params GitHubActionsImage[] images
    )
    {
        Name = name;
        Images = [image, .. images];
    }

    /// <summary>The workflow's name.</summary>
    public string Name { get; }

    /// <summary>One job runs on each.</summary>
    public IReadOnlyList<GitHubActionsImage> Images { get; }

    /// <summary>The targets to run.</summary>
    public string[] InvokedTargets { get; set; } = [];

    /// <summary>Triggers without details.</summary>
    public GitHubActionsTrigger[] On { get; set; } = [];

    /// <summary>Branches whose pushes count.</summary>
    public string[] OnPushBranches { get; set; } = [];

    /// <summary>Branches whose pushes do not count.</summary>
    public string[] OnPushBranchesIgnore { get; set; } = [];

    /// <summary>Tags whose pushes count.</summary>
    public string[] OnPushTags { get; set; } = [];

    /// <summary>Tags whose pushes do not count.</summary>
    public string[] OnPushTagsIgnore { get; set; } = [];

    /// <summary>Paths whose pushes count.</summary>
    public string[] OnPushIncludePaths { get; set; } = [];

    /// <summary>Paths whose pushes do not count.</summary>
    public string[] OnPushExcludePaths { get; set; } = [];

    /// <summary>Target branches of pull requests that count.</summary>
    public string[] OnPullRequestBranches { get; set; } = [];

    /// <summary>Tags of pull requests that count.</summary>
    public string[] OnPullRequestTags { get; set; } = [];

    /// <summary>Paths whose pull requests count.</summary>
    public string[] OnPullRequestIncludePaths { get; set; } = [];

    /// <summary>Paths whose pull requests do not count.</summary>
    public string[] OnPullRequestExcludePaths { get; set; } = [];

    /// <summary>Inputs that a person may give.</summary>
    public string[] OnWorkflowDispatchOptionalInputs { get; set; } = [];

    /// <summary>Inputs that a person must give.</summary>
    public string[] OnWorkflowDispatchRequiredInputs { get; set; } = [];

    /// <summary>A schedule in the notation of cron.</summary>
    public string? OnCronSchedule { get; set; }

    /// <summary>Parameters that come from the repository's secrets.</summary>
    public string[] ImportSecrets { get; set; } = [];

    /// <summary>Whether the job's token is passed on.</summary>
    public bool EnableGitHubToken { get; set; }

    /// <summary>What the token may write.</summary>
    public GitHubActionsPermissions[] WritePermissions { get; set; } = [];

    /// <summary>What the token may read.</summary>
    public GitHubActionsPermissions[] ReadPermissions { get; set; } = [];

    /// <summary>What is kept between runs.</summary>
    public string[] CacheIncludePatterns { get; set; } = [".nuke/temp", "~/.nuget/packages"];

    /// <summary>What is not.</summary>
    public string[] CacheExcludePatterns { get; set; } = [];

    /// <summary>The files whose change makes a new cache; empty for no cache.</summary>
    public string[] CacheKeyFiles { get; set; } =
    ["**/global.json", "**/*.csproj", "**/Directory.Packages.props"];

    /// <summary>Whether products of the targets are uploaded. Default true.</summary>
    public bool PublishArtifacts { get; set; } = true;

    /// <summary>The condition for it.</summary>
    public string? PublishCondition { get; set; }

    /// <summary>The limit of a job in minutes; 0 for the server's.</summary>
    public int TimeoutMinutes { get; set; }

    /// <summary>The environment of the jobs.</summary>
    public string? EnvironmentName { get; set; }

    /// <summary>Its address.</summary>
    public string? EnvironmentUrl { get; set; }

    /// <summary>The group of which one run at a time proceeds.</summary>
    public string? ConcurrencyGroup { get; set; }

    /// <summary>Whether a newer run ends an older one of the group.</summary>
    public bool ConcurrencyCancelInProgress { get; set; }

    /// <summary>Which submodules are checked out.</summary>
    public GitHubActionsSubmodules Submodules { get; set; }

    /// <summary>Whether large files are checked out.</summary>
    public bool Lfs { get; set; }

    /// <summary>How many commits are fetched; 0 for all. Default: the action's.</summary>
    public int FetchDepth { get; set; } = -1;

    /// <inheritdoc/>
    public override string Id => $"GitHubActions_{FileName}";

    /// <inheritdoc/>
    public override AbsolutePath ConfigurationFile =>
        Build.RootDirectory / ".github" / "workflows" / $"{FileName}.yml";

    private string FileName => Name.Replace(' ', '_');

    internal override string Generate(IReadOnlyCollection<ExecutableTarget> targets) =>
        new WorkflowText(this, targets).Write();
}
