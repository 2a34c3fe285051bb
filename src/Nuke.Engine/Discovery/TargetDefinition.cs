using System.Linq.Expressions;
using System.Reflection;
using Nuke.Common.Tooling;

namespace Nuke.Common.Execution;

/// <summary>Writes what a definition says into its target.</summary>
internal sealed class TargetDefinition(
    NukeBuild build,
    ExecutableTarget target,
    DefinitionIndex index
) : ITargetDefinition
{
    private readonly Stack<PropertyInfo> _including = [];
    private readonly TargetLinks _links = new(build, target, index);

    /// <summary>Takes in the definition of a target, a setup or a cleanup.</summary>
    public void Include(PropertyInfo property, Delegate definition)
    {
        _including.Push(property);
        _ = definition switch
        {
            Target x => x(this),
            Setup x => x(this),
            Cleanup x => x(this),
            _ => throw new ArgumentException($"'{property.Name}' is no target."),
        };
        _including.Pop();
    }

    public ITargetDefinition Description(string description) =>
        Do(() => target.Description = description);

    public ITargetDefinition Unlisted() => Do(() => target.Listed = false);

    public ITargetDefinition Executes(params Action[] actions) => All(actions, target.Actions.Add);

    public ITargetDefinition Executes<T>(Func<T> action) =>
        action is Func<Task> task ? Executes(task) : Executes(new Action(() => action()));

    public ITargetDefinition Executes(Func<Task> action) =>
        Executes(new Action(() => action().GetAwaiter().GetResult()));

    public ITargetDefinition DependsOn(params Target[] targets) =>
        All(_links.Find(targets), target.ExecutionDependencies.Add);

    public ITargetDefinition DependsOn<T>(params Func<T, Target>[] targets) =>
        DependsOn([.. _links.Of(targets)]);

    public ITargetDefinition TryDependsOn<T>(params Func<T, Target>[] targets) =>
        DependsOn([.. _links.TryOf(targets)]);

    public ITargetDefinition DependentFor(params Target[] targets) =>
        All(_links.Find(targets), x => x.ExecutionDependencies.Add(target));

    public ITargetDefinition DependentFor<T>(params Func<T, Target>[] targets) =>
        DependentFor([.. _links.Of(targets)]);

    public ITargetDefinition TryDependentFor<T>(params Func<T, Target>[] targets) =>
        DependentFor([.. _links.TryOf(targets)]);

    public ITargetDefinition Before(params Target[] targets) =>
        All(_links.Find(targets), x => x.OrderDependencies.Add(target));

    public ITargetDefinition Before<T>(params Func<T, Target>[] targets) =>
        Before([.. _links.Of(targets)]);

    public ITargetDefinition TryBefore<T>(params Func<T, Target>[] targets) =>
        Before([.. _links.TryOf(targets)]);

    public ITargetDefinition After(params Target[] targets) =>
        All(_links.Find(targets), target.OrderDependencies.Add);

    public ITargetDefinition After<T>(params Func<T, Target>[] targets) =>
        After([.. _links.Of(targets)]);

    public ITargetDefinition TryAfter<T>(params Func<T, Target>[] targets) =>
        After([.. _links.TryOf(targets)]);

    public ITargetDefinition Triggers(params Target[] targets) =>
        All(_links.Find(targets), x => Trigger(target, x));

    public ITargetDefinition Triggers<T>(params Func<T, Target>[] targets) =>
        Triggers([.. _links.Of(targets)]);

    public ITargetDefinition TryTriggers<T>(params Func<T, Target>[] targets) =>
        Triggers([.. _links.TryOf(targets)]);

    public ITargetDefinition TriggeredBy(params Target[] targets) =>
        All(_links.Find(targets), x => Trigger(x, target));

    public ITargetDefinition TriggeredBy<T>(params Func<T, Target>[] targets) =>
        TriggeredBy([.. _links.Of(targets)]);

    public ITargetDefinition TryTriggeredBy<T>(params Func<T, Target>[] targets) =>
        TriggeredBy([.. _links.TryOf(targets)]);

    public ITargetDefinition OnlyWhenStatic(
        Func<bool> condition,
        string? conditionExpression = null
    ) => Do(() => target.StaticConditions.Add((Body(conditionExpression), condition)));

    public ITargetDefinition OnlyWhenDynamic(
        Func<bool> condition,
        string? conditionExpression = null
    ) => Do(() => target.DynamicConditions.Add((Body(conditionExpression), condition)));

    public ITargetDefinition Requires<T>(
        Expression<Func<T>> parameterRequirement,
        params Expression<Func<T>>[] parameterRequirements
    )
        where T : class? =>
        All(parameterRequirements.Prepend(parameterRequirement), target.DelegateRequirements.Add);

    public ITargetDefinition Requires<T>(
        Expression<Func<T?>> parameterRequirement,
        params Expression<Func<T?>>[] parameterRequirements
    )
        where T : struct =>
        All(parameterRequirements.Prepend(parameterRequirement), target.DelegateRequirements.Add);

    public ITargetDefinition Requires(
        Expression<Func<bool>> requirement,
        params Expression<Func<bool>>[] requirements
    ) => All(requirements.Prepend(requirement), target.DelegateRequirements.Add);

    public ITargetDefinition Requires(
        Expression<Func<Tool>> tool,
        params Expression<Func<Tool>>[] tools
    ) => All(tools.Prepend(tool), target.DelegateRequirements.Add);

    public ITargetDefinition WhenSkipped(DependencyBehavior dependencyBehavior) =>
        Do(() => target.DependencyBehavior = dependencyBehavior);

    public ITargetDefinition Base()
    {
        var current = _including.Peek();
        var parent = current.DeclaringType?.BaseType?.GetProperty(current.Name);
        return parent is not null
            ? Do(() => Include(parent, NonVirtualCall.Read(parent, build)))
            : throw new ArgumentException(
                $"Target '{target.Name}' has no public base definition in a base class."
            );
    }

    public ITargetDefinition Inherit(params Target[] targets) =>
        All(targets, x => Include(_including.Peek(), x));

    public ITargetDefinition Inherit<T>(params Expression<Func<T, Target>>[] targets)
    {
        var members = targets.Select(x => (PropertyInfo)((MemberExpression)x.Body).Member);
        var chosen = targets.Length > 0 ? members : [TargetLinks.Single(typeof(T))];
        return All(chosen, x => Include(x, NonVirtualCall.Read(x, build)));
    }

    public ITargetDefinition Produces(params string[] artifacts) =>
        All(artifacts, target.ArtifactProducts.Add);

    public ITargetDefinition Consumes(params Target[] targets) =>
        All(targets, x => Consumes(x, []));

    public ITargetDefinition Consumes<T>(params Func<T, Target>[] targets) =>
        Consumes([.. _links.Of(targets)]);

    public ITargetDefinition Consumes(Target target1, params string[] artifacts) =>
        Do(() => target.Consumed[_links.Find(target1)] = artifacts);

    public ITargetDefinition Consumes<T>(Func<T, Target> target1, params string[] artifacts) =>
        Consumes(_links.Of([target1]).Single(), artifacts);

    public ITargetDefinition Consumes<T>(params string[] artifacts) =>
        Consumes(_links.Of<T>([]).Single(), artifacts);

    public ITargetDefinition Partition(int size)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(size, 2);
        return Do(() => target.PartitionSize = size);
    }

    public ITargetDefinition DependsOnContext<T>()
        where T : INukeBuild
    {
        var (setup, cleanup) = _links.Context<T>();
        target.ExecutionDependencies.Add(setup);
        cleanup.AssuredAfterFailure = true;
        cleanup.OrderDependencies.Add(setup);
        return Do(() => Trigger(target, cleanup));
    }

    public ITargetDefinition AssuredAfterFailure() => Do(() => target.AssuredAfterFailure = true);

    public ITargetDefinition ProceedAfterFailure() => Do(() => target.ProceedAfterFailure = true);

    private static void Trigger(ExecutableTarget cause, ExecutableTarget effect)
    {
        cause.Triggers.Add(effect);
        effect.TriggerDependencies.Add(cause);
    }

    private static string Body(string? lambda)
    {
        var text = lambda ?? "";
        var arrow = text.IndexOf("=>", StringComparison.Ordinal);
        return (arrow < 0 ? text : text[(arrow + 2)..]).Trim();
    }

    private TargetDefinition All<T>(IEnumerable<T> items, Action<T> action)
    {
        foreach (var item in items)
        {
            action(item);
        }
        return this;
    }

    private TargetDefinition Do(Action action)
    {
        action();
        return this;
    }
}
