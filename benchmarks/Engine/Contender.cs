namespace Nuke.Engine.Benchmarks;

/// <summary>
/// Something that runs a no-op build: commands to prepare it, commands to measure.
/// </summary>
internal sealed record Contender(
    string Name,
    string Folder,
    IReadOnlyList<string[]> Preparation,
    IReadOnlyList<string[]> Commands
)
{
    public void Prepare()
    {
        foreach (var command in Preparation.Concat(Commands))
        {
            Measurement.Run(Folder, command);
        }
    }

    public Sample Measure() =>
        Commands
            .Select(x => Measurement.Run(Folder, x))
            .Aggregate((a, b) => new(a.Time + b.Time, Math.Max(a.PeakBytes, b.PeakBytes)));
}
