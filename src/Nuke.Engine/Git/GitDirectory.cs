namespace Nuke.Common.Git;

/// <summary>Reads what git keeps in its directory, without starting git.</summary>
internal sealed class GitDirectory
{
    private readonly string _own;
    private readonly string _shared;

    private GitDirectory(string own, string shared)
    {
        _own = own;
        _shared = shared;
    }

    /// <summary>The working tree and git's directory for it; null outside any repository.</summary>
    public static (string Tree, GitDirectory Git)? Find(string start)
    {
        for (var folder = start; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            var path = Path.Combine(folder, ".git");
            if (Directory.Exists(path))
            {
                return (folder, new GitDirectory(path, path));
            }
            if (File.Exists(path))
            {
                return (folder, Linked(folder, path));
            }
        }
        return null;
    }

    /// <summary>What HEAD says: a ref's full name, or a commit.</summary>
    public string Head()
    {
        const string reference = "ref: ";
        var text = File.ReadAllText(Path.Combine(_own, "HEAD")).Trim();
        return text.StartsWith(reference, StringComparison.Ordinal)
            ? text[reference.Length..]
            : text;
    }

    /// <summary>The commit of a ref; null while it has none.</summary>
    public string? Commit(string reference)
    {
        if (!reference.StartsWith("refs/", StringComparison.Ordinal))
        {
            return reference;
        }
        foreach (var folder in new[] { _own, _shared })
        {
            var file = Path.Combine(folder, reference);
            if (File.Exists(file))
            {
                return File.ReadAllText(file).Trim();
            }
        }
        return Packed().FirstOrDefault(x => x.Name == reference).Commit;
    }

    /// <summary>Short names of the tags on a commit.</summary>
    public IReadOnlyCollection<string> Tags(string? commit)
    {
        const string prefix = "refs/tags/";
        var folder = Path.Combine(_shared, "refs", "tags");
        var loose = Directory.Exists(folder)
            ? Directory
                .GetFiles(folder, "*", SearchOption.AllDirectories)
                .Select(x =>
                    (
                        Name: prefix + Path.GetRelativePath(folder, x).Replace('\\', '/'),
                        Commit: (string?)File.ReadAllText(x).Trim()
                    )
                )
            : [];
        return
        [
            .. loose
                .Concat(Packed())
                .Where(x => x.Name.StartsWith(prefix, StringComparison.Ordinal))
                .Where(x => commit is not null && x.Commit == commit)
                .Select(x => x.Name[prefix.Length..])
                .Distinct()
                .Order(StringComparer.Ordinal),
        ];
    }

    /// <summary>A value of the repository's settings; the section as git writes it.</summary>
    public string? Setting(string section, string key)
    {
        var file = Path.Combine(_shared, "config");
        var isInside = false;
        foreach (var line in File.Exists(file) ? File.ReadLines(file) : [])
        {
            var text = line.Trim();
            if (text.StartsWith('['))
            {
                isInside = text.TrimEnd(']')[1..] == section;
                continue;
            }
            var equals = text.IndexOf('=', StringComparison.Ordinal);
            if (isInside && equals > 0 && text[..equals].Trim() == key)
            {
                return text[(equals + 1)..].Trim();
            }
        }
        return null;
    }

    private static GitDirectory Linked(string folder, string file)
    {
        const string prefix = "gitdir: ";
        var text = File.ReadAllText(file).Trim();
        var own = Path.GetFullPath(text[prefix.Length..], folder);
        var common = Path.Combine(own, "commondir");
        var shared = File.Exists(common)
            ? Path.GetFullPath(File.ReadAllText(common).Trim(), own)
            : own;
        return new GitDirectory(own, shared);
    }

    /// <summary>A peeled line (^commit) belongs to the annotated tag before it.</summary>
    private List<(string Name, string? Commit)> Packed()
    {
        var file = Path.Combine(_shared, "packed-refs");
        var refs = new List<(string Name, string? Commit)>();
        foreach (var line in File.Exists(file) ? File.ReadLines(file) : [])
        {
            if (line.StartsWith('^') && refs.Count > 0)
            {
                refs[^1] = (refs[^1].Name, line[1..].Trim());
            }
            else if (!line.StartsWith('#') && line.Split(' ') is [var commit, var name])
            {
                refs.Add((name.Trim(), commit));
            }
        }
        return refs;
    }
}
