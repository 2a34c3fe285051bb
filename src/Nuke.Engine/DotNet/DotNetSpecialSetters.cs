using Nuke.Common.Tooling;

namespace Nuke.Common.Tools.DotNet;

/// <summary>Options of other kinds. Each gives a changed copy.</summary>
public static class DotNetSpecialSetters
{
    /// <summary>Sets the configuration.</summary>
    public static T SetConfiguration<T>(this T o, string? value)
        where T : DotNetOptions => o.Set("Configuration", value);

    /// <summary>Leaves the configuration to the command.</summary>
    public static T ResetConfiguration<T>(this T o)
        where T : DotNetOptions => o.Set("Configuration", null);

    /// <summary>Sets the verbosity.</summary>
    public static T SetVerbosity<T>(this T o, DotNetVerbosity? value)
        where T : DotNetOptions => o.Set("Verbosity", (object?)value?.ToString());

    /// <summary>Sets whether the runtime is included.</summary>
    public static T SetSelfContained<T>(this T o, bool? value)
        where T : DotNetOptions => o.Set("SelfContained", value);

    /// <summary>Includes the runtime.</summary>
    public static T EnableSelfContained<T>(this T o)
        where T : DotNetOptions => o.SetSelfContained(true);

    /// <summary>Leaves the runtime out.</summary>
    public static T DisableSelfContained<T>(this T o)
        where T : DotNetOptions => o.SetSelfContained(false);

    /// <summary>Sets the timeout, in seconds.</summary>
    public static T SetTimeout<T>(this T o, int? value)
        where T : DotNetOptions => o.Set("Timeout", value);

    /// <summary>Sets the key for the feed; never shown.</summary>
    public static T SetApiKey<T>(this T o, string? value)
        where T : DotNetOptions => o.Set("ApiKey", value).AddProcessRedactedSecrets(value ?? "");

    /// <summary>Sets the key for the symbols' feed; never shown.</summary>
    public static T SetSymbolApiKey<T>(this T o, string? value)
        where T : DotNetOptions =>
        o.Set("SymbolApiKey", value).AddProcessRedactedSecrets(value ?? "");

    /// <summary>Sets a build property.</summary>
    public static T SetProperty<T>(this T o, string key, object? value)
        where T : DotNetOptions => o.SetNamed(key, value);

    /// <summary>Adds a build property.</summary>
    public static T AddProperty<T>(this T o, string key, object? value)
        where T : DotNetOptions => o.SetNamed(key, value);

    /// <summary>Removes a build property.</summary>
    public static T RemoveProperty<T>(this T o, string key)
        where T : DotNetOptions => o.SetNamed(key, null);

    /// <summary>Replaces the build properties.</summary>
    public static T SetProperties<T>(this T o, IReadOnlyDictionary<string, object> values)
        where T : DotNetOptions =>
        values.Aggregate(o.ClearProperties(), (x, pair) => x.SetNamed(pair.Key, pair.Value));

    /// <summary>Removes all build properties.</summary>
    public static T ClearProperties<T>(this T o)
        where T : DotNetOptions => o.Set("Properties", null);

    /// <summary>Sets a run setting of the tests.</summary>
    public static T SetRunSetting<T>(this T o, string key, object? value)
        where T : DotNetTestSettings => o.SetPair("RunSettings", key, value);

    /// <summary>Sets the arguments of the program that is run.</summary>
    public static T SetApplicationArguments<T>(this T o, params string[] values)
        where T : DotNetRunSettings => o.SetList("ApplicationArguments", values);
}
