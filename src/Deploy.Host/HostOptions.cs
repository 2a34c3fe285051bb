using Deploy.Host.Contracts;

namespace Deploy.Host;

/// <summary>The host's command line.</summary>
/// <param name="Files">Those of the checkout that the host belongs to.</param>
/// <param name="IsCleanUp">
/// End what a killed host left running, forget what it served, and end.
/// </param>
internal sealed record HostOptions(HostFiles Files, bool IsCleanUp)
{
    public const string Usage = "usage: Deploy.Host --root FOLDER [--clean-up]";

    /// <summary>Null when the command line is not of that form.</summary>
    public static HostOptions? Parse(string[] arguments) =>
        arguments switch
        {
            ["--root", var root] => new(new(root), false),
            ["--root", var root, HostProtocol.CleanUpOption] => new(new(root), true),
            _ => null,
        };
}
