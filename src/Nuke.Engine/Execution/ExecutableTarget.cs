using System.Linq.Expressions;
using System.Reflection;

namespace Nuke.Common.Execution;

/// <summary>A target as the engine plans and runs it. Not safe for concurrent changes.</summary>
#pragma warning disable CA1002 // NUKE's signatures: builds that inspect targets expect lists.
public class ExecutableTarget
{
    internal ExecutableTarget(PropertyInfo member, string name, Delegate factory, int listing)
    {
        Member = member;
        Name = name;
        Factory = factory;
        Listing = listing;
    }

    /// <summary>The property that declares the target.</summary>
    public MemberInfo Member { get; }

    /// <summary>The name to call it by.</summary>
    public string Name { get; }

    /// <summary>The text for the help.</summary>
    public string? Description { get; internal set; }

    /// <summary>Whether the help shows it.</summary>
    public bool Listed { get; internal set; } = true;

    /// <summary>The delegate that the declaring property returns.</summary>
    public Delegate Factory { get; }

    /// <summary>Conditions that are decided when its turn comes, with their text.</summary>
    public List<(string Text, Func<bool> Delegate)> DynamicConditions { get; } = [];

    /// <summary>Conditions that are decided before anything runs, with their text.</summary>
    public List<(string Text, Func<bool> Delegate)> StaticConditions { get; } = [];

    /// <summary>What happens to its dependencies when it is skipped.</summary>
    public DependencyBehavior DependencyBehavior { get; internal set; }

    /// <summary>Whether it runs although an earlier target failed.</summary>
    public bool AssuredAfterFailure { get; internal set; }

    /// <summary>Whether the rest of the plan runs although it failed.</summary>
    public bool ProceedAfterFailure { get; internal set; }

    /// <summary>What must hold before anything runs.</summary>
    public List<LambdaExpression> DelegateRequirements { get; } = [];

    /// <summary>What it does, in order.</summary>
    public List<Action> Actions { get; } = [];

    /// <summary>Targets that run before it and are planned with it.</summary>
    public List<ExecutableTarget> ExecutionDependencies { get; } = [];

    /// <summary>Targets that run before it when both are planned.</summary>
    public List<ExecutableTarget> OrderDependencies { get; } = [];

    /// <summary>Targets that trigger it.</summary>
    public List<ExecutableTarget> TriggerDependencies { get; } = [];

    /// <summary>Targets that it triggers.</summary>
    public List<ExecutableTarget> Triggers { get; } = [];

    /// <summary>Every target that runs before it, for whatever reason.</summary>
    public IReadOnlyCollection<ExecutableTarget> AllDependencies =>
        [.. ExecutionDependencies, .. OrderDependencies, .. TriggerDependencies];

    /// <summary>Products of other targets that it needs; none named means all of them.</summary>
    public IReadOnlyDictionary<ExecutableTarget, IReadOnlyList<string>> ArtifactDependencies =>
        Consumed;

    /// <summary>What it leaves behind.</summary>
    public List<string> ArtifactProducts { get; } = [];

    /// <summary>Into how many parts its work may be split; null for none.</summary>
    public int? PartitionSize { get; internal set; }

    /// <summary>How long its actions took.</summary>
    public TimeSpan Duration { get; internal set; }

    /// <summary>Whether it runs when no target is named.</summary>
    public bool IsDefault { get; internal set; }

    /// <summary>Where it stands.</summary>
    public ExecutionStatus Status { get; internal set; }

    /// <summary>Whether the command line named it.</summary>
    public bool Invoked { get; internal set; }

    /// <summary>Facts that the summary shows behind its row.</summary>
    public Dictionary<string, string> SummaryInformation { get; } = [];

    /// <summary>Why it was skipped, when not by a condition.</summary>
    public string? Skipped { get; internal set; }

    /// <summary>The conditions that did not hold.</summary>
    public string? OnlyWhen { get; internal set; }

    /// <inheritdoc/>
    public override string ToString() => Name;

    internal int Listing { get; }

    internal Dictionary<ExecutableTarget, IReadOnlyList<string>> Consumed { get; } = [];

    internal Exception? Failure { get; set; }

    /// <summary>What is assured runs after a cancellation: it is not what was cancelled.</summary>
    internal bool IsAfterCancellation { get; set; }
}
#pragma warning restore CA1002
