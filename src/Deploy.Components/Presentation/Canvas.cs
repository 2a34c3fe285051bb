using System.Globalization;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Deploy.Components.Presentation;

/// <summary>Turns what is to be shown into text of a given width.</summary>
internal static class Canvas
{
    /// <summary>
    /// The text, line ends as <c>\n</c>, blanks at line ends cut, one at the end.
    /// </summary>
    public static string Render(IRenderable what, Terminal terminal)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        var console = AnsiConsole.Create(
            new AnsiConsoleSettings
            {
                Ansi = terminal.HasColours ? AnsiSupport.Yes : AnsiSupport.No,
                ColorSystem = terminal.HasColours
                    ? ColorSystemSupport.Standard
                    : ColorSystemSupport.NoColors,
                Interactive = InteractionSupport.No,
                Out = new AnsiConsoleOutput(text),
            }
        );
        console.Profile.Width = terminal.Width;
        console.Profile.Capabilities.Unicode = true;
        console.Write(what);
        var lines = text.ToString().ReplaceLineEndings("\n").Split('\n');
        return string.Join('\n', lines.Select(line => line.TrimEnd())).TrimEnd('\n') + "\n";
    }
}
