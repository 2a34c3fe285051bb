namespace Deploy.Ledger.Storage;

/// <summary>The unfinished line of a process that was killed while it wrote, moved aside.</summary>
internal sealed record TornLine(string File, long Number, int Bytes);
