namespace Nuke.Common.Tooling;

/// <summary>Declares an option; <see cref="ArgumentTable"/> explains forms and positions.</summary>
/// <param name="form">Such as <c>--no-restore</c> or <c>--output {value}</c>.</param>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class ArgumentAttribute(string form) : Attribute
{
    public string Form => form;

    /// <summary>1: first; -1: last; default 0: in the order of setting.</summary>
    public int Position { get; set; }

    /// <summary>Whether the value is hidden in all output.</summary>
    public bool Secret { get; set; }

    /// <summary>A type whose properties are the keys that have setters of their own.</summary>
    public Type? Named { get; set; }
}
