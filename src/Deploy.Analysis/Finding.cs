namespace Deploy.Analysis;

/// <summary>
/// What an observed value is put beside: its bound and the time it was observed in.
/// </summary>
internal readonly record struct Finding(double? Bound, TimeSpan Duration);
