using System.Reflection;
using Nuke.Common.CI;

namespace Nuke.Common.Execution;

/// <summary>Keeps the files of build servers equal to what the build says.</summary>
internal static class GeneratedFiles
{
    /// <summary>Answers <c>--generate-configuration</c>.</summary>
    public static void Write(BuildSession session, NukeBuild build, string id)
    {
        var all = Attributes(build);
        var chosen =
            all.FirstOrDefault(x => Names.Normalize(x.Id) == Names.Normalize(id))
            ?? throw new UsageException(
                $"--generate-configuration: '{id}' is not one of "
                    + $"{string.Join(", ", all.Select(x => x.Id))}."
                    + Suggestion.Text(id, all.Select(x => x.Id))
            );
        var isChanged = Update(chosen, build);
        var state = isChanged ? "Written" : "Already up to date";
        session.Output.Line($"{state}: {chosen.ConfigurationFile}");
    }

    /// <summary>
    /// Rewrites stale files here; fails for them on a server, where nobody would notice.
    /// </summary>
    public static void Refresh(BuildSession session, NukeBuild build)
    {
        foreach (var attribute in Attributes(build).Where(x => x.AutoGenerate))
        {
            if (session.Host is IBuildServer)
            {
                var text = attribute.Generate(build.Targets);
                Assert.True(
                    Current(attribute) == text,
                    $"'{attribute.ConfigurationFile}' is stale. Run ./build.sh "
                        + $"--generate-configuration {attribute.Id} and commit the result."
                );
            }
            else if (Update(attribute, build))
            {
                session.Warn($"'{attribute.ConfigurationFile}' was stale and has been rewritten.");
            }
        }
    }

    private static List<ConfigurationAttributeBase> Attributes(NukeBuild build)
    {
        var found = build.GetType().GetCustomAttributes<ConfigurationAttributeBase>(true).ToList();
        found.ForEach(x => x.Build = build);
        return found;
    }

    private static bool Update(ConfigurationAttributeBase attribute, NukeBuild build)
    {
        var text = attribute.Generate(build.Targets);
        if (Current(attribute) == text)
        {
            return false;
        }
        string file = attribute.ConfigurationFile;
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
        return true;
    }

    /// <summary>Line ends never make a difference.</summary>
    private static string? Current(ConfigurationAttributeBase attribute) =>
        File.Exists(attribute.ConfigurationFile)
            ? File.ReadAllText(attribute.ConfigurationFile).ReplaceLineEndings("\n")
            : null;
}
