namespace Nuke.Common.Execution;

/// <summary>
/// Finds parameter values: command line, then environment, then profiles, then the default file.
/// </summary>
internal sealed class ParameterResolver
{
    private readonly BuildSession _session;
    private readonly ILookup<string, (string Name, string Value)> _environment;
    private List<ParameterFile>? _files;

    public ParameterResolver(BuildSession session)
    {
        _session = session;
        _environment = session.Variables.ToLookup(
            x => Letters(x.Key),
            x => (x.Key, x.Value),
            StringComparer.OrdinalIgnoreCase
        );
    }

    private IReadOnlyList<ParameterFile> Files => _files ??= ReadFiles();

    /// <summary>The names in the files that no parameter has.</summary>
    public IEnumerable<string> UnknownKeys(IReadOnlySet<string> names) =>
        Files.SelectMany(x => x.Keys).Where(x => !names.Contains(x)).Distinct();

    /// <exception cref="UsageException">The value does not fit the parameter.</exception>
    public object? Resolve(ParameterMember parameter)
    {
        if (Find(parameter) is not { } raw)
        {
            return null;
        }
        try
        {
            var opened = Opened(parameter, raw);
            if (parameter.IsSecret && !parameter.IsFlag)
            {
                _session.Secrets.Add(opened.Words);
            }
            var value = ValueConversion.Convert(parameter, opened);
            if (parameter.IsSecret)
            {
                _session.Secrets.Add(value);
            }
            return value;
        }
        catch (FormatException exception)
        {
            var isHidden = parameter.IsSecret && raw.Words.Count > 0;
            var shown = isHidden ? "its value does not fit" : exception.Message;
            throw new UsageException($"{parameter.Switch} ({raw.Source}): {shown}");
        }
    }

    /// <summary>Resolves, but leaves encrypted values alone: they open when a build runs.</summary>
    public void Check(ParameterMember parameter)
    {
        if (!(parameter.IsSecret && Find(parameter) is { } raw && SecretFile.IsEncrypted(raw)))
        {
            Resolve(parameter);
        }
    }

    private RawValue Opened(ParameterMember parameter, RawValue raw) =>
        parameter.IsSecret ? SecretFile.Open(_session, parameter, raw) : raw;

    private RawValue? Find(ParameterMember parameter) =>
        FromCommandLine(parameter) ?? FromEnvironment(parameter) ?? FromFiles(parameter);

    private RawValue? FromCommandLine(ParameterMember parameter)
    {
        var source = new ParameterSource("on the command line", _session.WorkingDirectory);
        if (_session.CommandLine.Find(parameter.Key) is { } option)
        {
            return new RawValue(option.Values, null, source);
        }
        var isTarget = parameter.IsBuiltIn && parameter.Name == nameof(BuiltIn.Target);
        return isTarget && _session.CommandLine.Positional.Count > 0
            ? new RawValue(_session.CommandLine.Positional, null, source)
            : null;
    }

    private RawValue? FromEnvironment(ParameterMember parameter)
    {
        // The engine's own names are common words (HOST, TARGET, ROOT): they need the prefix.
        var exact = parameter.IsBuiltIn
            ? null
            : _session.Variables.GetValueOrDefault(parameter.Name);
        var name = parameter.Name;
        if (exact is null)
        {
            var loose = parameter.IsBuiltIn ? [] : _environment[Letters(name)];
            var found = loose.Concat(_environment["NUKE" + Letters(name)]).ToList();
            if (found.Count > 1)
            {
                _session.Warn(
                    $"{parameter.Switch} is ambiguous in the environment: "
                        + string.Join(", ", found.Select(x => x.Name))
                );
            }
            if (found.Count != 1)
            {
                return null;
            }
            (name, exact) = found[0];
        }
        var source = new ParameterSource(
            $"from environment variable {name}",
            _session.WorkingDirectory
        );
        var isArray = ValueConversion.ElementType(parameter.Type) is not null;
        return exact.Length > 0 ? new RawValue([exact], null, source)
            : isArray ? new RawValue([], null, source)
            : parameter.IsFlag ? new RawValue(["false"], null, source)
            : null;
    }

    private RawValue? FromFiles(ParameterMember parameter)
    {
        if (BuiltIn.NeverFromFiles.Contains(parameter.Name) && parameter.IsBuiltIn)
        {
            return null;
        }
        return Files.Select(x => x.Find(parameter.Name)).FirstOrDefault(x => x is not null);
    }

    private List<ParameterFile> ReadFiles()
    {
        var root = (string)_session.Root;
        var folder = Path.Combine(root, ".nuke");
        var files = new List<ParameterFile>();
        foreach (var profile in _session.Profiles.Reverse())
        {
            var path = Path.Combine(folder, $"parameters.{profile}.json");
            files.Add(
                File.Exists(path)
                    ? ParameterFile.Read(path, root, profile)
                    : throw new UsageException(
                        $"Profile '{profile}' has no file '{path}'. Create it or drop --profile."
                    )
            );
        }
        var common = Path.Combine(folder, "parameters.json");
        if (File.Exists(common))
        {
            files.Add(ParameterFile.Read(common, root));
        }
        return files;
    }

    private static string Letters(string name) => string.Concat(name.Where(char.IsLetterOrDigit));
}
