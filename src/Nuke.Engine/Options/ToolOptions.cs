using System.Collections.Immutable;

namespace Nuke.Common.Tooling;

/// <summary>Options of a program: how to run it, and what to pass.</summary>
public abstract class ToolOptions : Options
{
    /// <summary>The program; default: the tool's own.</summary>
    public string? ProcessToolPath => Get<string>(nameof(ProcessToolPath));

    /// <summary>Where it runs; default: the build's directory.</summary>
    public string? ProcessWorkingDirectory => Get<string>(nameof(ProcessWorkingDirectory));

    /// <summary>Milliseconds; default: none.</summary>
    public int? ProcessExecutionTimeout => Get<int?>(nameof(ProcessExecutionTimeout));

    /// <summary>Whether its lines are logged. Default true.</summary>
    public bool? ProcessOutputLogging => Get<bool?>(nameof(ProcessOutputLogging));

    /// <summary>Whether the call is logged. Default true.</summary>
    public bool? ProcessInvocationLogging => Get<bool?>(nameof(ProcessInvocationLogging));

    /// <summary>Whether an exit code other than 0 fails. Default true.</summary>
    public bool? ProcessExitHandling => Get<bool?>(nameof(ProcessExitHandling));

    /// <summary>Arguments that follow all others.</summary>
    public IReadOnlyList<string> ProcessAdditionalArguments =>
        Get<ImmutableList<string>>(nameof(ProcessAdditionalArguments)) ?? [];

    /// <summary>Texts to hide.</summary>
    public IReadOnlyList<string> ProcessRedactedSecrets =>
        Get<ImmutableList<string>>(nameof(ProcessRedactedSecrets)) ?? [];

    /// <summary>Variables that are added to the build's.</summary>
    public IReadOnlyDictionary<string, string> ProcessEnvironmentVariables =>
        Get<ImmutableDictionary<string, string>>(nameof(ProcessEnvironmentVariables))
        ?? ImmutableDictionary<string, string>.Empty;

    /// <summary>What is run when no path is set.</summary>
    internal abstract string DefaultTool { get; }

    /// <summary>The words before all options.</summary>
    internal abstract IReadOnlyList<string> Verb { get; }

    /// <summary>How each option is passed.</summary>
    internal abstract ArgumentTable Table { get; }

    internal virtual Action<OutputType, string>? Logger =>
        Get<Action<OutputType, string>>("ProcessLogger");

    internal Action<IProcess>? ExitHandler => Get<Action<IProcess>>("ProcessExitHandler");

    /// <summary>With what the build sets where the options do not.</summary>
    internal virtual ToolOptions WithDefaults() => this;

    internal IReadOnlyList<string> Arguments() =>
        [.. Verb, .. Table.Render(this), .. ProcessAdditionalArguments];
}
