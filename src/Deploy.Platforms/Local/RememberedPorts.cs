using System.Collections.Immutable;
using System.Text.Json;
using Deploy.Host.Contracts;
using Deploy.Rollouts;

namespace Deploy.Platforms.Local;

/// <summary>
/// Where the environments of a checkout are, by what its host stored for its next start: known
/// without a host that runs, and without starting one.
/// </summary>
public static class RememberedPorts
{
    /// <summary>
    /// By name; empty where nothing was served yet or everything was stopped, and for a state that
    /// cannot be read: the host says so itself when it is asked.
    /// </summary>
    /// <param name="root">The checkout's folder.</param>
    public static ImmutableArray<RememberedPort> Of(string root)
    {
        var path = new HostFiles(root).State;
        try
        {
            using var state = JsonDocument.Parse(File.ReadAllBytes(path));
            return
            [
                .. state.RootElement.GetProperty("environments").EnumerateObject().Select(Port),
            ];
        }
        catch (Exception e)
            when (e
                    is IOException
                        or UnauthorizedAccessException
                        or JsonException
                        or InvalidOperationException
                        or KeyNotFoundException
                        or FormatException
            )
        {
            return [];
        }
    }

    private static RememberedPort Port(JsonProperty environment) =>
        new(
            EnvironmentName.Parse(environment.Name),
            environment.Value.GetProperty("spec").GetProperty("port").GetInt32(),
            Has(environment.Value, "stable") || Has(environment.Value, "candidate")
        );

    private static bool Has(JsonElement environment, string role) =>
        environment.TryGetProperty(role, out var revision)
        && revision.ValueKind is JsonValueKind.Object;
}
