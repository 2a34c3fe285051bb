using System.Collections.Immutable;

namespace Deploy.Components.Generation;

/// <summary>One step of a job.</summary>
public abstract record WorkflowStep
{
    private WorkflowStep() { }

    /// <summary>Its condition; null for: when nothing before it failed.</summary>
    public string? If { get; init; }

    /// <summary>One answer per case.</summary>
    public abstract T Match<T>(Func<Use, T> use, Func<Run, T> run);

    /// <summary>Uses an action.</summary>
    /// <param name="Action">Which, at which commit.</param>
    /// <param name="With">Its settings, in this order.</param>
    public sealed record Use(
        ActionPin Action,
        params ImmutableArray<(string Key, string Value)> With
    ) : WorkflowStep
    {
        /// <inheritdoc/>
        public override T Match<T>(Func<Use, T> use, Func<Run, T> run) => use(this);
    }

    /// <summary>Runs a command line. Nothing from outside is ever put into its text.</summary>
    /// <param name="Command">For the shell.</param>
    public sealed record Run(string Command) : WorkflowStep
    {
        /// <summary>Values from outside, which the command line reads as variables.</summary>
        public ImmutableArray<(string Key, string Value)> Variables { get; init; } = [];

        /// <inheritdoc/>
        public override T Match<T>(Func<Use, T> use, Func<Run, T> run) => run(this);
    }
}
