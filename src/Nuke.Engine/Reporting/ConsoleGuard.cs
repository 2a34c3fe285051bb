using Nuke.Common.Execution;

namespace Nuke.Common.Reporting;

/// <summary>Masks secrets in everything that the build itself writes to the console.</summary>
internal sealed class ConsoleGuard : IDisposable
{
    private readonly TextWriter _out = Console.Out;
    private readonly TextWriter _error = Console.Error;
    private readonly MaskingWriter _maskedError;

    public ConsoleGuard(BuildSession session)
    {
        _maskedError = new MaskingWriter(session.Settings.Error, session.Secrets);
        Console.SetOut(session.Output.Writer);
        session.Output.Gate.Holder = Console.Out;
        Console.SetError(_maskedError);
    }

    public void Dispose()
    {
        _maskedError.Complete();
        Console.SetOut(_out);
        Console.SetError(_error);
    }
}
