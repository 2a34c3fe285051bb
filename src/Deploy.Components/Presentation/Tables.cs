using Spectre.Console;

namespace Deploy.Components.Presentation;

/// <summary>How all tables look here.</summary>
internal static class Tables
{
    public static Table New(params string[] headers)
    {
        var table = new Table { Border = TableBorder.None, ShowRowSeparators = false };
        foreach (var header in headers)
            table.AddColumn(
                new TableColumn(new Text(header, new Style(decoration: Decoration.Underline)))
                {
                    Padding = new Padding(0, 0, 2, 0),
                }
            );
        return table;
    }

    /// <summary>The text in so many columns; what is left out is its end.</summary>
    public static string Cut(string text, int width) =>
        text.Length <= width ? text : text[..(width - 1)].TrimEnd() + "…";

    /// <summary>Text as it is: brackets are no markup.</summary>
    public static Text Cell(string text) => new(text);
}
