using System.Globalization;

namespace Deploy.Host.Supervising;

/// <summary>
/// One small file per running service process, so that a host can find what a killed one left
/// behind. The file's name is the process number, its first line the beginning, its second the
/// name for people.
/// </summary>
internal sealed class ProcessRecords(string folder)
{
    public void Add(ProcessIdentity process, string name)
    {
        Directory.CreateDirectory(folder);
        File.WriteAllText(PathOf(process.Id), $"{process.Began}\n{name}\n");
    }

    public void Remove(int processId) => File.Delete(PathOf(processId));

    public IEnumerable<(ProcessIdentity Process, string Name)> Read()
    {
        if (!Directory.Exists(folder))
            yield break;
        foreach (var file in Directory.GetFiles(folder))
        {
            var lines = File.ReadAllLines(file);
            var name = Path.GetFileName(file);
            // A host killed while it wrote leaves a short file: the marks find that process.
            if (lines.Length >= 2 && int.TryParse(name, CultureInfo.InvariantCulture, out var id))
                yield return (new ProcessIdentity(id, lines[0]), lines[1]);
        }
    }

    private string PathOf(int processId) =>
        Path.Combine(folder, processId.ToString(CultureInfo.InvariantCulture));
}
