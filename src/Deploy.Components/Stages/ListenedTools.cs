using Deploy.Releases.Tools;

namespace Deploy.Components.Stages;

/// <summary>A runner that lets somebody hear what its programs write.</summary>
internal sealed class ListenedTools(IToolRunner programs, Action<string> hear) : IToolRunner
{
    public Task<ToolOutcome> RunAsync(ToolCall call, CancellationToken cancellationToken) =>
        programs.RunAsync(call with { Heard = hear }, cancellationToken);
}
