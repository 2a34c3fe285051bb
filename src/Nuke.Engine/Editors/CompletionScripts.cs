namespace Nuke.Common.Execution;

/// <summary>The scripts that connect shells to <see cref="Completion"/>.</summary>
internal static class CompletionScripts
{
    private const string Bash = """
        # bash: source <(./build.sh --shell-completion bash)
        _build_complete() {
            local IFS=$'\n'
            COMPREPLY=($(${COMP_WORDS[0]} :complete "${COMP_LINE:0:COMP_POINT}" 2>/dev/null))
        }
        complete -F _build_complete build.sh ./build.sh
        """;

    private const string Zsh = """
        # zsh: source <(./build.sh --shell-completion zsh)
        _build_complete() {
            local -a found
            found=("${(@f)$(${words[1]} :complete "${(j: :)words[1,CURRENT]}" 2>/dev/null)}")
            compadd -- $found
        }
        compdef _build_complete build.sh ./build.sh
        """;

    private const string Fish = """
        # fish: ./build.sh --shell-completion fish | source
        complete -c build.sh -f -a '(./build.sh :complete (commandline -cp) 2>/dev/null)'
        """;

    private const string PowerShell = """
        # PowerShell: ./build.ps1 --shell-completion powershell | Out-String | Invoke-Expression
        Register-ArgumentCompleter -Native -CommandName build.ps1, ./build.ps1 -ScriptBlock {
            param($word, $line, $position)
            $text = $line.ToString().PadRight($position).Substring(0, $position)
            ./build.ps1 :complete $text | ForEach-Object {
                [System.Management.Automation.CompletionResult]::new($_)
            }
        }
        """;

    private static readonly Dictionary<string, string> Scripts = new(
        StringComparer.OrdinalIgnoreCase
    )
    {
        ["bash"] = Bash,
        ["zsh"] = Zsh,
        ["fish"] = Fish,
        ["powershell"] = PowerShell,
    };

    /// <exception cref="UsageException">The shell is not known.</exception>
    public static string For(string shell) =>
        Scripts.TryGetValue(shell, out var script)
            ? script
            : throw new UsageException(
                $"--shell-completion: '{shell}' is not one of {string.Join(", ", Scripts.Keys)}."
                    + Suggestion.Text(shell, Scripts.Keys)
            );
}
