namespace Nuke.Common.Reporting;

/// <summary>What a piece of output means; decides its colour.</summary>
internal enum Style
{
    Plain,
    Dim,
    Heading,
    Good,
    Warning,
    Bad,
}
