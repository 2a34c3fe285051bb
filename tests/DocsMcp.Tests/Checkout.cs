namespace DocsMcp.Tests;

/// <summary>Where the sources are from which these tests were built.</summary>
internal static class Checkout
{
    public static string Root { get; } = FindRoot();

    public static string Project => Path.Combine(Root, "samples", "DocsMcp", "DocsMcp.csproj");

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Deploy.sln")))
            folder = folder.Parent;
        return folder?.FullName
            ?? throw new InvalidOperationException("No folder above the tests has Deploy.sln.");
    }
}
