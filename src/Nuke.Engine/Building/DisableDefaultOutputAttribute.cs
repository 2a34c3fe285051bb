namespace Nuke.Common;

/// <summary>Switches parts of the engine's own output off; without arguments all of them.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = true)]
public class DisableDefaultOutputAttribute : Attribute
{
    /// <summary>Names the parts.</summary>
    /// <param name="disabledOutputs">The parts to switch off; none means all.</param>
    public DisableDefaultOutputAttribute(params DefaultOutput[] disabledOutputs) =>
        DisabledOutputs =
            disabledOutputs.Length > 0 ? disabledOutputs : Enum.GetValues<DefaultOutput>();

    /// <summary>The parts that are switched off.</summary>
    public DefaultOutput[] DisabledOutputs { get; }

    /// <summary>
    /// Whether it counts for this run; the plan is made already. Always, unless overridden.
    /// </summary>
    public virtual bool IsApplicable(INukeBuild build) => true;
}
