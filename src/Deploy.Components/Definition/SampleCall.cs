namespace Deploy.Components.Definition;

/// <summary>A call that the service must answer, as a check and as traffic.</summary>
/// <param name="Tool">The tool's name.</param>
/// <param name="ArgumentsJson">Its arguments, a JSON object.</param>
/// <param name="ExpectedText">What some text of the answer must contain.</param>
public sealed record SampleCall(string Tool, string ArgumentsJson, string ExpectedText);
