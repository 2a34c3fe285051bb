using System.Collections.Immutable;
using Deploy.Releases.Tools;
using Deploy.Rollouts.Releases;

namespace Deploy.Components.Stages;

/// <summary>
/// A compiler server of this checkout alone: many small projects compile in half the time, and
/// unlike the shared one it can be ended afterwards without ending anybody else's.
/// </summary>
internal sealed class CompilerServer(StageTools tools)
{
    private readonly string _id = "deploy-" + Digest.Of(Bytes(tools.Paths.Root)).Short;

    public ImmutableArray<string> Arguments =>
        ["-p:UseSharedCompilation=true", $"-p:SharedCompilationId={_id}"];

    /// <summary>Ends it. Where it cannot be found it ends by itself after some minutes.</summary>
    public async Task StopAsync(CancellationToken cancellationToken)
    {
        var info = await RunAsync(["--info"], cancellationToken);
        var folder = info
            ?.Text.Split('\n')
            .Select(line => line.Trim())
            .FirstOrDefault(line => line.StartsWith("Base Path:", StringComparison.Ordinal))
            ?["Base Path:".Length..].Trim();
        if (folder is null)
            return;
        var program = Path.Combine(folder, "Roslyn", "bincore", "VBCSCompiler.dll");
        if (File.Exists(program))
            await RunAsync(["exec", program, "-shutdown", $"-pipename:{_id}"], cancellationToken);
    }

    private async Task<ToolOutcome.Exited?> RunAsync(
        ImmutableArray<string> arguments,
        CancellationToken cancellationToken
    )
    {
        var call = new ToolCall("dotnet", arguments, tools.Paths.Root);
        var outcome = await tools.Programs.RunAsync(call, cancellationToken);
        return outcome.Match<ToolOutcome.Exited?>(exited => exited, _ => null, _ => null);
    }

    private static byte[] Bytes(string text) => System.Text.Encoding.UTF8.GetBytes(text);
}
