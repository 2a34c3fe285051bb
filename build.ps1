#!/usr/bin/env pwsh
# The same as build.sh, for Windows: compiles build/ when one of its inputs changed, then runs the
# compiled build with the arguments as they are and exits with its exit code. A build that does not
# compile exits with 2: nothing has run, nothing has been changed.
$ErrorActionPreference = 'Stop'
Set-StrictMode -Version 3

$Root = $PSScriptRoot
$Temp = Join-Path $Root '.nuke/temp'
$Bin = Join-Path $Temp 'bin'
$Log = Join-Path $Temp 'compile.log'
$Plain = Join-Path $Temp 'plain-il'
$KeptMax = 4
$ExitNotCompiled = 2
$env:DOTNET_CLI_TELEMETRY_OPTOUT = '1'
$env:DOTNET_NOLOGO = '1'

function Say([string] $Text) { [Console]::Error.WriteLine($Text) }

# What the build is compiled from: names and contents, hashed.
function Get-Fingerprint {
    $names = 'Directory.*.props', 'Directory.*.targets', 'global.json', 'nuget.config',
        'BannedSymbols.txt', '.editorconfig', 'build.ps1'
    $files = @(Get-ChildItem -Path $Root -File -Force | Where-Object {
            $file = $_
            @($names | Where-Object { $file.Name -like $_ }).Count -gt 0
        } | ForEach-Object FullName)
    # The product's own sources count when the build's project refers to them.
    $folders = @('build')
    if (Select-String -Path (Join-Path $Root 'build/*.csproj') -SimpleMatch '../src/' -Quiet) {
        $folders += 'src'
    }
    foreach ($folder in $folders) {
        $files += [IO.Directory]::EnumerateFiles((Join-Path $Root $folder), '*', 'AllDirectories') |
            Where-Object { $_ -notmatch '[\\/](bin|obj)[\\/]' }
    }
    [string[]] $sorted = $files
    [Array]::Sort($sorted, [StringComparer]::Ordinal)
    $sha = [Security.Cryptography.SHA256]::Create()
    $text = [Text.StringBuilder]::new()
    foreach ($file in $sorted) {
        $hash = [BitConverter]::ToString($sha.ComputeHash([IO.File]::ReadAllBytes($file)))
        [void] $text.Append($hash).Append(' ').AppendLine($file.Substring($Root.Length))
    }
    $bytes = $sha.ComputeHash([Text.Encoding]::UTF8.GetBytes($text.ToString()))
    [BitConverter]::ToString($bytes).Replace('-', '').ToLowerInvariant().Substring(0, 20)
}

# The system lets go of the file when its holder ends, however it ends.
function Lock-Compile {
    $said = $false
    while ($true) {
        try {
            return [IO.File]::Open((Join-Path $Temp 'compile.lock.file'), 'OpenOrCreate', 'ReadWrite', 'None')
        }
        catch [IO.IOException] {
            if (-not $said) { Say 'Waiting for another process, which is compiling the build ...' }
            $said = $true
            Start-Sleep -Milliseconds 200
        }
    }
}

function Test-Sdk([string] $Path) {
    Push-Location $Root
    try { & $Path --version *> $null; return $LASTEXITCODE -eq 0 }
    catch { return $false }
    finally { Pop-Location }
}

# An installed SDK that global.json accepts, else one of our own.
function Find-DotNet {
    $own = Join-Path $Temp 'dotnet-win'
    $onPath = Get-Command dotnet -CommandType Application -ErrorAction SilentlyContinue |
        Select-Object -First 1
    $candidates = @()
    if ($onPath) { $candidates += $onPath.Source }
    if ($env:DOTNET_ROOT) { $candidates += Join-Path $env:DOTNET_ROOT 'dotnet.exe' }
    $candidates += Join-Path $own 'dotnet.exe'
    foreach ($candidate in $candidates) {
        if ((Test-Path $candidate) -and (Test-Sdk $candidate)) { return $candidate }
    }
    Say "No installed .NET SDK satisfies global.json. Installing one into $own ..."
    try {
        New-Item -ItemType Directory -Path $own -Force | Out-Null
        [Net.ServicePointManager]::SecurityProtocol = [Net.SecurityProtocolType]::Tls12
        $script = Join-Path $own 'dotnet-install.ps1'
        Invoke-WebRequest -UseBasicParsing -Uri 'https://dot.net/v1/dotnet-install.ps1' -OutFile $script
        & $script -JsonFile (Join-Path $Root 'global.json') -InstallDir $own -NoPath | Out-Null
        return Join-Path $own 'dotnet.exe'
    }
    catch {
        Say "The SDK could not be installed: $_"
        Say 'Install the version that global.json names, then try again.'
        exit $ExitNotCompiled
    }
}

function Publish-Build([string] $DotNet, [string] $Partial, [string[]] $More) {
    $arguments = @('publish', (Join-Path $Root 'build/_build.csproj'), '-c', 'Release', '-nologo',
        '-v', 'q', '-nodeReuse:false', "-p:ArtifactsPath=$(Join-Path $Temp 'artifacts')",
        '-p:RunAnalyzers=false', '-p:EnforceCodeStyleInBuild=false', '-p:UseSharedCompilation=false',
        "-p:BuildFolder=$Partial/") + $More
    $ErrorActionPreference = 'Continue'
    & $DotNet @arguments *> $Log
    return $LASTEXITCODE -eq 0
}

function Publish-FastOrPlain([string] $DotNet, [string] $Partial) {
    if (Test-Path $Plain) { return Publish-Build $DotNet $Partial @() }
    if (Publish-Build $DotNet $Partial @('-p:FastStart=true')) { return $true }
    # Only the ahead-of-time compiler is a package that a feed or an empty cache may lack.
    if (-not (Select-String -Path $Log -Pattern 'crossgen|NETSDK1094|NU1101|NU1102|NU1301' -Quiet)) {
        return $false
    }
    if (-not (Publish-Build $DotNet $Partial @())) { return $false }
    Say 'The ahead-of-time compiler is not available; the build will start a little slower.'
    Say "To try again later, delete $Plain."
    New-Item -ItemType File -Path $Plain -Force | Out-Null
    return $true
}

# Never a folder that a process still runs from: a host that a build started outlives the build.
function Remove-Old {
    Get-ChildItem $Bin -Directory -Filter 'partial.*' | Remove-Item -Recurse -Force
    $commands = (Get-CimInstance Win32_Process | ForEach-Object CommandLine) -join "`n"
    Get-ChildItem $Bin -Directory |
        Sort-Object { (Get-Item (Join-Path $_.FullName '.used') -Force).LastWriteTimeUtc } -Descending |
        Select-Object -Skip $KeptMax |
        Where-Object { -not $commands.Contains($_.FullName) } |
        Remove-Item -Recurse -Force
}

function Invoke-Compile([string] $Fingerprint) {
    $out = Join-Path $Bin $Fingerprint
    New-Item -ItemType Directory -Path $Bin -Force | Out-Null
    $lock = Lock-Compile
    try {
        if (Test-Path $out) { return }
        $dotnet = Find-DotNet
        Remove-Old
        Say 'Compiling the build ...'
        $watch = [Diagnostics.Stopwatch]::StartNew()
        $partial = Join-Path $Bin "partial.$PID"
        if (-not (Publish-FastOrPlain $dotnet $partial)) {
            Say 'The build does not compile:'
            Select-String -Path $Log -Pattern 'error' | ForEach-Object Line | Sort-Object -Unique |
                ForEach-Object { Say $_ }
            Say "All of the compiler's output is in $Log."
            exit $ExitNotCompiled
        }
        Say "Compiled in $([int] $watch.Elapsed.TotalSeconds) s."
        [IO.File]::WriteAllText((Join-Path $partial '.dotnet'), $dotnet)
        [IO.File]::WriteAllText((Join-Path $partial '.used'), '')
        if ((Get-Fingerprint) -ne $Fingerprint) {
            Say 'An input changed during the compile. Run the command again.'
            exit $ExitNotCompiled
        }
        Move-Item $partial $out
    }
    finally {
        $lock.Dispose()
    }
}

$fingerprint = Get-Fingerprint
$out = Join-Path $Bin $fingerprint
if (-not (Test-Path $out)) { Invoke-Compile $fingerprint }
[IO.File]::SetLastWriteTimeUtc((Join-Path $out '.used'), [DateTime]::UtcNow)
$dotnet = [IO.File]::ReadAllText((Join-Path $out '.dotnet')).Trim()
if (-not (Test-Path $dotnet)) { $dotnet = Find-DotNet }
$env:DOTNET_EXE = $dotnet
if ($dotnet.StartsWith($Temp)) {
    $env:DOTNET_ROOT = Split-Path $dotnet
    $env:PATH = "$env:DOTNET_ROOT$([IO.Path]::PathSeparator)$env:PATH"
}
$ErrorActionPreference = 'Continue'
& $dotnet (Join-Path $out '_build.dll') @args
exit $LASTEXITCODE
