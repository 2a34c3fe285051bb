namespace Deploy.Conductor.Tests.Fakes;

/// <summary>Stands for kill -9: every later call of the same process throws it as well.</summary>
internal sealed class ProcessDeathException() : Exception("the process died");
