using Nuke.Common;
using Serilog;

sealed class Pipeline : NukeBuild
{
    public static int Main() => Execute<Pipeline>(x => x.Hello);

    [Parameter("Whom to greet.")]
    readonly string Who = "world";

    Target Hello =>
        _ => _.Description("Says hello.").Executes(() => Log.Information("Hello {Who}", Who));
}
