namespace Nuke.Common.Git;

/// <summary>Questions about the branch, by the usual names.</summary>
public static class GitRepositoryExtensions
{
    /// <summary>Whether the branch is <c>main</c>.</summary>
    public static bool IsOnMainBranch(this GitRepository repository) => Is(repository, "main");

    /// <summary>Whether the branch is <c>master</c>.</summary>
    public static bool IsOnMasterBranch(this GitRepository repository) => Is(repository, "master");

    /// <summary>Whether the branch is <c>main</c> or <c>master</c>.</summary>
    public static bool IsOnMainOrMasterBranch(this GitRepository repository) =>
        repository.IsOnMainBranch() || repository.IsOnMasterBranch();

    /// <summary>Whether the branch is <c>develop</c> or <c>development</c>.</summary>
    public static bool IsOnDevelopBranch(this GitRepository repository) =>
        Is(repository, "develop") || Is(repository, "development");

    /// <summary>Whether the branch is below <c>feature/</c> or <c>features/</c>.</summary>
    public static bool IsOnFeatureBranch(this GitRepository repository) =>
        IsBelow(repository, "feature/") || IsBelow(repository, "features/");

    /// <summary>Whether the branch is below <c>release/</c> or <c>releases/</c>.</summary>
    public static bool IsOnReleaseBranch(this GitRepository repository) =>
        IsBelow(repository, "release/") || IsBelow(repository, "releases/");

    /// <summary>Whether the branch is below <c>hotfix/</c> or <c>hotfixes/</c>.</summary>
    public static bool IsOnHotfixBranch(this GitRepository repository) =>
        IsBelow(repository, "hotfix/") || IsBelow(repository, "hotfixes/");

    private static bool Is(GitRepository repository, string branch) =>
        string.Equals(repository.Branch, branch, StringComparison.OrdinalIgnoreCase);

    private static bool IsBelow(GitRepository repository, string prefix) =>
        repository.Branch?.StartsWith(prefix, StringComparison.OrdinalIgnoreCase) == true;
}
