using System.Text;

namespace Nuke.Common.IO;

/// <summary>Reading and writing files. UTF-8 without mark by default.</summary>
public static class AbsolutePathTextExtensions
{
    private static readonly UTF8Encoding Utf8 = new(false);

    /// <summary>The whole text.</summary>
    public static string ReadAllText(this AbsolutePath path, Encoding? encoding = null) =>
        File.ReadAllText(path, encoding ?? Utf8);

    /// <summary>All lines.</summary>
    public static string[] ReadAllLines(this AbsolutePath path, Encoding? encoding = null) =>
        File.ReadAllLines(path, encoding ?? Utf8);

    /// <summary>All bytes.</summary>
    public static byte[] ReadAllBytes(this AbsolutePath path) => File.ReadAllBytes(path);

    /// <summary>Writes the text; it ends with one line break unless told otherwise.</summary>
    public static AbsolutePath WriteAllText(
        this AbsolutePath path,
        string content,
        Encoding? encoding = null,
        bool eofLineBreak = true
    )
    {
        ArgumentNullException.ThrowIfNull(content);
        File.WriteAllText(Ready(path), Ended(content, eofLineBreak), encoding ?? Utf8);
        return path;
    }

    /// <summary>Writes the lines.</summary>
    public static AbsolutePath WriteAllLines(
        this AbsolutePath path,
        IEnumerable<string> lines,
        Encoding? encoding = null,
        bool eofLineBreak = true
    ) => path.WriteAllText(string.Join(Environment.NewLine, lines), encoding, eofLineBreak);

    /// <summary>Writes the bytes.</summary>
    public static AbsolutePath WriteAllBytes(this AbsolutePath path, byte[] bytes)
    {
        File.WriteAllBytes(Ready(path), bytes);
        return path;
    }

    /// <summary>Appends the text.</summary>
    public static AbsolutePath AppendAllText(
        this AbsolutePath path,
        string content,
        Encoding? encoding = null
    )
    {
        File.AppendAllText(Ready(path), content, encoding ?? Utf8);
        return path;
    }

    /// <summary>Appends the lines.</summary>
    public static AbsolutePath AppendAllLines(
        this AbsolutePath path,
        IEnumerable<string> lines,
        Encoding? encoding = null
    )
    {
        File.AppendAllLines(Ready(path), lines, encoding ?? Utf8);
        return path;
    }

    /// <summary>Replaces the text by what the function makes of it.</summary>
    public static AbsolutePath UpdateText(
        this AbsolutePath path,
        Func<string, string> update,
        Encoding? encoding = null
    )
    {
        ArgumentNullException.ThrowIfNull(update);
        var old = path.ReadAllText(encoding);
        var text = update(old);
        return path.WriteAllText(text, encoding, eofLineBreak: false);
    }

    private static string Ended(string text, bool eofLineBreak) =>
        eofLineBreak ? text.TrimEnd('\r', '\n') + Environment.NewLine : text;

    private static string Ready(AbsolutePath path)
    {
        path.Parent?.CreateDirectory();
        return path;
    }
}
