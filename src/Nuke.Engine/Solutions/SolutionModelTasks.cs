using System.Text.RegularExpressions;
using System.Xml.Linq;
using Nuke.Common.IO;

namespace Nuke.Common.ProjectModel;

/// <summary>Reads solutions.</summary>
public static partial class SolutionModelTasks
{
    private const string FolderType = "2150E333-8FDC-42A3-9474-1A3956D46DE8";

    /// <summary>Reads a solution's file.</summary>
    /// <exception cref="FileNotFoundException">There is none.</exception>
    public static Solution ReadSolution(this AbsolutePath path)
    {
        ArgumentNullException.ThrowIfNull(path);
        var solution = new Solution(path);
        if (path.HasExtension("slnx"))
        {
            ReadXml(solution);
        }
        else
        {
            ReadText(solution);
        }
        return solution;
    }

    private static void ReadXml(Solution solution)
    {
        var root = XDocument.Load(solution.Path).Root!;
        var folders = new Dictionary<string, SolutionFolder>();
        foreach (var element in root.Elements("Folder"))
        {
            var path = ((string?)element.Attribute("Name") ?? "").Trim('/');
            var slash = path.LastIndexOf('/');
            var folder = new SolutionFolder(solution, path[(slash + 1)..])
            {
                SolutionFolder = slash < 0 ? null : folders.GetValueOrDefault(path[..slash]),
            };
            folders[path] = folder;
            solution.FolderList.Add(folder);
            AddProjects(solution, element, folder);
        }
        AddProjects(solution, root, null);
    }

    private static void AddProjects(Solution solution, XElement parent, SolutionFolder? folder)
    {
        foreach (var element in parent.Elements("Project"))
        {
            var path = solution.Directory / ((string?)element.Attribute("Path") ?? "");
            var name = (string?)element.Attribute("DisplayName") ?? path.NameWithoutExtension;
            solution.ProjectList.Add(new Project(solution, name, path) { SolutionFolder = folder });
        }
    }

    private static void ReadText(Solution solution)
    {
        var byId = new Dictionary<string, PrimitiveProject>();
        var isNesting = false;
        foreach (var line in File.ReadLines(solution.Path))
        {
            if (ProjectLine().Match(line) is { Success: true } project)
            {
                var name = project.Groups["name"].Value;
                if (
                    project
                        .Groups["type"]
                        .Value.Equals(FolderType, StringComparison.OrdinalIgnoreCase)
                )
                {
                    var folder = new SolutionFolder(solution, name);
                    solution.FolderList.Add(folder);
                    byId[project.Groups["id"].Value] = folder;
                }
                else
                {
                    var path = solution.Directory / project.Groups["path"].Value;
                    var added = new Project(solution, name, path);
                    solution.ProjectList.Add(added);
                    byId[project.Groups["id"].Value] = added;
                }
                continue;
            }
            isNesting = line.Contains("GlobalSection(", StringComparison.Ordinal)
                ? line.Contains("NestedProjects", StringComparison.Ordinal)
                : isNesting;
            if (isNesting && NestingLine().Match(line) is { Success: true } nesting)
            {
                byId[nesting.Groups["child"].Value].SolutionFolder =
                    byId[nesting.Groups["parent"].Value] as SolutionFolder;
            }
        }
    }

    [GeneratedRegex(
        @"^\s*Project\(""\{(?<type>[^}]+)\}""\)\s*=\s*""(?<name>[^""]*)"","
            + @"\s*""(?<path>[^""]*)"",\s*""\{(?<id>[^}]+)\}"
    )]
    private static partial Regex ProjectLine();

    [GeneratedRegex(@"^\s*\{(?<child>[^}]+)\}\s*=\s*\{(?<parent>[^}]+)\}")]
    private static partial Regex NestingLine();
}
