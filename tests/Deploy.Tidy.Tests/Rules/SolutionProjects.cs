using System.Text.RegularExpressions;
using Deploy.Tidy.Tests.Sources;

namespace Deploy.Tidy.Tests.Rules;

/// <summary>The solution has every project of the repository, and no other.</summary>
internal static partial class SolutionProjects
{
    public static IEnumerable<Finding> In(SourceFile solution, IEnumerable<string> projects)
    {
        var listed = solution
            .Lines.Select((line, index) => (Match: Listed().Match(line), Number: index + 1))
            .Where(line => line.Match.Success)
            .ToDictionary(
                line => line.Match.Groups["path"].Value.Replace('\\', '/'),
                line => line.Number
            );
        var present = projects.ToHashSet();
        var absent = listed
            .Where(project => !present.Contains(project.Key))
            .Select(p => new Finding(solution.Path, p.Value, "a project that exists", p.Key));
        var forgotten = present
            .Where(project => !listed.ContainsKey(project))
            .Select(project => new Finding(solution.Path, 1, $"the project {project}", "none"));
        return absent.Concat(forgotten);
    }

    [GeneratedRegex("\"(?<path>[^\"]+[.]csproj)\"")]
    private static partial Regex Listed();
}
