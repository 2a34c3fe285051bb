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

    /// <summary>Text as it is: brackets are no markup.</summary>
    public static Text Cell(string text) => new(text);
}
