using Nuke.Common.CI.GitHubActions;

namespace Nuke.Common.Execution;

/// <summary>Recognises the host by its variables: servers first, then editors.</summary>
internal static class HostFinder
{
    private static readonly (string Name, Func<BuildSession, Host> Create)[] Hosts =
    [
        ("GitHubActions", x => new GitHubActions(x)),
        ("Rider", _ => new Rider()),
        ("Terminal", _ => new Terminal()),
        ("VisualStudio", _ => new VisualStudio()),
        ("VSCode", _ => new VSCode()),
    ];

    public static IEnumerable<string> HostNames => Hosts.Select(x => x.Name);

    public static Host Find(BuildSession session) => Create(session, Requested(session));

    /// <summary>The fault of a host that was asked for by an unknown name.</summary>
    public static string? Fault(BuildSession session)
    {
        var name = Option(session);
        return name is null || Hosts.Any(x => Names.Normalize(x.Name) == Names.Normalize(name))
            ? null
            : $"--host: '{name}' is not one of {string.Join(", ", HostNames)}."
                + Suggestion.Text(name, HostNames);
    }

    private static Host Create(BuildSession session, string name) =>
        Hosts.First(x => Names.Normalize(x.Name) == Names.Normalize(name)).Create(session);

    private static string? Option(BuildSession session) =>
        session.CommandLine.Find(Names.Normalize("Host")) is { } option
            ? option.Values.FirstOrDefault("")
            : session.Variables.GetValueOrDefault("NUKE_HOST");

    private static string Requested(BuildSession session)
    {
        bool Has(string name) => session.Variables.GetValueOrDefault(name) is { Length: > 0 };
        return Option(session) is { } name && Fault(session) is null ? name
            : Has("GITHUB_ACTIONS") ? "GitHubActions"
            : IsRider(session, Has) ? "Rider"
            : Has("VSCODE_GIT_IPC_HANDLE") || Has("VSCODE_PID") ? "VSCode"
            : Has("VisualStudioVersion") ? "VisualStudio"
            : "Terminal";
    }

    private static bool IsRider(BuildSession session, Func<string, bool> has) =>
        has("IDEA_INITIAL_DIRECTORY")
        || session.Variables.GetValueOrDefault("TERMINAL_EMULATOR") == "JetBrains-JediTerm";
}
