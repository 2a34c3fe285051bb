using DocsMcp.Faults;
using DocsMcp.Hosting;

namespace DocsMcp;

/// <summary>
/// The composition root: environment in, exit code out (0 stopped, 2 wrong settings).
/// </summary>
internal static class Program
{
    private const int WrongUsage = 2;

    public static async Task<int> Main()
    {
        var identity = BuildIdentity.OfThisAssembly();
        var reading = ServiceOptions.Read(Environment.GetEnvironmentVariable);
        string[] wrong = [.. reading.Faults, .. FaultGrammar.Read(identity.Fault).Complaints];
        foreach (var sentence in wrong)
            await Console.Error.WriteLineAsync(sentence);
        if (wrong.Length > 0)
            return WrongUsage;

        await using var service = new DocsMcpService(
            reading.Options,
            identity,
            TimeProvider.System,
            Console.OpenStandardOutput()
        );
        await service.RunAsync();
        return 0;
    }
}
