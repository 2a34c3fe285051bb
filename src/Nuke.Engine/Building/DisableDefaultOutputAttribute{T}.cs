namespace Nuke.Common;

/// <summary>Switches parts of the engine's own output off on one kind of host.</summary>
/// <typeparam name="T">The host.</typeparam>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = true)]
public class DisableDefaultOutputAttribute<T> : DisableDefaultOutputAttribute
    where T : Host
{
    /// <summary>Names the parts.</summary>
    /// <param name="disabledOutputs">The parts to switch off; none means all.</param>
    public DisableDefaultOutputAttribute(params DefaultOutput[] disabledOutputs)
        : base(disabledOutputs) { }

    /// <inheritdoc/>
    public override bool IsApplicable(INukeBuild build)
    {
        ArgumentNullException.ThrowIfNull(build);
        return build.Host is T;
    }
}
