using System.Diagnostics;
using System.Globalization;

namespace Deploy.Host.Supervising;

/// <summary>
/// How a replica's process is started: its program, arguments and clean environment.
/// </summary>
internal static class ProcessStart
{
    private const string Muxer = "dotnet";

    /// <summary>
    /// What a service inherits. Everything else, secrets above all, stays behind.
    /// </summary>
    private static readonly string[] Inherited =
    [
        "PATH",
        "HOME",
        "TMPDIR",
        "TEMP",
        "TMP",
        "LANG",
        "TZ",
        "SystemRoot",
        "USERPROFILE",
    ];

    public static ProcessStartInfo Of(ReplicaSpec replica, int port, string markBeginning)
    {
        var start = new ProcessStartInfo(ProgramOf(replica))
        {
            WorkingDirectory = replica.Folder,
            UseShellExecute = false,
            CreateNoWindow = true,
        };
        foreach (var argument in replica.Command.Skip(1))
            start.ArgumentList.Add(argument);
        var variables = start.Environment;
        var inherited = variables.Where(v => IsInherited(v.Key)).ToList();
        variables.Clear();
        foreach (var (name, value) in inherited)
            variables[name] = value;
        foreach (var (name, value) in replica.Variables)
            variables[name] = value;
        var number = port.ToString(CultureInfo.InvariantCulture);
        variables["PORT"] = number;
        variables["ASPNETCORE_URLS"] = $"http://127.0.0.1:{number}";
        variables["DEPLOY_ENVIRONMENT"] = replica.Environment;
        variables["DEPLOY_VERSION"] = replica.Version;
        variables[ProcessMarks.Variable] = $"{markBeginning}{replica.Name}:{number}";
        return start;
    }

    /// <summary>
    /// A program among the revision's own files goes first; <c>dotnet</c> is the one that runs
    /// this host; anything else is found on PATH.
    /// </summary>
    private static string ProgramOf(ReplicaSpec replica)
    {
        var program = replica.Command[0];
        var own = Path.Combine(replica.Folder, program);
        if (File.Exists(own))
            return own;
        var running = Environment.ProcessPath;
        var isMuxer = Path.GetFileNameWithoutExtension(running) == Muxer;
        return program == Muxer && isMuxer ? running! : program;
    }

    private static bool IsInherited(string name) =>
        Inherited.Contains(name) || name.StartsWith("DOTNET_", StringComparison.Ordinal);
}
