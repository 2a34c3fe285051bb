namespace Deploy.Components.Presentation;

/// <summary>How far a piece of work is that shows no measurements.</summary>
/// <param name="Stage">Of which stage.</param>
/// <param name="What">What it is: <c>the fast tests of Deploy.Tests.slnf</c>.</param>
internal sealed record WorkProgress(string Stage, string What)
{
    /// <summary>How long it has been going on.</summary>
    public TimeSpan Elapsed { get; init; }

    /// <summary>How long the same took the last time; null where nobody knows.</summary>
    public TimeSpan? Expected { get; init; }

    /// <summary>What is being done just now, as the programs say; empty before they do.</summary>
    public string Doing { get; init; } = "";

    /// <summary>Before anything is done.</summary>
    public string Begin() =>
        $"{Stage}: {What}"
        + (Expected is { } time ? $", about {Figures.Duration(time)}, as last time" : "");

    /// <summary>While it goes on.</summary>
    public string GoingOn() =>
        $"{Stage}: {Time()}" + (Doing.Length > 0 ? $", {Doing}" : $", {What}");

    private string Time() =>
        Expected switch
        {
            null => Passed,
            { } time when Elapsed <= time => $"{Passed} of about {Figures.Duration(time)}",
            { } time => $"{Passed}, last time {Figures.Duration(time)}",
        };

    /// <summary>In whole seconds: parts of one would only flicker.</summary>
    private string Passed =>
        Elapsed < TimeSpan.FromSeconds(1)
            ? "0 s"
            : Figures.Duration(TimeSpan.FromSeconds(Math.Floor(Elapsed.TotalSeconds)));
}
