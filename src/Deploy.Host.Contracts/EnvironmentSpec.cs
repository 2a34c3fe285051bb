namespace Deploy.Host.Contracts;

/// <summary>What an environment is, apart from what it serves.</summary>
public sealed record EnvironmentSpec
{
    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>The loopback port its clients use.</summary>
    public required int Port { get; init; }

    /// <summary>Whether answers carry <c>Deploy-Revision</c>.</summary>
    public required bool AnswerHeader { get; init; }

    /// <summary>Processes per revision.</summary>
    public required int Replicas { get; init; }

    /// <summary>Asked each second; below 400 is healthy.</summary>
    public required string HealthPath { get; init; }

    /// <summary>Asked until it first answers below 400.</summary>
    public required string ReadyPath { get; init; }
}
