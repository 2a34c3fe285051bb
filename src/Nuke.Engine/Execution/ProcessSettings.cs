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
            WorkingDirectory = WorkingDirectory(),
            Out = Writer(Console.OpenStandardOutput()),
            Error = Writer(Console.OpenStandardError()),
            In = new LateInput(),
#pragma warning disable RS0030 // The composition root: the one place that names the system clock.
            Clock = TimeProvider.System,
#pragma warning restore RS0030
            IsScreen = !Console.IsOutputRedirected,
            Width = Width(),
            OwnsProcess = true,
        };

    /// <summary>Below the console's own writers, whose locks would be further ones.</summary>
    private static LosableWriter Writer(Stream stream) =>
        new(new StreamWriter(stream, Console.OutputEncoding) { AutoFlush = true });

    /// <exception cref="UsageException">Somebody has deleted it.</exception>
    private static string WorkingDirectory()
    {
        try
        {
            return Environment.CurrentDirectory;
        }
        catch (IOException)
        {
            throw new UsageException(
                "The working directory does not exist any more. Change to another one (cd) and "
                    + "run the command again."
            );
        }
    }

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
            return Console.WindowWidth is > 0 and var width ? width : WidthDefault;
        }
        catch (IOException)
        {
            return WidthDefault;
        }
    }
}
