namespace Nuke.Common.Tooling;

/// <summary>
/// Marks a settings class whose options are declared by <see cref="ArgumentAttribute"/>. The
/// generator writes the rest: getters, arguments, and the class of its setters.
/// </summary>
/// <param name="words">The words before all options, with a blank between them.</param>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
internal sealed class CommandAttribute(string words) : Attribute
{
    public string Words => words;
}
