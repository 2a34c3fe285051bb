namespace Nuke.Common.Git;

/// <summary>How a repository is reached.</summary>
public enum GitProtocol
{
    /// <summary>https.</summary>
    Https,

    /// <summary>ssh.</summary>
    Ssh,
}
