namespace Nuke.Common.Reporting;

/// <summary>
/// How a failure is told. An exception whose text is its message alone (it overrides
/// <see cref="Exception.ToString"/>) was written for the person who asked: neither its type nor
/// where it was thrown would help them. All others were not expected, and show both.
/// </summary>
internal static class FailureText
{
    public static bool IsForPeople(Exception failure) => failure.ToString() == failure.Message;

    /// <summary>One line: for people the message's first, else with the type before it.</summary>
    public static string Short(Exception failure) =>
        IsForPeople(failure)
            ? FirstLine(failure.Message)
            : $"{failure.GetType().Name}: {FirstLine(failure.Message)}";

    /// <summary>The first line, without blanks at its end.</summary>
    public static string FirstLine(string text) => text.Split('\n', 2)[0].TrimEnd();

    /// <summary>The text in so many columns; what is left out is its end.</summary>
    public static string Cut(string text, int columns) =>
        text.Length <= columns ? text : text[..(columns - 1)].TrimEnd() + "…";
}
