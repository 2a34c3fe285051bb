using System.Reflection;
using Nuke.Common.ValueInjection;

namespace Nuke.Common.Git;

/// <summary>Gives a member the repository of the root directory.</summary>
public class GitRepositoryAttribute : ValueInjectionAttributeBase
{
    /// <inheritdoc/>
    public override object? GetValue(MemberInfo member, object instance) =>
        GitRepository.FromLocalDirectory(Build.RootDirectory);
}
