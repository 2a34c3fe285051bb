using System.Text;

namespace Nuke.Common.CI.GitHubActions;

/// <summary>Writes indented lines.</summary>
internal sealed class YamlText
{
    private readonly StringBuilder _text = new();
    private int _depth;

    public void Line(string text = "") =>
        _text.Append(' ', text.Length > 0 ? _depth * 2 : 0).Append(text).Append('\n');

    /// <summary>A heading with what is under it.</summary>
    public void Block(string heading, Action content)
    {
        Line(heading);
        Under(content);
    }

    public void Under(Action content)
    {
        _depth++;
        content();
        _depth--;
    }

    /// <summary>A heading with items; nothing without items.</summary>
    public void List(string heading, IReadOnlyCollection<string> items)
    {
        if (items.Count > 0)
        {
            Block(
                heading,
                () =>
                {
                    foreach (var item in items)
                    {
                        Line($"- {Quoted(item)}");
                    }
                }
            );
        }
    }

    /// <summary>Texts that YAML would read as something else are quoted.</summary>
    public static string Quoted(string text) =>
        text.IndexOfAny(['*', '!', '[', ']', '{', '}', '?', '#', '&', ':', '\'']) >= 0
            ? $"'{text.Replace("'", "''", StringComparison.Ordinal)}'"
            : text;

    public override string ToString() => _text.ToString();
}
