using Nuke.Common.Tooling;

namespace Nuke.Common.Tools.DotNet;

/// <summary>Build properties that are on or off. Each gives a changed copy.</summary>
public static class DotNetNamedFlagProperties
{
    /// <summary>Sets the build property ContinuousIntegrationBuild.</summary>
    public static T SetContinuousIntegrationBuild<T>(this T o, bool? value)
        where T : DotNetOptions => o.SetNamed("ContinuousIntegrationBuild", value);

    /// <summary>Sets the build property ContinuousIntegrationBuild to true.</summary>
    public static T EnableContinuousIntegrationBuild<T>(this T o)
        where T : DotNetOptions => o.SetNamed("ContinuousIntegrationBuild", true);

    /// <summary>Sets the build property ContinuousIntegrationBuild to false.</summary>
    public static T DisableContinuousIntegrationBuild<T>(this T o)
        where T : DotNetOptions => o.SetNamed("ContinuousIntegrationBuild", false);

    /// <summary>Sets the build property Deterministic.</summary>
    public static T SetDeterministic<T>(this T o, bool? value)
        where T : DotNetOptions => o.SetNamed("Deterministic", value);

    /// <summary>Sets the build property Deterministic to true.</summary>
    public static T EnableDeterministic<T>(this T o)
        where T : DotNetOptions => o.SetNamed("Deterministic", true);

    /// <summary>Sets the build property Deterministic to false.</summary>
    public static T DisableDeterministic<T>(this T o)
        where T : DotNetOptions => o.SetNamed("Deterministic", false);

    /// <summary>Sets the build property TreatWarningsAsErrors.</summary>
    public static T SetTreatWarningsAsErrors<T>(this T o, bool? value)
        where T : DotNetOptions => o.SetNamed("TreatWarningsAsErrors", value);

    /// <summary>Sets the build property TreatWarningsAsErrors to true.</summary>
    public static T EnableTreatWarningsAsErrors<T>(this T o)
        where T : DotNetOptions => o.SetNamed("TreatWarningsAsErrors", true);

    /// <summary>Sets the build property TreatWarningsAsErrors to false.</summary>
    public static T DisableTreatWarningsAsErrors<T>(this T o)
        where T : DotNetOptions => o.SetNamed("TreatWarningsAsErrors", false);

    /// <summary>Sets the build property PublishSingleFile.</summary>
    public static T SetPublishSingleFile<T>(this T o, bool? value)
        where T : DotNetOptions => o.SetNamed("PublishSingleFile", value);

    /// <summary>Sets the build property PublishSingleFile to true.</summary>
    public static T EnablePublishSingleFile<T>(this T o)
        where T : DotNetOptions => o.SetNamed("PublishSingleFile", true);

    /// <summary>Sets the build property PublishSingleFile to false.</summary>
    public static T DisablePublishSingleFile<T>(this T o)
        where T : DotNetOptions => o.SetNamed("PublishSingleFile", false);

    /// <summary>Sets the build property PublishReadyToRun.</summary>
    public static T SetPublishReadyToRun<T>(this T o, bool? value)
        where T : DotNetOptions => o.SetNamed("PublishReadyToRun", value);

    /// <summary>Sets the build property PublishReadyToRun to true.</summary>
    public static T EnablePublishReadyToRun<T>(this T o)
        where T : DotNetOptions => o.SetNamed("PublishReadyToRun", true);

    /// <summary>Sets the build property PublishReadyToRun to false.</summary>
    public static T DisablePublishReadyToRun<T>(this T o)
        where T : DotNetOptions => o.SetNamed("PublishReadyToRun", false);

    /// <summary>Sets the build property PublishTrimmed.</summary>
    public static T SetPublishTrimmed<T>(this T o, bool? value)
        where T : DotNetOptions => o.SetNamed("PublishTrimmed", value);

    /// <summary>Sets the build property PublishTrimmed to true.</summary>
    public static T EnablePublishTrimmed<T>(this T o)
        where T : DotNetOptions => o.SetNamed("PublishTrimmed", true);

    /// <summary>Sets the build property PublishTrimmed to false.</summary>
    public static T DisablePublishTrimmed<T>(this T o)
        where T : DotNetOptions => o.SetNamed("PublishTrimmed", false);
}
