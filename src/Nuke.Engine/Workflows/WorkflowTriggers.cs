using Nuke.Common.Execution;
using Nuke.Common.Tooling;

namespace Nuke.Common.CI.GitHubActions;

/// <summary>The triggers of a workflow.</summary>
internal sealed class WorkflowTriggers(GitHubActionsAttribute a, YamlText yaml)
{
    private bool HasPush =>
        Any(a.OnPushBranches, a.OnPushBranchesIgnore, a.OnPushTags)
        || Any(a.OnPushTagsIgnore, a.OnPushIncludePaths, a.OnPushExcludePaths);

    private bool HasPullRequest =>
        Any(a.OnPullRequestBranches, a.OnPullRequestTags)
        || Any(a.OnPullRequestIncludePaths, a.OnPullRequestExcludePaths);

    private bool HasDispatch =>
        Any(a.OnWorkflowDispatchOptionalInputs, a.OnWorkflowDispatchRequiredInputs);

    private bool IsDetailed =>
        HasPush || HasPullRequest || HasDispatch || a.OnCronSchedule is not null;

    public IEnumerable<string> Inputs =>
        a.OnWorkflowDispatchOptionalInputs.Concat(a.OnWorkflowDispatchRequiredInputs);

    public void Write()
    {
        Check();
        if (!IsDetailed)
        {
            yaml.Line($"on: [{string.Join(", ", a.On.Select(x => x.GetValue()))}]");
            return;
        }
        yaml.Block(
            "on:",
            () =>
            {
                if (HasPush)
                {
                    yaml.Block("push:", Push);
                }
                if (HasPullRequest)
                {
                    yaml.Block("pull_request:", PullRequest);
                }
                if (HasDispatch)
                {
                    yaml.Block("workflow_dispatch:", () => yaml.Block("inputs:", Dispatch));
                }
                if (a.OnCronSchedule is { } cron)
                {
                    yaml.Block("schedule:", () => yaml.Line($"- cron: '{cron}'"));
                }
            }
        );
    }

    private static bool Any(params string[][] lists) => lists.Any(x => x.Length > 0);

    private static string[] Paths(string[] include, string[] exclude) =>
        [.. include, .. exclude.Select(x => $"!{x}")];

    private void Check()
    {
        var fault =
            IsDetailed == a.On.Length > 0
                ? IsDetailed
                    ? "has both short triggers (On) and detailed ones; use one kind"
                    : "has no trigger"
                : Any(a.OnPushBranches, a.OnPushTags)
                && Any(a.OnPushBranchesIgnore, a.OnPushTagsIgnore)
                    ? "both includes and ignores branches or tags of pushes; use one kind"
                    : null;
        if (fault is not null)
        {
            throw new UsageException($"Workflow '{a.Name}' {fault}.");
        }
    }

    private void Push()
    {
        yaml.List("branches:", a.OnPushBranches);
        yaml.List("branches-ignore:", a.OnPushBranchesIgnore);
        yaml.List("tags:", a.OnPushTags);
        yaml.List("tags-ignore:", a.OnPushTagsIgnore);
        yaml.List("paths:", Paths(a.OnPushIncludePaths, a.OnPushExcludePaths));
    }

    private void PullRequest()
    {
        yaml.List("branches:", a.OnPullRequestBranches);
        yaml.List("tags:", a.OnPullRequestTags);
        yaml.List("paths:", Paths(a.OnPullRequestIncludePaths, a.OnPullRequestExcludePaths));
    }

    private void Dispatch()
    {
        foreach (var input in Inputs)
        {
            yaml.Block(
                $"{input}:",
                () =>
                {
                    yaml.Line($"description: \"{string.Join(' ', Names.Words(input))}\"");
                    var isRequired = a.OnWorkflowDispatchRequiredInputs.Contains(input);
                    yaml.Line($"required: {(isRequired ? "true" : "false")}");
                }
            );
        }
    }
}
