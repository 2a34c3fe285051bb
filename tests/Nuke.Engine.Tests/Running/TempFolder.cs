using Nuke.Common.IO;

namespace Nuke.Engine.Tests.Running;

/// <summary>A directory that goes away with the test.</summary>
internal sealed class TempFolder : IDisposable
{
    public AbsolutePath Path { get; } = Directory.CreateTempSubdirectory("engine-").FullName;

    public AbsolutePath Write(string file, string text = "x")
    {
        var path = Path / file;
        Directory.CreateDirectory(path.Parent!);
        File.WriteAllText(path, text);
        return path;
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
