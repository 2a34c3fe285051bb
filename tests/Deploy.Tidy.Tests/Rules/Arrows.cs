using Deploy.Tidy.Tests.Sources;

namespace Deploy.Tidy.Tests.Rules;

/// <summary>Which project may know which: the architecture's arrows, and no others.</summary>
internal static class Arrows
{
    private const string Core = "Deploy.Rollouts";
    private const string Contracts = "Deploy.Host.Contracts";
    private const string AspNetCore = "Microsoft.AspNetCore.App";
    private const string WebSdk = "Microsoft.NET.Sdk.Web";

    private static readonly Dictionary<string, string[]> Projects = new()
    {
        [Core] = [],
        // Loaded by the compiler of the engine; neither the engine nor a build calls it.
        ["Nuke.Engine"] = ["Nuke.Engine.Generators"],
        ["Nuke.Engine.Generators"] = [],
        ["Deploy.Analysis"] = [Core],
        ["Deploy.Ledger"] = [Core],
        ["Deploy.Releases"] = [Core],
        ["Deploy.Conductor"] = [Core],
        ["Deploy.Platforms"] = [Core, Contracts],
        ["Deploy.Integrations"] = [Core],
        ["Deploy.Host"] = [Core, Contracts],
        [Contracts] = [Core],
        ["Deploy.Components"] =
        [
            Core,
            "Nuke.Engine",
            "Deploy.Analysis",
            "Deploy.Ledger",
            "Deploy.Releases",
            "Deploy.Conductor",
            "Deploy.Platforms",
            "Deploy.Integrations",
            "Deploy.Host",
            Contracts,
        ],
        // The build carries the host as a program; it does not call it.
        ["_build"] = ["Deploy.Components", "Nuke.Engine", "Deploy.Host"],
    };

    private static readonly Dictionary<string, string[]> Packages = new()
    {
        [Core] = [],
        [Contracts] = [],
        ["Nuke.Engine.Generators"] = [],
        ["Deploy.Analysis"] = ["MathNet.Numerics"],
    };

    public static IEnumerable<Finding> In(ProjectFile project) =>
        Unknown(project)
            .Concat(WrongProjects(project))
            .Concat(WrongPackages(project))
            .Concat(WrongFramework(project));

    private static IEnumerable<Finding> Unknown(ProjectFile project)
    {
        if (IsProduct(project) && !Projects.ContainsKey(project.Name))
            yield return new(
                project.File.Path,
                1,
                "a project that the architecture knows",
                project.Name
            );
    }

    private static IEnumerable<Finding> WrongProjects(ProjectFile project) =>
        Projects.TryGetValue(project.Name, out var may)
            ? project
                .Projects.Where(reference => !may.Contains(reference.Name))
                .Select(reference => Wrong(project, reference, may))
            : [];

    private static IEnumerable<Finding> WrongPackages(ProjectFile project) =>
        Packages.TryGetValue(project.Name, out var may)
            ? project
                .Packages.Where(reference => !may.Contains(reference.Name))
                .Select(reference => Wrong(project, reference, may))
            : [];

    private static IEnumerable<Finding> WrongFramework(ProjectFile project)
    {
        if (!IsProduct(project) || project.Name == "Deploy.Host")
            yield break;
        if (project.Sdk == WebSdk)
            yield return Wrong(project, new(WebSdk, 1), ["Microsoft.NET.Sdk"]);
        foreach (var reference in project.Frameworks.Where(f => f.Name == AspNetCore))
            yield return Wrong(project, reference, []);
    }

    private static bool IsProduct(ProjectFile project) => project.File.IsUnder("src", "build");

    private static Finding Wrong(ProjectFile project, Reference reference, string[] may) =>
        new(
            project.File.Path,
            reference.Line,
            may.Length == 0
                ? $"{project.Name} → nothing of this kind"
                : $"{project.Name} → {string.Join(", ", may)} only",
            reference.Name
        );
}
