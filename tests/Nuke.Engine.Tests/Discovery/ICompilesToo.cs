using Nuke.Common;
using Nuke.Engine.Tests.Running;

namespace Nuke.Engine.Tests.Discovery;

internal interface ICompilesToo : IRecord
{
    Target Compile => _ => _.Executes(Ran("compile"));
}
