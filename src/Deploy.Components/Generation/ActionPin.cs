namespace Deploy.Components.Generation;

/// <summary>An action at one commit: a tag can be moved, a commit cannot.</summary>
/// <param name="Name">Owner and repository.</param>
/// <param name="Commit">40 hexadecimal digits.</param>
/// <param name="Version">The version that was at that commit, for people.</param>
public sealed record ActionPin(string Name, string Commit, string Version)
{
    /// <summary>Checks the sources out.</summary>
    public static ActionPin Checkout { get; } =
        new("actions/checkout", "8e8c483db84b4bee98b60c0593521ed34d9990e8", "v6.0.1");

    /// <summary>Keeps folders between runs.</summary>
    public static ActionPin Cache { get; } =
        new("actions/cache", "0057852bfaa89a56745cba8c7296529d2fc39830", "v4.3.0");

    /// <summary>Keeps files with the run.</summary>
    public static ActionPin UploadArtifact { get; } =
        new("actions/upload-artifact", "330a01c490aca151604b8cf639adc76d48f6c5d4", "v5.0.0");

    /// <summary>Brings the SDK of global.json.</summary>
    public static ActionPin SetupDotNet { get; } =
        new("actions/setup-dotnet", "d4c94342e560b34958eacfc5d055d21461ed1c5d", "v5.0.0");
}
