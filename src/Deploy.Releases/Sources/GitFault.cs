using Deploy.Releases.Tools;

namespace Deploy.Releases.Sources;

/// <summary>Turns a refusal of git into a message that says what to type next.</summary>
internal static class GitFault
{
    public static SourceTreeException Of(ToolOutcome.Exited exited, ToolCall call, string root)
    {
        var said = exited.Error.Trim();
        var first = said.Split('\n')[0].Trim();
        if (said.Contains("dubious ownership", StringComparison.Ordinal))
            return new(
                $"Git refuses to read {root}: its owner is another user (safe.directory). "
                    + $"Next: git config --global --add safe.directory {root}"
            );
        if (said.Contains("not a git repository", StringComparison.Ordinal))
            return new(
                $"{root} has a .git, but git finds no repository behind it: {first}. "
                    + "Next: git worktree repair, or remove the .git and build without history."
            );
        return new(
            $"'{call.Display}' in {root}: expected exit code 0, seen {exited.Code}: {first}. "
                + "Next: run it by hand."
        );
    }
}
