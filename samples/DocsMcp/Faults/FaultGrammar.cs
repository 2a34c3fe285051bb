using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;

namespace DocsMcp.Faults;

/// <summary>
/// Reads the faults a release was built with: kinds joined with commas, each optionally
/// followed by <c>@environment</c>. All that is wrong is reported at once.
/// </summary>
internal static partial class FaultGrammar
{
    public const string Expected =
        "errors=0.05, latency=300ms, crash-after=5s, never-ready or wrong-answer, "
        + "each optionally followed by @environment, joined with commas";

    public static FaultReading Read(string text)
    {
        if (text.Length == 0)
            return new([], []);
        var faults = ImmutableArray.CreateBuilder<Fault>();
        var complaints = ImmutableArray.CreateBuilder<string>();
        foreach (var item in text.Split(','))
        {
            if (ReadItem(item) is not { } fault)
                complaints.Add($"'{item}' is not a fault: expected {Expected}.");
            else if (faults.Any(f => f.GetType() == fault.GetType() && SameScope(f, fault)))
                complaints.Add($"'{item}' says a second time what one earlier fault says.");
            else
                faults.Add(fault);
        }
        return new(faults.ToImmutable(), complaints.ToImmutable());
    }

    private static bool SameScope(Fault a, Fault b) => a.Environment == b.Environment;

    private static Fault? ReadItem(string item)
    {
        var at = item.IndexOf('@');
        var environment = at < 0 ? null : item[(at + 1)..];
        if (environment is not null && !EnvironmentName().IsMatch(environment))
            return null;
        var kind = at < 0 ? item : item[..at];
        var equals = kind.IndexOf('=');
        return equals < 0
            ? ReadBare(kind, environment)
            : ReadValued(kind[..equals], kind[(equals + 1)..], environment);
    }

    private static Fault? ReadBare(string name, string? environment) =>
        name switch
        {
            "never-ready" => new Fault.NeverReady(environment),
            "wrong-answer" => new Fault.WrongAnswer(environment),
            _ => null,
        };

    private static Fault? ReadValued(string name, string value, string? environment) =>
        name switch
        {
            "errors" when Share().IsMatch(value) => new Fault.Errors(
                double.Parse(value, CultureInfo.InvariantCulture),
                environment
            ),
            "latency" when DurationText.TryParse(value, out var added) => new Fault.Latency(
                added,
                environment
            ),
            "crash-after" when DurationText.TryParse(value, out var uptime) => new Fault.CrashAfter(
                uptime,
                environment
            ),
            _ => null,
        };

    [GeneratedRegex(@"^[a-z][a-z0-9-]{0,62}\z")]
    private static partial Regex EnvironmentName();

    /// <summary>Above 0 and at most 1: zero would be a fault that never shows.</summary>
    [GeneratedRegex(@"^(0?\.[0-9]*[1-9][0-9]*|1(\.0+)?)\z")]
    private static partial Regex Share();
}
