namespace Deploy.Releases.Versioning;

/// <summary>A tag that names a version, on a commit of the history.</summary>
internal sealed record VersionTag(string Name, SemanticVersion Version, string Sha)
{
    /// <summary>
    /// The number of this pre-release if it carries the label: <c>beta.3</c> is 3 of <c>beta</c>,
    /// a bare <c>5</c> is 5 of the empty label; null where it is of another label.
    /// </summary>
    public int? NumberOf(string label)
    {
        var text = Version.PreRelease;
        if (label.Length > 0)
        {
            if (!text.StartsWith(label + ".", StringComparison.Ordinal))
                return null;
            text = text[(label.Length + 1)..];
        }
        var isNumber = text.Length is > 0 and < 9 && text.All(char.IsAsciiDigit);
        return isNumber ? int.Parse(text, System.Globalization.CultureInfo.InvariantCulture) : null;
    }
}
