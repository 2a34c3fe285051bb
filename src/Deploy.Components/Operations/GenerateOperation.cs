using Deploy.Components.Generation;

namespace Deploy.Components.Operations;

/// <summary>Writes workflows and IDE files anew.</summary>
internal sealed class GenerateOperation(GeneratedFiles generated, Action<string> say)
{
    public Task RunAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var drifted = generated.WriteAll();
        say(
            drifted.Count == 0
                ? "All generated files were up to date."
                : $"Written: {string.Join(", ", drifted)}"
        );
        return Task.CompletedTask;
    }
}
