using Deploy.Host.Contracts;
using Deploy.Rollouts;
using Deploy.Rollouts.Measuring;
using Deploy.Rollouts.Ports;
using Deploy.Rollouts.Releases;

namespace Deploy.Platforms.Local;

/// <summary>The host's messages in the words of the core.</summary>
internal static class Readings
{
    public static LocalEnvironmentState StateOf(EnvironmentReading reading) =>
        new(
            EnvironmentName.Parse(reading.Spec.Name),
            new(
                new Uri($"http://127.0.0.1:{reading.Spec.Port}/"),
                reading.Stable is null ? null : RevisionOf(reading.Stable),
                reading.Candidate is null ? null : RevisionOf(reading.Candidate),
                new(Weight.FromBasisPoints(reading.CandidateBasisPoints))
            ),
            [.. reading.Retired.Select(RevisionOf)],
            new(reading.Fence)
        )
        {
            IsListening = reading.IsListening,
        };

    public static Sample SampleOf(MetricsReading reading) =>
        new(
            reading.At,
            reading.Stable is null ? null : CountersOf(reading.Stable),
            reading.Candidate is null ? null : CountersOf(reading.Candidate)
        );

    public static EnvironmentSpec SpecOf(LocalEnvironment environment) =>
        new()
        {
            Name = environment.Name.Value,
            Port = environment.Port,
            AnswerHeader = environment.AnswerHeader,
            Replicas = environment.Replicas,
            HealthPath = environment.HealthPath,
            ReadyPath = environment.ReadyPath,
        };

    private static RevisionState RevisionOf(RevisionReading reading) =>
        new(
            new(
                reading.Release.Service,
                reading.Release.Version,
                Digest.Parse(reading.Release.Digest)
            ),
            reading.IsReady,
            reading.DirectUrl is null ? null : new Uri(reading.DirectUrl),
            reading.Detail
        );

    private static Counters CountersOf(CountersReading reading) =>
        new()
        {
            Requests = reading.Requests,
            Errors = reading.Errors,
            Latency = new(reading.Latency),
            Probes = reading.Probes,
            ProbeFailures = reading.ProbeFailures,
            Restarts = reading.Restarts,
        };
}
