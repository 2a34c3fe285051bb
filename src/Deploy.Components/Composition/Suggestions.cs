using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Deploy.Components.Stages;

namespace Deploy.Components.Composition;

/// <summary>
/// Completes the commands that messages suggest with the options that the person gave, so that
/// each can be typed as it stands. The one place that knows which option matters for which target.
/// </summary>
/// <param name="arguments">The words of the command line, without the program.</param>
internal sealed partial class Suggestions(ImmutableArray<string> arguments)
{
    /// <summary>An option that no command shall have; null for none.</summary>
    public string? NotRepeated { get; init; }

    private const string Environment = "--environment";
    private static readonly ImmutableArray<string> _building = [StageName.Build, StageName.Scan];
    private static readonly ImmutableArray<string> _acting =
    [
        nameof(IOperate.Rollback),
        nameof(IOperate.Abort),
    ];

    /// <summary>Targets that meet no environment, so that its ports are nothing to them.</summary>
    private static readonly ImmutableArray<string> _portless =
    [
        StageName.Test,
        .. _building,
        nameof(IOperate.History),
        nameof(IVerify.Verify),
        nameof(IVerify.Generate),
    ];

    /// <summary>The text with all that its commands need.</summary>
    /// <param name="text">Of one or many lines.</param>
    /// <param name="leftOut">An option that stays out; null for none.</param>
    public string Complete(string text, string? leftOut = null) =>
        Command().Replace(text, found => Completed(found, leftOut));

    /// <summary>The text, whose commands are about this environment.</summary>
    public static string In(string environment, string text) =>
        Command()
            .Replace(
                text,
                found =>
                    _acting.Contains(found.Groups["target"].Value) && !Has(found, Environment)
                        ? $"{found.Value} {Environment} {environment}"
                        : found.Value
            );

    private string Completed(Match found, string? leftOut)
    {
        var more = Given()
            .Where(option => Matters(option.Name, found.Groups["target"].Value))
            .Where(option =>
                !Has(found, option.Name) && option.Name != leftOut && option.Name != NotRepeated
            )
            .Select(option => $" {option.Name} {Quoted(option.Value)}");
        return found.Value + string.Concat(more);
    }

    private bool Matters(string option, string target) =>
        option switch
        {
            "--fault" => _building.Contains(target) || StageName.Deploying.Contains(target),
            PortChoice.Option => !_portless.Contains(target),
            Environment => _acting.Contains(target),
            "--confirm" => StageName.Deploying.Contains(target)
                || target == nameof(IOperate.Rollback),
            // Another command has its own reason.
            "--to" or "--reason" => arguments.Contains(target, StringComparer.OrdinalIgnoreCase),
            _ => false,
        };

    private static bool Has(Match found, string option) =>
        found.Groups["options"].Value.Split(' ').Contains(option);

    /// <summary>Options are written in any case, with or without dashes inside.</summary>
    private IEnumerable<(string Name, string Value)> Given()
    {
        string[] names =
        [
            "--fault",
            PortChoice.Option,
            Environment,
            "--to",
            "--reason",
            "--confirm",
        ];
        foreach (var name in names)
            if (ValueOf(name) is { } value)
                yield return (name, value);
    }

    private string? ValueOf(string name)
    {
        for (var i = 0; i < arguments.Length; i++)
        {
            var parts = arguments[i].Split('=', 2);
            if (!arguments[i].StartsWith('-') || Plain(parts[0]) != Plain(name))
                continue;
            return parts.Length == 2 ? parts[1] : arguments.ElementAtOrDefault(i + 1);
        }
        return null;
    }

    private static string Plain(string option) =>
        option.Replace("-", "", StringComparison.Ordinal).ToLowerInvariant();

    private static string Quoted(string value) =>
        Safe().IsMatch(value)
            ? value
            : $"'{value.Replace("'", @"'\''", StringComparison.Ordinal)}'";

    /// <summary>A command that was given (in brackets, or after "by") is no suggestion.</summary>
    [GeneratedRegex(
        @"(?<!by |\()\./build\.sh (?<target>[A-Z]\w*)(?<options>( --[a-z-]+ [\w@=-]+)*)"
    )]
    private static partial Regex Command();

    [GeneratedRegex(@"\A[\w@=.,:/+%-]+\z")]
    private static partial Regex Safe();
}
