using System.Text.Json;
using Nuke.Common.Execution;
using Nuke.Common.IO;
using Nuke.Common.Tooling;

namespace Nuke.Common.CI.GitHubActions;

/// <summary>A job of GitHub Actions; reads the variables that its runner sets.</summary>
public class GitHubActions : Host, IBuildServer
{
    private readonly BuildSession _session;

    internal GitHubActions(BuildSession session) => _session = session;

    /// <summary>The current host, or null when another one runs the build.</summary>
    public static new GitHubActions? Instance => BuildSession.Current.Host as GitHubActions;

    string? IBuildServer.Branch => RefName;

    string? IBuildServer.Commit => Sha;

    /// <summary>The workflow's name.</summary>
    public string? Workflow => Variable("WORKFLOW");

    /// <summary>The id of the step that runs the build.</summary>
    public string? Action => Variable("ACTION");

    /// <summary>Who started the run.</summary>
    public string? Actor => Variable("ACTOR");

    /// <summary>Owner and name of the repository.</summary>
    public string? Repository => Variable("REPOSITORY");

    /// <summary>The owner of the repository.</summary>
    public string? RepositoryOwner => Variable("REPOSITORY_OWNER");

    /// <summary>What started the run.</summary>
    public string? EventName => Variable("EVENT_NAME");

    /// <summary>The file that describes the event.</summary>
    public AbsolutePath? EventPath => Variable("EVENT_PATH");

    /// <summary>The checked out tree.</summary>
    public AbsolutePath? Workspace => Variable("WORKSPACE");

    /// <summary>The commit that started the run.</summary>
    public string? Sha => Variable("SHA");

    /// <summary>The full name of the branch or tag.</summary>
    public string? Ref => Variable("REF");

    /// <summary>The short name of the branch or tag.</summary>
    public string? RefName => Variable("REF_NAME");

    /// <summary><c>branch</c> or <c>tag</c>.</summary>
    public string? RefType => Variable("REF_TYPE");

    /// <summary>The source branch of a pull request.</summary>
    public string? HeadRef => Variable("HEAD_REF");

    /// <summary>The target branch of a pull request.</summary>
    public string? BaseRef => Variable("BASE_REF");

    /// <summary>The id of the job.</summary>
    public string? Job => Variable("JOB");

    /// <summary>The token, when the workflow passes it on.</summary>
    public string? Token => Variable("TOKEN");

    /// <summary>The server's address.</summary>
    public string? ServerUrl => Variable("SERVER_URL");

    /// <summary>The number of the run; 0 when unknown.</summary>
    public long RunNumber => Number("RUN_NUMBER");

    /// <summary>The id of the run; 0 when unknown.</summary>
    public long RunId => Number("RUN_ID");

    /// <summary>How often the run was started; 0 when unknown.</summary>
    public long RunAttempt => Number("RUN_ATTEMPT");

    /// <summary>Whether a pull request started the run.</summary>
    public bool IsPullRequest =>
        EventName?.StartsWith("pull_request", StringComparison.Ordinal) == true;

    /// <summary>The number of the pull request; null when none started the run.</summary>
    public int? PullRequestNumber =>
        IsPullRequest && Event("number") is { ValueKind: JsonValueKind.Number } x
            ? x.GetInt32()
            : null;

    /// <summary>
    /// What happened to the pull request, such as <c>opened</c>; null when none started the run.
    /// </summary>
    public string? PullRequestAction =>
        IsPullRequest && Event("action") is { ValueKind: JsonValueKind.String } x
            ? x.GetString()
            : null;

    /// <summary>The file whose text the run's page shows.</summary>
    public AbsolutePath? StepSummaryFile => Variable("STEP_SUMMARY");

    internal override bool ForcesColours => true;

    /// <summary>Starts a group of lines.</summary>
    public void Group(string group) => Write(GroupStart(group)!);

    /// <summary>Ends it.</summary>
    public void EndGroup(string group) => Write(GroupEnd(group)!);

    /// <summary>Writes a debug message.</summary>
    public void WriteDebug(string message) => Write(Command("debug", message));

    /// <summary>Writes a warning with an annotation.</summary>
    public void WriteWarning(string message) => Write(Command("warning", message));

    /// <summary>Writes an error with an annotation.</summary>
    public void WriteError(string message) => Write(Command("error", message));

    /// <summary>
    /// Writes a command to the runner, <c>::name key=value::message</c>; the configurator adds the
    /// pairs of key and value.
    /// </summary>
    public void WriteCommand(
        string command,
        string? message = null,
        Configure<Dictionary<string, object>>? dictionaryConfigurator = null
    ) => Write(Command(command, message ?? "", dictionaryConfigurator?.Invoke([])));

    internal override string? GroupStart(string name) => Command("group", name);

    internal override string? GroupEnd(string name) => Command("endgroup", name);

    internal override string? Annotation(bool isError, string message) =>
        Command(isError ? "error" : "warning", message);

    private static string Command(
        string command,
        string message,
        Dictionary<string, object>? properties = null
    )
    {
        var pairs = (properties ?? []).Select(x => $"{x.Key}={EscapeProperty($"{x.Value}")}");
        return $"::{$"{command} {string.Join(',', pairs)}".TrimEnd()}::{Escape(message)}";
    }

    private static string Escape(string text) =>
        text.Replace("%", "%25", StringComparison.Ordinal)
            .Replace("\r", "%0D", StringComparison.Ordinal)
            .Replace("\n", "%0A", StringComparison.Ordinal);

    private static string EscapeProperty(string text) =>
        Escape(text)
            .Replace(":", "%3A", StringComparison.Ordinal)
            .Replace(",", "%2C", StringComparison.Ordinal);

    private void Write(string line) => _session.Output.Line(line);

    private string? Variable(string name) =>
        _session.Variables.GetValueOrDefault("GITHUB_" + name) is { Length: > 0 } x ? x : null;

    /// <summary>One field of the event that started the run.</summary>
    private JsonElement? Event(string name)
    {
        if (EventPath is not { } path || !path.FileExists())
        {
            return null;
        }
        using var document = JsonDocument.Parse(path.ReadAllText());
        return document.RootElement.TryGetProperty(name, out var x) ? x.Clone() : null;
    }

    private long Number(string name) => long.TryParse(Variable(name), out var x) ? x : 0;
}
