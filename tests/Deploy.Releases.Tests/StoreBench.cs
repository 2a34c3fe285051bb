using System.Collections.Immutable;
using System.Text;
using Deploy.Releases.Store;
using Deploy.Rollouts.Releases;

namespace Deploy.Releases.Tests;

/// <summary>A store and a stage with three files, for one test.</summary>
internal sealed class StoreBench : IDisposable
{
    public StoreBench()
    {
        Store = new(Folder.At("store"));
        Folder.Write("stage/App.dll", "code");
        Folder.Write("stage/wwwroot/index.html", "<html>");
        Folder.Write("stage/run.sh", "#!/bin/sh");
        Folder.MakeExecutable("stage/run.sh");
    }

    public static DateTimeOffset Noon { get; } = new(2026, 5, 1, 12, 0, 0, TimeSpan.Zero);

    public TempFolder Folder { get; } = new();

    public ReleaseStore Store { get; }

    public static ReleaseDraft Draft(
        string version = "1.0.0",
        string source = "s",
        int minutes = 0
    ) =>
        new()
        {
            Service = "docs",
            Version = version,
            Source = new(Digest.Of(Encoding.UTF8.GetBytes(source)), "abc", "main", false),
            Input = Input(source, version),
            Entry = ["dotnet", "App.dll"],
            BuiltAt = Noon.AddMinutes(minutes),
            Sdk = "10.0.100",
        };

    public static BuildInput Input(string source, string version) =>
        new(
            Digest.Of(Encoding.UTF8.GetBytes(source)),
            ImmutableSortedDictionary<string, string>.Empty.Add("version", version)
        );

    public Task<Release> Save(ReleaseDraft draft, CancellationToken token) =>
        Store.SaveAsync(Folder.At("stage"), draft, _ => "{}"u8.ToArray(), token);

    public void Dispose() => Folder.Dispose();
}
