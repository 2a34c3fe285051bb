using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace Nuke.Common.Tooling;

/// <summary>Waiting for processes and reading their lines.</summary>
public static class ProcessExtensions
{
    private const int ErrorLinesMax = 20;

    /// <summary>Waits for the end.</summary>
    /// <exception cref="ProcessException">The timeout passed.</exception>
    public static IProcess AssertWaitForExit([NotNull] this IProcess? process)
    {
        ArgumentNullException.ThrowIfNull(process);
        return process.WaitForExit()
            ? process
            : throw new ProcessException(Message(process, "did not end in time"), -1);
    }

    /// <summary>Waits for the end and for success.</summary>
    /// <exception cref="ProcessException">The timeout passed or the exit code is not 0.</exception>
    public static IProcess AssertZeroExitCode([NotNull] this IProcess? process)
    {
        process.AssertWaitForExit();
        return process.ExitCode == 0
            ? process
            : throw new ProcessException(
                Message(process, $"exited with code {process.ExitCode}"),
                process.ExitCode
            );
    }

    /// <summary>The lines of standard output as one text.</summary>
    public static string StdToText(this IEnumerable<Output> output) =>
        string.Join(Environment.NewLine, Std(output));

    /// <summary>Standard output read as JSON.</summary>
    public static T? StdToJson<T>(this IEnumerable<Output> output) =>
        JsonSerializer.Deserialize<T>(output.StdToText());

    /// <summary>The lines, which must all be of standard output.</summary>
    public static IReadOnlyCollection<Output> EnsureOnlyStd(this IReadOnlyCollection<Output> output)
    {
        var errors = output.Where(x => x.Type == OutputType.Err).Select(x => x.Text).ToList();
        Assert.Empty(errors, string.Join(Environment.NewLine, errors));
        return output;
    }

    private static IEnumerable<string> Std(IEnumerable<Output> output) =>
        output.Where(x => x.Type == OutputType.Std).Select(x => x.Text);

    private static string Message(IProcess process, string what)
    {
        var errors = process
            .Output.Where(x => x.Type == OutputType.Err)
            .Select(x => "  " + x.Text)
            .TakeLast(ErrorLinesMax);
        return string.Join(
            Environment.NewLine,
            errors.Prepend(
                $"Process '{Path.GetFileName(process.FileName)}' {what}: "
                    + $"{process.FileName} {process.Arguments} (in {process.WorkingDirectory})"
            )
        );
    }
}
