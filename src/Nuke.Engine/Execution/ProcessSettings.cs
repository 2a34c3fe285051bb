using System.Collections;
using Nuke.Common.Reporting;

namespace Nuke.Common.Execution;

/// <summary>Reads the surroundings from the process.</summary>
internal static class ProcessSettings
{
    private const int WidthDefault = 100;

    public static BuildSettings Create() =>
        new()
        {
            Arguments = Environment.GetCommandLineArgs()[1..],
            Variables = Variables(),
            WorkingDirectory = Environment.CurrentDirectory,
            Out = new SteadyWriter(Console.Out),
            Error = new SteadyWriter(Console.Error),
            In = new LateInput(),
#pragma warning disable RS0030 // The composition root: the one place that names the system clock.
            Clock = TimeProvider.System,
#pragma warning restore RS0030
            IsScreen = !Console.IsOutputRedirected,
            Width = Width(),
            OwnsProcess = true,
        };

    private static Dictionary<string, string> Variables()
    {
        // Windows variables differ by case alone now and then; the first one counts.
        var comparer = OperatingSystem.IsWindows()
            ? StringComparer.OrdinalIgnoreCase
            : StringComparer.Ordinal;
        var variables = new Dictionary<string, string>(comparer);
        foreach (DictionaryEntry entry in Environment.GetEnvironmentVariables())
        {
            variables.TryAdd((string)entry.Key, (string?)entry.Value ?? "");
        }
        return variables;
    }

    private static int Width()
    {
        if (Console.IsOutputRedirected)
        {
            return WidthDefault;
        }
        try
        {
            return Console.WindowWidth is > 20 and var width ? width : WidthDefault;
        }
        catch (IOException)
        {
            return WidthDefault;
        }
    }
}
