using Deploy.Releases.Tools;

namespace Deploy.Releases.Tests;

/// <summary>Answers instead of outside programs, and remembers what was asked.</summary>
internal sealed class FakeTools(Func<ToolCall, ToolOutcome> answer) : IToolRunner
{
    private readonly List<ToolCall> _calls = [];

    public IReadOnlyList<ToolCall> Calls => _calls;

    public static FakeTools NothingInstalled { get; } =
        new(call => new ToolOutcome.NotInstalled(call.Program));

    public static FakeTools Says(string output, int code = 0, string error = "") =>
        new(_ => Exited(output, code, error));

    public static ToolOutcome.Exited Exited(string output, int code = 0, string error = "") =>
        new(code, System.Text.Encoding.UTF8.GetBytes(output), error);

    public Task<ToolOutcome> RunAsync(ToolCall call, CancellationToken cancellationToken)
    {
        lock (_calls)
            _calls.Add(call);
        return Task.FromResult(answer(call));
    }
}
