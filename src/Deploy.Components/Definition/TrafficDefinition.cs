using Deploy.Integrations.Load;

namespace Deploy.Components.Definition;

/// <summary>Traffic that the pipeline itself drives at an environment during a window.</summary>
public abstract record TrafficDefinition
{
    private TrafficDefinition() { }

    /// <summary>One answer per case.</summary>
    public abstract T Match<T>(
        Func<None, T> none,
        Func<Steady, T> steady,
        Func<LoadTest, T> loadTest
    );

    /// <summary>None: the environment has users.</summary>
    public sealed record None : TrafficDefinition
    {
        /// <inheritdoc/>
        public override T Match<T>(
            Func<None, T> none,
            Func<Steady, T> steady,
            Func<LoadTest, T> loadTest
        ) => none(this);
    }

    /// <summary>Requests at a steady rate, so that there is something to judge.</summary>
    /// <param name="RatePerSecond">Requests sent each second, whatever the answers do.</param>
    /// <param name="Connections">Connections that are open at the same time.</param>
    public sealed record Steady(int RatePerSecond, int Connections) : TrafficDefinition
    {
        /// <inheritdoc/>
        public override T Match<T>(
            Func<None, T> none,
            Func<Steady, T> steady,
            Func<LoadTest, T> loadTest
        ) => steady(this);
    }

    /// <summary>A load test that must be held for the step to pass.</summary>
    /// <param name="RatePerSecond">Requests sent each second, whatever the answers do.</param>
    /// <param name="Connections">Connections that are open at the same time.</param>
    /// <param name="Warmup">Load before the measured part.</param>
    /// <param name="Duration">The measured part.</param>
    /// <param name="Bar">What must be shown.</param>
    public sealed record LoadTest(
        int RatePerSecond,
        int Connections,
        TimeSpan Warmup,
        TimeSpan Duration,
        LoadBar Bar
    ) : TrafficDefinition
    {
        /// <inheritdoc/>
        public override T Match<T>(
            Func<None, T> none,
            Func<Steady, T> steady,
            Func<LoadTest, T> loadTest
        ) => loadTest(this);
    }
}
