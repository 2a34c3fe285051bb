namespace Nuke.Common.Execution;

/// <summary>The process's input, opened only when it is read.</summary>
internal sealed class LateInput : TextReader
{
    public override string? ReadLine() => Console.In.ReadLine();

    public override int Read() => Console.In.Read();

    public override int Peek() => Console.In.Peek();
}
