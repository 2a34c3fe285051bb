using Deploy.Rollouts;

namespace Deploy.Platforms.Local;

/// <summary>An environment on this machine.</summary>
public sealed record LocalEnvironment
{
    /// <summary>Its name.</summary>
    public required EnvironmentName Name { get; init; }

    /// <summary>The loopback port its clients use, 1 to 65 535.</summary>
    public required int Port { get; init; }

    /// <summary>Whether every answer carries <c>Deploy-Revision: version</c>.</summary>
    public bool AnswerHeader { get; init; } = true;

    /// <summary>Processes per revision, 1 to 64.</summary>
    public int Replicas { get; init; } = 1;

    /// <summary>Asked each second; an answer below 400 is healthy.</summary>
    public string HealthPath { get; init; } = "/health";

    /// <summary>Asked until it first answers below 400; then the process takes traffic.</summary>
    public string ReadyPath { get; init; } = "/ready";

    /// <summary>Where its clients reach it.</summary>
    public Uri Url => new($"http://127.0.0.1:{Port}/");
}
