namespace Nuke.Common.Reporting;

/// <summary>The target that the current flow of execution belongs to.</summary>
internal static class RunningTarget
{
    private static readonly AsyncLocal<string?> Flow = new();

    public static string Name
    {
        get => Flow.Value ?? "";
        set => Flow.Value = value;
    }
}
