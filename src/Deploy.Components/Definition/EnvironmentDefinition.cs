using Deploy.Rollouts;
using Deploy.Rollouts.Plans;

namespace Deploy.Components.Definition;

/// <summary>A named place to run in: platform, settings and policy, declared once.</summary>
public sealed record EnvironmentDefinition
{
    /// <summary>Its name.</summary>
    public required EnvironmentName Name { get; init; }

    /// <summary>Who uses it, for people: <c>all users</c>.</summary>
    public required string Audience { get; init; }

    /// <summary>How closely it is watched.</summary>
    public required MonitoringLevel Monitoring { get; init; }

    /// <summary>Where it runs.</summary>
    public required LocalPlacement Placement { get; init; }

    /// <summary>By which steps it changes.</summary>
    public required Plan Plan { get; init; }

    /// <summary>Traffic that the pipeline drives while a window is watched.</summary>
    public TrafficDefinition Traffic { get; init; } = new TrafficDefinition.None();

    /// <summary>What must hold before anything is changed here.</summary>
    public Admission Admission { get; init; } = new();
}
