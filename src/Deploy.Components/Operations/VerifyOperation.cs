using System.Text.Json;
using Deploy.Components.Composition;
using Deploy.Components.Definition;
using Deploy.Components.Generation;
using Deploy.Components.Stages;
using Deploy.Releases.Tools;

namespace Deploy.Components.Operations;

/// <summary>
/// What continuous integration runs: every check goes to its end, then all is reported.
/// </summary>
internal sealed class VerifyOperation(
    StageTools tools,
    ServiceDefinition service,
    GeneratedFiles generated
)
{
    private static readonly TimeSpan StepMax = TimeSpan.FromMinutes(20);

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        await using var workspace = await tools.Leases.TakeWorkspaceAsync(
            "Verify",
            cancellationToken
        );
        var faults = new List<string>();
        await CheckAsync("tools", ["tool", "restore"], faults, cancellationToken);
        await CheckAsync("formatting", ["csharpier", "check", "."], faults, cancellationToken);
        faults.AddRange(generated.Drift().Select(file => $"{file} differs; ./build.sh Generate"));
        // Analyzers and documentation are checked by a build of everything, warnings as errors.
        await CheckAsync(
            "analyzers",
            ["build", service.Solution, "-nologo", "-v", "q"],
            faults,
            cancellationToken
        );
        // What was just built is what is tested.
        var run = new TestRun(tools, service.Tests, TestRing.All) { IsBuilt = true };
        await using var shown = tools.Progress.Begin(new("Verify", $"all of {service.Tests}"));
        var totals = await run.RunAsync(cancellationToken);
        await shown.DisposeAsync();
        await WriteAsync(totals, cancellationToken);
        if (totals.Failed > 0)
            faults.Add($"tests: {totals}");
        if (faults.Count > 0)
            throw DeliveryException.Failed(
                $"Verify: {string.Join("; ", faults)}. To do: mend it. Next: ./build.sh Verify"
            );
        tools.Say($"Verify: formatting, analyzers, generated files; {totals}");
    }

    private async Task CheckAsync(
        string name,
        string[] arguments,
        List<string> faults,
        CancellationToken cancellationToken
    )
    {
        var call = new ToolCall("dotnet", [.. arguments], tools.Paths.Root)
        {
            TimeoutMax = StepMax,
        };
        await using var shown = tools.Progress.Begin(new("Verify", name));
        var log = Path.Combine(tools.Paths.Reports, $"verify-{name}.log");
        var exited = await tools.Run(call, log, cancellationToken);
        if (exited.Code == 0)
            return;
        faults.Add($"{name} (all of it in {log})");
        foreach (var line in (exited.Text + exited.Error).Split('\n').Take(40))
            tools.Say(line.TrimEnd());
    }

    private Task WriteAsync(TestTotals totals, CancellationToken cancellationToken)
    {
        var json = JsonSerializer.Serialize(
            new Dictionary<string, int>
            {
                ["passed"] = totals.Passed,
                ["failed"] = totals.Failed,
                ["skipped"] = totals.Skipped,
            },
            VerifyJson.Default.DictionaryStringInt32
        );
        var path = Path.Combine(tools.Paths.Reports, "verify.json");
        return File.WriteAllTextAsync(path, json + "\n", cancellationToken);
    }
}
