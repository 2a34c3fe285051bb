using System.Text.RegularExpressions;

namespace Deploy.Components.Presentation;

/// <summary>
/// What the lines that the .NET SDK writes say about how far it is: projects compiled, test
/// projects running and finished. Not safe for concurrent use.
/// </summary>
internal sealed partial class ToolChatter
{
    private readonly List<string> _running = [];
    private int _compiled;
    private int _finished;
    private int _failed;
    private bool _isOver;

    /// <summary>How far it is now; null where the line says nothing new.</summary>
    public string? Hear(string line)
    {
        if (line.StartsWith("Test run summary:", StringComparison.Ordinal))
            _isOver = true;
        if (_isOver)
            return null;
        if (Compiled().Match(line) is { Success: true } compiled)
            return $"{Projects(++_compiled, "")} compiled, the latest {compiled.Groups[1].Value}";
        if (Started().Match(line) is { Success: true } started)
            _running.Add(started.Groups[1].Value);
        else if (Ended().Match(line) is { Success: true } ended)
            Finish(ended);
        else
            return null;
        return Tests();
    }

    private void Finish(Match ended)
    {
        _running.Remove(ended.Groups[1].Value);
        _finished++;
        if (!ended.Groups[2].Value.Equals("passed", StringComparison.Ordinal))
            _failed++;
    }

    private string Tests() =>
        $"{Projects(_finished, "test ")} finished"
        + (_failed > 0 ? FormattableString.Invariant($" ({_failed} not well)") : "")
        + (_running.Count > 0 ? $", running {string.Join(", ", _running)}" : "");

    private static string Projects(int count, string kind) =>
        FormattableString.Invariant($"{count} {kind}project") + (count == 1 ? "" : "s");

    [GeneratedRegex(@"^\s*([\w.]+) -> \S")]
    private static partial Regex Compiled();

    [GeneratedRegex(@"^Running tests from .*?([^/\\]+)\.dll \(")]
    private static partial Regex Started();

    [GeneratedRegex(@"^\S.*?([^/\\]+)\.dll \([^)]*\) (\w+)")]
    private static partial Regex Ended();
}
