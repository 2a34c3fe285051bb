using System.Collections.Immutable;

namespace DocsMcp.Hosting;

/// <summary>The options, and a sentence for each value of the environment that is wrong.</summary>
internal sealed record ServiceOptionsReading(ServiceOptions Options, ImmutableArray<string> Faults);
