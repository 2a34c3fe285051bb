using System.Collections.Immutable;

namespace Deploy.Components.Generation;

/// <summary>
/// The files of a repository that are written from its pipeline: workflows and run
/// configurations. They are committed, so that they can be read and used without a build.
/// </summary>
/// <param name="root">The root of the repository.</param>
/// <param name="shape">What they are written from.</param>
public sealed class GeneratedFiles(string root, PipelineShape shape)
{
    /// <summary>Every file's text by its path from the root, with forward slashes. Pure.</summary>
    /// <exception cref="ArgumentException">All that the shape names without having it.</exception>
    public static ImmutableSortedDictionary<string, string> Plan(PipelineShape shape)
    {
        var faults = shape.Faults().ToList();
        if (faults.Count > 0)
            throw new ArgumentException(string.Join(" ", faults), nameof(shape));
        return PipelineWorkflows
            .Of(shape)
            .Select(workflow =>
                KeyValuePair.Create(
                    $".github/workflows/{workflow.FileName}.yml",
                    WorkflowText.Of(workflow)
                )
            )
            .Concat(IdeFiles.Of(shape.Targets))
            .ToImmutableSortedDictionary(StringComparer.Ordinal);
    }

    /// <summary>
    /// The paths of the files that are absent or differ from what would be written now, whatever
    /// their line ends. It writes nothing.
    /// </summary>
    public IReadOnlyList<string> Drift() =>
        [.. Plan(shape).Where(file => !IsCurrent(file.Key, file.Value)).Select(file => file.Key)];

    /// <summary>Writes the files that drifted, and answers their paths.</summary>
    public IReadOnlyList<string> WriteAll()
    {
        var plan = Plan(shape);
        var drifted = Drift();
        foreach (var path in drifted)
        {
            var full = Path.Combine(root, path);
            Directory.CreateDirectory(Path.GetDirectoryName(full)!);
            File.WriteAllText(full, plan[path]);
        }
        return drifted;
    }

    private bool IsCurrent(string path, string text)
    {
        var full = Path.Combine(root, path);
        return File.Exists(full) && File.ReadAllText(full).ReplaceLineEndings("\n") == text;
    }
}
