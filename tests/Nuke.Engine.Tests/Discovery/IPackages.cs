using Nuke.Common;

namespace Nuke.Engine.Tests.Discovery;

internal interface IPackages : ICompiles
{
    Target Package => _ => _.DependsOn<ICompiles>().Executes(Ran("package"));
}
