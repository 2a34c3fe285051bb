using System.Collections.Immutable;

namespace Deploy.Components.Stages;

/// <summary>One stage of the pipeline. It is run when nothing proves that it need not be.</summary>
public interface IStage
{
    /// <summary>The target's name, which its evidence carries.</summary>
    string Name { get; }

    /// <summary>Why the stage need not run, naming its evidence; null when it must.</summary>
    Task<string?> FindDoneAsync(CancellationToken cancellationToken);

    /// <summary>
    /// Runs it, records its evidence, and gives the facts that people want to see.
    /// </summary>
    /// <exception cref="Composition.DeliveryException">It did not end well.</exception>
    Task<ImmutableSortedDictionary<string, string>> RunAsync(CancellationToken cancellationToken);
}
