namespace Deploy.Components.Presentation;

/// <summary>Where output goes, as far as its looks depend on it.</summary>
/// <param name="IsLive">Whether lines can be drawn over and coloured.</param>
/// <param name="Width">Columns; for plain lines, how wide a table may be.</param>
public sealed record Terminal(bool IsLive, int Width)
{
    /// <summary>Whether text may be coloured.</summary>
    public bool HasColours { get; init; } = IsLive;

    private const int WidthMin = 40;
    private const int PlainWidth = 500;

    /// <summary>
    /// Live on an interactive terminal; plain on CI, in a pipe or a file, and where the terminal
    /// says that it is dumb. <c>NO_COLOR</c> takes the colours and nothing else.
    /// </summary>
    /// <param name="isRedirected">Whether output goes to a pipe or a file.</param>
    /// <param name="width">The terminal's columns; 0 where they are not known.</param>
    /// <param name="variable">Reads an environment variable.</param>
    public static Terminal Detect(bool isRedirected, int width, Func<string, string?> variable)
    {
        var isLive =
            !isRedirected
            && width >= WidthMin
            && string.IsNullOrEmpty(variable("CI"))
            && variable("TERM") is not "dumb";
        return new(isLive, isLive ? width : PlainWidth)
        {
            HasColours = isLive && string.IsNullOrEmpty(variable("NO_COLOR")),
        };
    }

    /// <summary>The terminal of this process, standard output.</summary>
    public static Terminal OfProcess() =>
        Detect(
            Console.IsOutputRedirected,
            Console.IsOutputRedirected ? 0 : Console.WindowWidth,
            Environment.GetEnvironmentVariable
        );
}
