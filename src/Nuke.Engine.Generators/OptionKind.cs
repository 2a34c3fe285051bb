namespace Nuke.Engine.Generators;

/// <summary>What an option's type makes of it; each kind has its family of setters.</summary>
internal enum OptionKind
{
    /// <summary>A text, a number or a word of a set.</summary>
    Value,

    /// <summary>On, off or unset.</summary>
    Flag,

    /// <summary>Texts in order.</summary>
    List,

    /// <summary>Values by name.</summary>
    Map,
}
