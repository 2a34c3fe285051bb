using Nuke.Common;
using Nuke.Engine.Tests.Running;

namespace Nuke.Engine.Tests.Discovery;

/// <summary>A context: something to start before some targets and to stop after them.</summary>
internal interface IPreparesDatabase : IRecord
{
    Setup StartDatabase => _ => _.Executes(Ran("start"));

    Cleanup StopDatabase => _ => _.Executes(Ran("stop"));
}
