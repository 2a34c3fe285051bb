using Nuke.Common.IO;

namespace Nuke.Common.Execution;

/// <summary>Finds the root: the nearest directory upwards that holds <c>.nuke/</c>.</summary>
internal static class RootFinder
{
    private const string Marker = ".nuke";

    public static AbsolutePath Find(BuildSession session) =>
        TryFind(session)
        ?? throw new UsageException(
            $"No '{Marker}' directory in '{session.WorkingDirectory}' or above it. "
                + $"Create one where the repository starts (mkdir {Marker}) or pass --root <path>."
        );

    public static AbsolutePath? TryFind(BuildSession session)
    {
        var option = session.CommandLine.Find(Names.Normalize("Root"));
        var named = option is { Values.Count: > 0 }
            ? option.Values[0]
            : session.Variables.GetValueOrDefault("NUKE_ROOT");
        if (named is { Length: > 0 } || option is not null)
        {
            return Named(session, named ?? "");
        }
        return Upwards(session.WorkingDirectory) ?? Upwards(AppContext.BaseDirectory);
    }

    private static AbsolutePath Named(BuildSession session, string path)
    {
        try
        {
            var root = AbsolutePathConverter.Resolve(path, session.WorkingDirectory);
            return Directory.Exists(root)
                ? root
                : throw new UsageException($"--root: directory '{root}' does not exist.");
        }
        catch (ArgumentException exception)
        {
            throw new UsageException($"--root: {exception.Message}");
        }
    }

    /// <summary>A build called from elsewhere is found from its own assembly upwards.</summary>
    private static AbsolutePath? Upwards(string start)
    {
        var home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
        for (
            var directory = AbsolutePath.Create(start);
            directory is not null;
            directory = directory.Parent
        )
        {
            if ((string)directory != home && Directory.Exists(Path.Combine(directory, Marker)))
            {
                return directory;
            }
        }
        return null;
    }
}
