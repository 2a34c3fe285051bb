namespace Nuke.Common.Execution;

/// <summary>Where a value came from: named in messages about it.</summary>
internal sealed record ParameterSource(string Description, string Anchor)
{
    public override string ToString() => Description;
}
