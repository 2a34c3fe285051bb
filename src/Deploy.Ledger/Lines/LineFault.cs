namespace Deploy.Ledger.Lines;

/// <summary>A line that does not verify; the reader of the file adds which one.</summary>
internal sealed class LineFault(string message, Exception? inner = null)
    : Exception(message, inner);
