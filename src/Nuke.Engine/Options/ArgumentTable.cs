using System.Collections;
using System.Globalization;

namespace Nuke.Common.Tooling;

/// <summary>How the options of one command become arguments, in the order they were set.</summary>
/// <remarks>
/// A form is a switch (<c>--no-restore</c>), a switch with its value (<c>--output {value}</c>,
/// <c>-p:{key}={value}</c>), or the value alone (<c>{value}</c>). Position 1 goes
/// first; -1 goes last, after a word <c>--</c>.
/// </remarks>
internal sealed class ArgumentTable
{
    private readonly Dictionary<string, (string Form, int Position)> _forms = [];

    public ArgumentTable Add(string name, string form, int position)
    {
        _forms.Add(name, (form, position));
        return this;
    }

    public bool Has(string name) => _forms.ContainsKey(name);

    /// <exception cref="ArgumentException">
    /// An option is set that the command does not have.
    /// </exception>
    public IEnumerable<string> Render(ToolOptions options) =>
        options
            .Values.Where(x => !x.Name.StartsWith("Process", StringComparison.Ordinal))
            .Select(x => (x.Value, Form: FormOf(options, x.Name)))
            .OrderBy(x => Rank(x.Form.Position))
            .SelectMany(x => Words(x.Form.Form, x.Value).Prepend(x.Form.Position < 0 ? "--" : ""))
            .Where(x => x.Length > 0);

    private (string Form, int Position) FormOf(ToolOptions options, string name) =>
        _forms.TryGetValue(name, out var form)
            ? form
            : throw new ArgumentException($"{options.GetType().Name} has no option '{name}'.");

    private static int Rank(int position) =>
        position switch
        {
            > 0 => position - 1000,
            < 0 => 1000 + position,
            0 => 0,
        };

    private static IEnumerable<string> Words(string form, object value)
    {
        if (!form.Contains("{value}", StringComparison.Ordinal))
        {
            return value is true ? form.Split(' ') : [];
        }
        if (value is IDictionary pairs)
        {
            return pairs
                .Keys.Cast<string>()
                .SelectMany(x =>
                    Fill(form.Replace("{key}", x, StringComparison.Ordinal), pairs[x])
                );
        }
        return value is IEnumerable items and not string
            ? items.Cast<object>().SelectMany(x => Fill(form, x))
            : Fill(form, value);
    }

    private static IEnumerable<string> Fill(string form, object? value)
    {
        var text = value is bool flag
            ? (flag ? "true" : "false")
            : Convert.ToString(value, CultureInfo.InvariantCulture);
        return string.IsNullOrWhiteSpace(text)
            ? []
            : form.Split(' ').Select(x => x.Replace("{value}", text, StringComparison.Ordinal));
    }
}
