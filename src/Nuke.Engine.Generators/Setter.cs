namespace Nuke.Engine.Generators;

/// <summary>One fluent setter.</summary>
/// <param name="Text">What it does, in front of the name of the option.</param>
/// <param name="Name">Its name.</param>
/// <param name="Parameters">Its parameters after the options, without the first comma.</param>
/// <param name="Body">Its result, made of the options <c>o</c>.</param>
internal sealed record Setter(string Text, string Name, string Parameters, string Body);
