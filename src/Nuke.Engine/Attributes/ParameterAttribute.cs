using System.Reflection;
using Nuke.Common.Execution;
using Nuke.Common.ValueInjection;

namespace Nuke.Common;

/// <summary>
/// A member that is given its value from the command line, the environment or parameter files.
/// </summary>
public class ParameterAttribute : ValueInjectionAttributeBase
{
    /// <summary>Declares a parameter.</summary>
    /// <param name="description">The text for the help.</param>
    public ParameterAttribute(string? description = null) => Description = description;

    /// <summary>The text for the help.</summary>
    public string? Description { get; }

    /// <summary>Another name than the member's.</summary>
    public string? Name { get; set; }

    /// <summary>What parts the items of an array in one word; one character or empty.</summary>
    public string? Separator { get; set; }

    /// <summary>Whether the help shows it. Default true.</summary>
    public bool List { get; set; } = true;

    /// <summary>
    /// The type that declares <see cref="ValueProviderMember"/>; default the build's.
    /// </summary>
    public Type? ValueProviderType { get; set; }

    /// <summary>The member, a sequence of texts, that names the possible values.</summary>
    public string? ValueProviderMember { get; set; }

    /// <inheritdoc/>
    public override int Priority => 100;

    /// <inheritdoc/>
    public override object? GetValue(MemberInfo member, object instance) =>
        (instance is NukeBuild build ? build.Session : BuildSession.Current).Parameters.Resolve(
            ParameterMember.Of(member)
        );

    /// <summary>The possible values with their texts; null when open.</summary>
    public virtual IEnumerable<(string Text, object? Object)>? GetValueSet(
        MemberInfo member,
        object? instance
    )
    {
        ArgumentNullException.ThrowIfNull(member);
        return ValueProviderMember is { } provider
            ? ValueSets.FromProvider(ValueProviderType ?? member.DeclaringType!, provider, instance)
            : ValueSets.FromType(ParameterMember.TypeOf(member));
    }
}
