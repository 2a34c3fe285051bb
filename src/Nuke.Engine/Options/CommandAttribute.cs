namespace Nuke.Common.Tooling;

/// <summary>
/// Marks a settings class whose options are declared by <see cref="ArgumentAttribute"/>. The
/// generator writes the rest: getters, arguments, the class of its setters, and the methods that
/// run the command.
/// </summary>
/// <param name="words">The words before all options, with a blank between them.</param>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
internal sealed class CommandAttribute(string words) : Attribute
{
    public string Words => words;

    /// <summary>The partial class that gets the command's methods; none by default.</summary>
    public Type? Tasks { get; init; }
}
