using Deploy.Components.Composition;
using Deploy.Components.Presentation;
using Deploy.Rollouts;
using static System.FormattableString;

namespace Deploy.Components.Operations;

/// <summary>What Doctor says of an environment's port.</summary>
internal static class PortCheck
{
    /// <param name="environment">Whose it is to be.</param>
    /// <param name="port">On loopback.</param>
    /// <param name="isOurs">Whether this checkout's host has this very port open.</param>
    /// <param name="isFree">Whether nobody has.</param>
    public static ToolCheck Of(EnvironmentName environment, int port, bool isOurs, bool isFree) =>
        new(
            Invariant($"port {port}"),
            isOurs ? "open, of this checkout's host"
                : isFree ? "free"
                : null,
            $"environment {environment}",
            $"end that process, or choose others: {PortChoice.Option} N",
            IsRequired: true
        )
        {
            Absence = "another process has it",
        };
}
