using System.Collections.Frozen;
using System.Reflection;

namespace Nuke.Common.Execution;

/// <summary>The engine's own parameters.</summary>
internal static class BuiltIn
{
    /// <summary>They are needed before the files can be found.</summary>
    public static readonly FrozenSet<string> NeverFromFiles = FrozenSet.ToFrozenSet([
        nameof(Host),
        nameof(Root),
        nameof(Profile),
    ]);

    [Parameter("Targets to run; without it the default.", Separator = "+")]
    public static string[]? Target => null;

    [Parameter("Targets to leave out; without names all but the named ones.", Separator = "+")]
    public static string[]? Skip => null;

    [Parameter("Starts after the last target that succeeded before.")]
    public static bool Continue => false;

    [Parameter("Shows this help.")]
    public static bool Help => false;

    [Parameter("Shows the plan and runs nothing: html (default), json or text.")]
    public static string[]? Plan => null;

    [Parameter("How much of the log is shown. Default is 'Normal'.")]
    public static Verbosity? Verbosity => null;

    [Parameter("The host; recognised by itself by default.")]
    public static string? Host => null;

    [Parameter("Leaves the banner out.")]
    public static bool NoLogo => false;

    [Parameter("The root directory; found by its .nuke directory by default.")]
    public static string[]? Root => null;

    [Parameter("Profiles: names of further parameter files.")]
    public static string[]? Profile => null;

    [Parameter("The part of the work to do, 1/2 for example; all of it by default.")]
    public static CI.Partition? Partition => null;

    [Parameter("Writes the file of a build server, by its name, and runs nothing.")]
    public static string? GenerateConfiguration => null;

    [Parameter("Prints the completion script for bash, zsh, fish or powershell.")]
    public static string? ShellCompletion => null;

    [Parameter("Runs independent targets at the same time; how many, default one per core.")]
    public static int[]? Parallel => null;

    [Parameter("Refuses a plan whose order is not complete.")]
    public static bool Strict => false;

    public static ParameterMember Member(string name) =>
        ParameterMember.Of(typeof(BuiltIn).GetProperty(name)!);

    public static IEnumerable<MemberInfo> Members => typeof(BuiltIn).GetProperties();
}
