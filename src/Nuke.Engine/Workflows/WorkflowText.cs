using Nuke.Common.Execution;
using Nuke.Common.IO;
using Nuke.Common.Tooling;

namespace Nuke.Common.CI.GitHubActions;

/// <summary>The text of a workflow. The same build always gives the same bytes.</summary>
internal sealed class WorkflowText(
    GitHubActionsAttribute a,
    IReadOnlyCollection<ExecutableTarget> targets
)
{
    private readonly YamlText _yaml = new();

    public string Write()
    {
        _yaml.Line("# This file is written by the build. To change it, change the build:");
        _yaml.Line($"# the attribute [GitHubActions] of {a.Build.GetType().Name}; then run");
        _yaml.Line($"#   ./build.sh --generate-configuration {a.Id}");
        _yaml.Line("# AutoGenerate = false keeps builds from rewriting and checking it.");
        _yaml.Line();
        _yaml.Line($"name: {YamlText.Quoted(a.Name)}");
        _yaml.Line();
        var triggers = new WorkflowTriggers(a, _yaml);
        triggers.Write();
        _yaml.Line();
        Permissions();
        Concurrency();
        _yaml.Line("jobs:");
        foreach (var image in a.Images)
        {
            _yaml.Under(() => Job(image.GetValue(), [.. triggers.Inputs]));
        }
        return _yaml.ToString();
    }

    private void Permissions()
    {
        if (a.WritePermissions.Length + a.ReadPermissions.Length == 0)
        {
            return;
        }
        _yaml.Block(
            "permissions:",
            () =>
            {
                foreach (var scope in a.WritePermissions)
                {
                    _yaml.Line($"{scope.GetValue()}: write");
                }
                foreach (var scope in a.ReadPermissions)
                {
                    _yaml.Line($"{scope.GetValue()}: read");
                }
            }
        );
        _yaml.Line();
    }

    private void Concurrency()
    {
        if (a.ConcurrencyGroup is null && !a.ConcurrencyCancelInProgress)
        {
            return;
        }
        const string usual =
            "${{ github.workflow }} @ ${{ github.event.pull_request.head.label || github.run_id }}";
        _yaml.Block(
            "concurrency:",
            () =>
            {
                _yaml.Line($"group: {a.ConcurrencyGroup ?? usual}");
                _yaml.Line(
                    $"cancel-in-progress: {(a.ConcurrencyCancelInProgress ? "true" : "false")}"
                );
            }
        );
        _yaml.Line();
    }

    private void Job(string image, string[] inputs) =>
        _yaml.Block(
            $"{image.Replace('.', '_')}:",
            () =>
            {
                _yaml.Line($"name: {image}");
                _yaml.Line($"runs-on: {image}");
                if (a.TimeoutMinutes > 0)
                {
                    _yaml.Line($"timeout-minutes: {a.TimeoutMinutes}");
                }
                if (a.EnvironmentName is { } environment)
                {
                    _yaml.Block("environment:", () => Environment(environment));
                }
                _yaml.Block("steps:", () => Steps(image, inputs));
            }
        );

    private void Environment(string name)
    {
        _yaml.Line($"name: {name}");
        if (a.EnvironmentUrl is { } url)
        {
            _yaml.Line($"url: {url}");
        }
    }

    private void Steps(string image, string[] inputs)
    {
        _yaml.Line("- uses: actions/checkout@v6");
        With(Checkout());
        if (a.CacheKeyFiles.Length > 0)
        {
            _yaml.Line("- uses: actions/cache@v4");
            var files = string.Join(", ", a.CacheKeyFiles.Select(x => $"'{x}'"));
            var paths = a.CacheIncludePatterns.Concat(a.CacheExcludePatterns.Select(x => $"!{x}"));
            With([
                "path: |",
                .. paths.Select(x => "  " + x),
                $"key: ${{{{ runner.os }}}}-${{{{ hashFiles({files}) }}}}",
            ]);
        }
        _yaml.Line($"- run: {Script(image)} {string.Join(' ', a.InvokedTargets)}".TrimEnd());
        Imports(inputs);
        foreach (var (name, path) in a.PublishArtifacts ? Products() : [])
        {
            _yaml.Line("- uses: actions/upload-artifact@v5");
            if (a.PublishCondition is { } condition)
            {
                _yaml.Under(() => _yaml.Line($"if: {condition}"));
            }
            With([$"name: {name}", $"path: {path}"]);
        }
    }

    private List<string> Checkout()
    {
        var lines = new List<string>();
        if (a.Submodules != GitHubActionsSubmodules.False)
        {
            lines.Add($"submodules: {a.Submodules.GetValue()}");
        }
        if (a.Lfs)
        {
            lines.Add("lfs: true");
        }
        if (a.FetchDepth >= 0)
        {
            lines.Add($"fetch-depth: {a.FetchDepth}");
        }
        return lines;
    }

    private void With(List<string> lines)
    {
        if (lines.Count > 0)
        {
            _yaml.Under(() => _yaml.Block("with:", () => lines.ForEach(_yaml.Line)));
        }
    }

    private void Imports(string[] inputs)
    {
        List<string> lines =
        [
            .. inputs.Select(x => $"{x}: ${{{{ github.event.inputs.{x} }}}}"),
            .. a.ImportSecrets.Select(x => $"{x}: ${{{{ secrets.{Upper(x)} }}}}"),
        ];
        if (a.EnableGitHubToken)
        {
            lines.Add("GITHUB_TOKEN: ${{ secrets.GITHUB_TOKEN }}");
        }
        if (lines.Count > 0)
        {
            _yaml.Under(() => _yaml.Block("env:", () => lines.ForEach(_yaml.Line)));
        }
    }

    private string Script(string image) =>
        (a.Build.RootDirectory / "build.cmd").FileExists() ? "./build.cmd"
        : image.StartsWith("windows", StringComparison.Ordinal) ? "./build.ps1"
        : "./build.sh";

    /// <summary>One upload per directory of products in the plan of the named targets.</summary>
    private IEnumerable<(string Name, string Path)> Products()
    {
        var wanted = a.InvokedTargets.Select(Names.Normalize).ToHashSet();
        var plan = ExecutionPlanner.Plan(
            [.. targets],
            targets.Where(x => wanted.Contains(Names.Normalize(x.Name)))
        );
        return plan.SelectMany(x => x.ArtifactProducts).Select(Folder).Distinct();
    }

    private (string Name, string Path) Folder(string product)
    {
        if (!PathText.HasRoot(product))
        {
            throw new UsageException($"Product '{product}' of a target must be a rooted path.");
        }
        var star = product.IndexOf('*', StringComparison.Ordinal);
        var path = AbsolutePath.Create(star < 0 ? product : product[..star]);
        return (path.Name, a.Build.RootDirectory.GetUnixRelativePathTo(path).ToString());
    }

    private static string Upper(string name) =>
        string.Join('_', Names.Words(name)).ToUpperInvariant();
}
