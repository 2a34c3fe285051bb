using System.Globalization;
using Nuke.Engine.Benchmarks;

// dotnet run -c Release --project benchmarks/Engine -- [runs]
// Whole-process times, medians, all contenders side by side in one run.
var runs = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 10;
using var folder = new Workspace();
Contender[] contenders = [folder.Ours(), folder.TwoSteps(), .. folder.Cake(), .. folder.Graphs()];
foreach (var contender in contenders)
{
    Console.Error.WriteLine($"preparing {contender.Name}");
    contender.Prepare();
}
Console.WriteLine("| contender | median ms | fastest | slowest | peak MB |");
Console.WriteLine("|---|---|---|---|---|");
foreach (var (contender, samples) in Measurement.Interleaved(contenders, runs))
{
    var times = samples.Select(x => x.Time.TotalMilliseconds).Order().ToArray();
    Console.WriteLine(
        $"| {contender.Name} | {times[times.Length / 2]:0} | {times[0]:0} | {times[^1]:0} "
            + $"| {samples.Max(x => x.PeakBytes) / 1e6:0} |"
    );
}
