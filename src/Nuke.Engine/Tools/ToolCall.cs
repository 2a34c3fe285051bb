using Nuke.Common.Reporting;

namespace Nuke.Common.Tooling;

/// <summary>How a tool process is watched.</summary>
internal sealed record ToolCall(int? TimeoutMs, SecretMask Mask, Action<OutputType, string> Logger);
