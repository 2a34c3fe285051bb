namespace Nuke.Common.Execution;

/// <summary>
/// Takes the variables away that Visual Studio gives to what it starts: they would lead tools to
/// its own MSBuild instead of the SDK's.
/// </summary>
public class UnsetVisualStudioEnvironmentVariablesAttribute
    : BuildExtensionAttributeBase,
        IOnBuildCreated
{
    private static readonly string[] Names =
    [
        "VisualStudioVersion",
        "VisualStudioEdition",
        "VisualStudioDir",
        "VSINSTALLDIR",
        "VSAPPIDDIR",
        "VSAPPIDNAME",
        "VSLANG",
        "VSSKUEDITION",
        "MSBuildLoadMicrosoftTargetsReadOnly",
    ];

    /// <inheritdoc/>
    public void OnBuildCreated(IReadOnlyCollection<ExecutableTarget> executableTargets)
    {
        foreach (var name in Names.Where(EnvironmentInfo.HasVariable))
        {
            EnvironmentInfo.SetVariable(name, null);
        }
    }
}
