using Microsoft.Extensions.Logging;

namespace Deploy.Ledger;

public sealed partial class FileLedger
{
    [LoggerMessage(
        EventId = 2101,
        Level = LogLevel.Warning,
        Message = "A process was killed while it wrote entry {Number}: its {Bytes} bytes are now "
            + "in {File}. The entry was never acknowledged; no other is affected."
    )]
    private static partial void LogTorn(ILogger logger, long number, int bytes, string file);
}
