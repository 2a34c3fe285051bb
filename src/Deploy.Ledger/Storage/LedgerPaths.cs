namespace Deploy.Ledger.Storage;

/// <summary>The files of one ledger.</summary>
internal sealed record LedgerPaths(string Root)
{
    private const UnixFileMode OwnerOnly =
        UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    /// <summary>Where it is below the root, in commands that are typed there.</summary>
    public const string Place = ".deploy/ledger";

    public string Directory => Path.Combine(Root, ".deploy", "ledger");

    public string Entries => Path.Combine(Directory, "entries.jsonl");

    public string Head => Path.Combine(Directory, "head");

    public string Lock => Path.Combine(Directory, "ledger.lock");

    public string Leases => Path.Combine(Directory, "leases.json");

    public string LeasesLock => Path.Combine(Directory, "leases.lock");

    /// <summary>Creates the directory, for its owner only, and makes it last.</summary>
    public void CreateDirectory()
    {
        if (System.IO.Directory.Exists(Directory))
            return;
        if (OperatingSystem.IsWindows())
            System.IO.Directory.CreateDirectory(Directory);
        else
        {
            System.IO.Directory.CreateDirectory(Path.Combine(Root, ".deploy"), OwnerOnly);
            System.IO.Directory.CreateDirectory(Directory, OwnerOnly);
        }
        Disk.FlushDirectory(Path.Combine(Root, ".deploy"));
    }

    /// <summary>Torn lines that were moved aside, oldest first.</summary>
    public IEnumerable<string> TornFiles() =>
        System.IO.Directory.Exists(Directory)
            ? System
                .IO.Directory.EnumerateFiles(Directory, "entries.torn-*")
                .Order(StringComparer.Ordinal)
            : [];

    /// <summary>Where the next torn line goes.</summary>
    public string NextTornFile()
    {
        var number = 1;
        while (File.Exists(TornFile(number)))
            number++;
        return TornFile(number);
    }

    private string TornFile(int number) => Path.Combine(Directory, $"entries.torn-{number}");
}
