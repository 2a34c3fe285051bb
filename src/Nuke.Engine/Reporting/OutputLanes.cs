using System.Text;
using Nuke.Common.Execution;

namespace Nuke.Common.Reporting;

/// <summary>
/// The output of targets that run at the same time, as if they had run in the plan's order: the
/// first that has not ended writes through, and the text of later ones waits for its turn. Safe
/// for concurrent use; nobody waits for another target.
/// </summary>
internal sealed class OutputLanes : IDisposable
{
    private readonly Queue<Lane> _waiting = [];
    private readonly Dictionary<ExecutableTarget, Lane> _lanes = [];
    private readonly FlowWriter _writer;
    private readonly SecretMask _mask;

    public OutputLanes(IEnumerable<ExecutableTarget> plan, FlowWriter writer, SecretMask mask)
    {
        (_writer, _mask) = (writer, mask);
        foreach (var target in plan)
        {
            var lane = new Lane(this);
            _lanes.Add(target, lane);
            _waiting.Enqueue(lane);
        }
    }

    /// <summary>Runs an action whose output belongs to the target.</summary>
    public void Run(ExecutableTarget target, Action action)
    {
        using var masked = new MaskingWriter(_lanes[target], _mask, _writer.Gate);
        _writer.Divert(masked);
        try
        {
            action();
        }
        finally
        {
            _writer.Divert(null);
            masked.Complete();
            lock (_writer.Gate.Holder)
            {
                _lanes[target].HasEnded = true;
                Advance();
            }
        }
    }

    /// <summary>Shows what still waits: nobody else will end.</summary>
    public void Complete()
    {
        lock (_writer.Gate.Holder)
        {
            foreach (var lane in _waiting)
            {
                lane.HasEnded = true;
            }
            Advance();
        }
    }

    public void Dispose() => Complete();

    private void Write(Lane lane, string text)
    {
        lock (_writer.Gate.Holder)
        {
            if (!_waiting.TryPeek(out var first) || first == lane)
            {
                _writer.Common.Write(text);
            }
            else
            {
                lane.Kept.Append(text);
            }
        }
    }

    private void Advance()
    {
        while (_waiting.TryPeek(out var first))
        {
            if (first.Kept.Length > 0)
            {
                _writer.Release(first.Kept.ToString());
                first.Kept.Clear();
            }
            if (!first.HasEnded)
            {
                return;
            }
            _waiting.Dequeue();
        }
    }

    private sealed class Lane(OutputLanes lanes) : TextWriter
    {
        public StringBuilder Kept { get; } = new();

        public bool HasEnded { get; set; }

        public override Encoding Encoding => Encoding.UTF8;

        public override void Write(char value) => lanes.Write(this, value.ToString());

        public override void Write(string? value) => lanes.Write(this, value ?? "");

        public override void Write(char[] buffer, int index, int count) =>
            lanes.Write(this, new string(buffer, index, count));
    }
}
