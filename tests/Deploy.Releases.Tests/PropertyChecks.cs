using FsCheck;

namespace Deploy.Releases.Tests;

/// <summary>Checks properties on a hundred cases, saying nothing where they hold.</summary>
internal static class PropertyChecks
{
    private static readonly Config _quiet = Config.QuickThrowOnFailure.WithQuietOnSuccess(true);

    public static void Holds(this Property property) => property.Check(_quiet);
}
